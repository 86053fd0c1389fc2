const FIELDS = 'input, textarea, select';

/**
 * A browser writes what stands in form fields into its session files, in the clear, to show it again in a restored tab.
 * `autocomplete="off"` is what it obeys, so every field gets it as it appears, also those of libraries and dialogs.
 * Passphrase fields are never written, shown or not, and keep their own word.
 */
export function keepFormsOffDisk(root: Document = document): void {
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof Element) turnOffIn(node);
  });
  observer.observe(root, { childList: true, subtree: true });
  turnOffIn(root.documentElement);
}

function turnOffIn(element: Element): void {
  if (element.matches(FIELDS)) turnOff(element);
  for (const field of element.querySelectorAll(FIELDS)) turnOff(field);
}

function turnOff(field: Element): void {
  const word = field.getAttribute('autocomplete');
  if (word !== 'off' && !word?.endsWith('-password')) field.setAttribute('autocomplete', 'off');
}
