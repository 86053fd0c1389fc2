/** Subjoined letters with a fixed form, and their ordinary form. */
const FIXED_FORM: Readonly<Record<string, string>> = { '\u0FBA': '\u0FAD', '\u0FBB': '\u0FB1', '\u0FBC': '\u0FB2' };

/** Spellings that neither NFC nor NFD unifies, each with what it is folded to (i18n notes: Unicode 16 data). */
const SAME_TEXT: readonly (readonly [RegExp, string])[] = [
  [/\u0F0C/g, '\u0F0B'], // non-breaking tsheg
  [/\u0F6A/g, '\u0F62'], // fixed-form ར
  [/\u0F77/g, '\u0FB2\u0F71\u0F80'], // vocalic RR, only NFKC decomposes it
  [/\u0F79/g, '\u0FB3\u0F71\u0F80'], // vocalic LL
  [/\u0F00/g, '\u0F68\u0F7C\u0F7E'], // ༀ
  [/\u0F7E/g, '\u0F58'], // anusvara stands for མ
  [/[\u0F82\u0F83]/g, '\u0F44'], // candrabindu stands for ང
  [/\u0F7B/g, '\u0F7A\u0F7A'], // ཻ is a doubled ེ
  [/\u0F7D/g, '\u0F7C\u0F7C'], // ཽ is a doubled ོ
  [/[\u0F18\u0F19\u0F35\u0F37\u0F39\u0F3E\u0F3F]/g, ''], // emphasis, astrological and tsa-phru marks carry no letter
];

/** One spelling for searching and comparing Tibetan; never stored or shown. Other scripts are only put in NFD. */
export function foldBo(text: string): string {
  const plain = text.normalize('NFD').replace(/[\u0FBA-\u0FBC]/g, (c) => FIXED_FORM[c] ?? c);
  return SAME_TEXT.reduce((folded, [from, to]) => folded.replace(from, to), plain);
}

/**
 * Text in the form in which it is stored: NFC; the non-breaking tsheg only where the W3C layout notes want it (between ང and
 * a shad); no control, formatting or zero-width characters; no lone surrogates (they do not survive UTF-8, so a signature
 * would no longer fit); line ends as \n; outer blanks gone. Vowels typed before a subjoined letter are put after it.
 */
export function normalizeInput(text: string): string {
  const visible = stripInvisible(text);
  return vowelsLast(visible.normalize('NFC'))
    .replace(/(?<!\u0F44)\u0F0C|\u0F0C(?![\u0F0D-\u0F12])/g, '\u0F0B')
    .trim();
}

/** Removes what cannot be seen but makes equal-looking texts different; keeps \n and tab, and turns other line ends into \n. */
export function stripInvisible(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\p{Cf}\p{Cs}\u034F\uFFFE\uFFFF]/gu, '');
}

/**
 * In each run of signs below and above a letter the subjoined letters come first, however they were typed in between. Putting the signs
 * back into Unicode's order may bring others together, so this is done until nothing moves: letters only ever move forward.
 */
function vowelsLast(text: string): string {
  let [before, moved] = ['', text];
  while (moved !== before) {
    before = moved;
    moved = before
      .replace(STACKED_SIGNS, (run) => run.replace(VOWELS, '') + run.replace(SUBJOINED, ''))
      .normalize('NFC');
  }
  return moved;
}
const STACKED_SIGNS = /[\u0F71-\u0F7D\u0F80\u0F81\u0F8D-\u0FBC]+/g;
const VOWELS = /[\u0F71-\u0F81]/g;
const SUBJOINED = /[\u0F8D-\u0FBC]/g;
