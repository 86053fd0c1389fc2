import type { Page } from '@playwright/test';

/** A text that a person sees, or that is read out to her. */
export interface SeenText {
  readonly text: string;
  /** Language that it is marked with, by itself or by what it stands in. */
  readonly lang: string;
  /** Where it was found, for the message. */
  readonly where: string;
}

/** Every text of the page as it stands: what is drawn, what is read out, hints in empty fields, choices of lists. Not what fields hold. */
export const textsSeen = (page: Page): Promise<readonly SeenText[]> => page.evaluate(collect);

/** Runs in the page, so everything it needs stands in it. */
function collect(): readonly SeenText[] {
  const seen: SeenText[] = [];
  const add = (text: string | null, element: Element, where: string) => {
    const trimmed = (text ?? '').trim();
    if (trimmed === '') return;
    const lang = element.closest('[lang]')?.getAttribute('lang') ?? '';
    seen.push({ text: trimmed, lang, where: `${element.tagName.toLowerCase()}.${element.className} ${where}`.trim() });
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest('script, style, noscript, svg')) continue;
    const drawn = parent.closest('select') ?? parent;
    if (drawn.checkVisibility({ checkVisibilityCSS: true })) add(node.textContent, parent, '');
  }
  for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-roledescription']) {
    for (const element of document.body.querySelectorAll(`[${name}]`)) {
      const hidden = element.closest('[aria-hidden="true"]') !== null;
      if (!hidden && element.checkVisibility({ checkVisibilityCSS: true }))
        add(element.getAttribute(name), element, name);
    }
  }
  add(document.title, document.documentElement, 'title of the window');
  return seen;
}
