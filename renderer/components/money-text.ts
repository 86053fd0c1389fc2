import { formatFen, parseMoney, type Fen } from '../../shared/text/money';

/** What was typed as an amount in yuan, in fen: null when empty, NaN when it is no amount with at most two decimals. */
export function fenFromText(text: string): number | null {
  const parsed = parseMoney(text);
  if (parsed.ok) return parsed.value;
  return parsed.error.type === 'empty' ? null : Number.NaN;
}

/** Fen as the text of an input: 1234.50; nothing for no amount. */
export const textFromFen = (fen: number | null): string =>
  fen === null || !Number.isSafeInteger(fen) || fen < 0 ? '' : formatFen(fen as Fen).replaceAll(',', ''); // checked on this line
