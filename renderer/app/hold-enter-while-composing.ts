/**
 * Keeps a form from being sent by the Enter that ends a word in an input method. Most input methods swallow that key; where one lets it
 * through, the browser takes it for "send". Stays for as long as the page does.
 */
export function holdEnterWhileComposing(): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter' && event.isComposing && event.keyCode !== 229) event.preventDefault();
    },
    { capture: true },
  );
}
