import { foldNumberInput } from '../../shared/text/width';

/** What was typed as an amount in yuan, in fen: null when empty, NaN when it is no amount with at most two decimals. */
export function fenFromText(text: string): number | null {
  const folded = foldNumberInput(text).replace(/元$/, '').replaceAll(',', '').replaceAll('，', '');
  if (folded === '') return null;
  const found = /^(-?)(\d{1,14})(?:\.(\d{1,2}))?$/.exec(folded);
  if (!found) return Number.NaN;
  const fen = Number(found[2]) * 100 + Number((found[3] ?? '').padEnd(2, '0'));
  return found[1] ? -fen : fen;
}

/** Fen as the text of an input: 1234.50 without separators; whole yuan without decimals. */
export function textFromFen(fen: number | null): string {
  if (fen === null || !Number.isSafeInteger(fen)) return '';
  const rest = Math.abs(fen) % 100;
  const whole = `${fen < 0 ? '-' : ''}${Math.trunc(Math.abs(fen) / 100)}`;
  return rest === 0 ? whole : `${whole}.${String(rest).padStart(2, '0')}`;
}
