import { readFileSync, writeFileSync } from 'node:fs';
import { encodePrologue } from '../../../shared/journal/header';

type Stretch = ({ readonly from: number } | { readonly fromEnd: number }) & { readonly length: number };

/** Turns every bit of a stretch of a file, in bytes; without one: of its middle half. */
export function flipBytes(file: string, given?: Stretch): void {
  const bytes = readFileSync(file);
  const stretch = given ?? { from: bytes.length >> 2, length: (bytes.length >> 1) + 1 };
  const from = 'from' in stretch ? stretch.from : bytes.length - stretch.fromEnd;
  const to = Math.min(bytes.length, from + stretch.length);
  for (let at = from; at < to; at++) bytes[at] = ~(bytes[at] ?? 0) & 0xff;
  writeFileSync(file, bytes);
}

/** A journal file as a later program would begin it. */
export function withFormatVersion(file: Buffer, version: number): Buffer {
  const changed = Buffer.from(file);
  changed.set(encodePrologue(version));
  return changed;
}
