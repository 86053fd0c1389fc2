import type { Page } from '@playwright/test';

/**
 * What does not fit on the page as it stands: a page that scrolls sideways, text cut by the box around it or standing out of it,
 * a placeholder longer than its field, a text squeezed to a letter a line, Tibetan in lines too low for stacked letters. One line of text each; empty when all is well.
 */
export const layoutFaults = (page: Page): Promise<readonly string[]> => page.evaluate(findFaults);

/** Runs in the page, so everything it needs stands in it. */
function findFaults(): readonly string[] {
  const faults = new Set<string>();
  const SLACK_PX = 1.5;
  /** Boxes that their text has to stay in even though they would not cut it. */
  const FRAMES =
    'button, .ant-btn, .ny-tag, .ant-tag, th, td, [role=tab], .ant-select, .ant-segmented-item, .ant-modal-container, .ant-popover, .ny-card, .ny-header, .ny-nav';
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth)
    faults.add(`the page is ${root.scrollWidth - root.clientWidth} px wider than the window`);

  const nameOf = (element: Element) => {
    const classes = typeof element.className === 'string' ? element.className : '';
    return `${element.tagName.toLowerCase()}.${classes.split(/\s+/).slice(0, 2).join('.')}`;
  };
  const isShown = (element: Element) =>
    element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }) &&
    !element.closest('.ny-visually-hidden, .ny-skip, [inert], .ant-table-measure-row');
  const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
  const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';

  const checkBoxes = (text: string, box: DOMRect, from: Element) => {
    let freeX = false;
    let freeY = false;
    for (let each: Element | null = from; each && each !== document.body; each = each.parentElement) {
      const style = getComputedStyle(each);
      const frame = each.getBoundingClientRect();
      if (frame.width <= 2 && frame.height <= 2) return; // read out, not seen
      const mustHoldX = !freeX && (hides(style.overflowX) || each.matches(FRAMES));
      const mustHoldY = !freeY && (hides(style.overflowY) || each.matches(FRAMES));
      const isTold = style.textOverflow === 'ellipsis' && each.closest('[title]') !== null;
      if (isTold) freeX = true;
      if (mustHoldX && !isTold && (box.right > frame.right + SLACK_PX || box.left < frame.left - SLACK_PX))
        faults.add(`"${text}" is wider than ${nameOf(each)}`);
      if (mustHoldY && (box.bottom > frame.bottom + SLACK_PX || box.top < frame.top - SLACK_PX))
        faults.add(`"${text}" is higher than ${nameOf(each)}`);
      freeX ||= scrolls(style.overflowX);
      freeY ||= scrolls(style.overflowY);
      if (style.position === 'fixed') return;
    }
    if (!freeX && (box.right > root.clientWidth + SLACK_PX || box.left < -SLACK_PX))
      faults.add(`"${text}" stands outside the window`);
  };

  const pen = document.createElement('canvas').getContext('2d');
  const isWider = (text: string, control: Element) => {
    if (!pen) return false;
    const style = getComputedStyle(control);
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const room = control.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    return pen.measureText(text).width > room + SLACK_PX;
  };

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = (node.textContent ?? '').trim();
    const parent = node.parentElement;
    if (text === '' || !parent || parent.closest('script, style, noscript, option, svg') || !isShown(parent)) continue;
    const short = text.slice(0, 40);
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
    for (const box of boxes) checkBoxes(short, box, parent);
    if (boxes.length > 3 && text.length < boxes.length * 2) faults.add(`"${short}" stands letter under letter`);
    if (/[\u0f00-\u0fff]/.test(text)) {
      const { lineHeight, fontSize } = getComputedStyle(parent);
      const ratio = parseFloat(lineHeight) / parseFloat(fontSize);
      if (ratio < 1.45) faults.add(`"${short}" stands in lines of ${ratio.toFixed(2)}`);
    }
  }

  for (const select of document.querySelectorAll('select')) {
    const chosen = select.selectedOptions[0]?.text ?? '';
    if (isShown(select) && isWider(chosen, select)) faults.add(`the choice "${chosen}" is cut`);
  }
  for (const input of document.querySelectorAll<HTMLInputElement>('input[placeholder]'))
    if (isShown(input) && input.title === '' && isWider(input.placeholder, input))
      faults.add(`the placeholder "${input.placeholder}" is cut`);
  return [...faults];
}
