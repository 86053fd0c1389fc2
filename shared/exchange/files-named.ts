import { dotOf, type Stamp } from './stamp';
import type { Row } from './row';

/** A photo or paper as records name it. */
export interface NamedFile {
  /** SHA-256 of the content, hex. */
  readonly sha256: string;
  readonly size: number;
}

const SHA256 = /^[0-9a-f]{64}$/;

export const isSha256 = (text: unknown): text is string => typeof text === 'string' && SHA256.test(text);

/** Every file that a value names as `{sha256, size, …}`, wherever in it. Without recursion: what others sent may be nested deeply. */
export function filesNamedIn(value: unknown): readonly NamedFile[] {
  const found: NamedFile[] = [];
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null) continue;
    const { sha256, size } = next as { readonly sha256?: unknown; readonly size?: unknown };
    if (isSha256(sha256) && Number.isSafeInteger(size)) found.push({ sha256, size: size as number });
    for (const inner of Object.values(next)) open.push(inner);
  }
  return found;
}

/** A file, and the number of the device that wrote its name into the record. */
export interface Naming extends NamedFile {
  readonly dn: number;
}

/** The files that a record names, each with the device that says so. In a projected record only what that audience sees. */
export function namingsIn({ kind, fields, facts, writes }: Row): readonly Naming[] {
  const by = (stamp: Stamp, value: unknown): readonly Naming[] =>
    filesNamedIn(value).map((file) => ({ ...file, dn: dotOf(stamp).dn }));
  // What is kept for a decision is the hub's record of what a device wrote.
  const parked = fields['stamp'];
  if (kind === 'parked' && typeof parked === 'string') return by(parked as Stamp, fields);
  return [
    ...facts.flatMap(({ stamp, body }) => by(stamp, body)),
    ...writes.flatMap(({ stamp, value }) => by(stamp, value)),
  ];
}
