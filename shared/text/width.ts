const FULL_WIDTH_OFFSET = 0xfee0;
const TIBETAN_ZERO = 0x0f20;

/** Full-width ASCII forms (U+FF01–FF5E) and the ideographic space become their half-width characters. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(/[\u3000\u00A0]/g, ' ');
}

/** Tibetan digits ༠–༩ become 0–9. Half digits (U+0F2A–0F33) are left alone: they are not used in dates or numbers. */
export function toAsciiDigits(text: string): string {
  return text.replace(/[\u0F20-\u0F29]/g, (c) => String(c.charCodeAt(0) - TIBETAN_ZERO));
}

/** 0–9 become ༠–༩, for people who choose Tibetan digits. */
export function toTibetanDigits(text: string): string {
  return text.replace(/[0-9]/g, (c) => String.fromCharCode(TIBETAN_ZERO + Number(c)));
}

/** What people type into a number field: half width, ASCII digits, every kind of round or square bracket as ( ), no spaces. */
export function foldNumberInput(text: string): string {
  return toAsciiDigits(toHalfWidth(text))
    .replace(/[〔【[［〈《﹙]/g, '(')
    .replace(/[〕】\]］〉》﹚]/g, ')')
    .replace(/\s/g, '');
}
