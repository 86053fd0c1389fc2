import type { ChangePayload } from '../../../shared/exchange/change';

const SHA256 = /^[0-9a-f]{64}$/;

/** The hashes of the attachments that a change declares. */
export const attachmentsOfChange = ({ o }: ChangePayload): readonly string[] =>
  o.flatMap((op) => (op[0] === 'blob' && typeof op[1] === 'string' && SHA256.test(op[1]) ? [op[1]] : []));

/** The hashes of the attachments that a draft holds, wherever in it: a form keeps them as `{ sha256, … }`. */
export function attachmentsInDraft(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'sha256' && typeof inner === 'string' && SHA256.test(inner) ? [inner] : attachmentsInDraft(inner),
  );
}
