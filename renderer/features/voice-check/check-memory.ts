import { z } from '../../../shared/core/zod';
import type { Item } from '../../../shared/voice-check/items';

/** Where the person's own check stands, so that a restart does not end a telephone call. */
export const PROGRESS = 'voice-check';
const progressSchema = z.object({
  comparison: z.string(),
  withWhom: z.string(),
  answers: z.array(z.enum(['same', 'different'])),
  /** The own code of everything when the search began: with other records the answers say nothing. */
  code: z.string(),
});
export type Progress = z.infer<typeof progressSchema>;

export function progressOf(kept: unknown): Progress | null {
  const parsed = progressSchema.safeParse(kept);
  return parsed.success ? parsed.data : null;
}

/** The checks made on this machine, whoever made them, oldest first. */
export const CHECKS = 'voice-checks';
/** Enough to look back on a month of daily calls. */
const MOST = 50;
const checkSchema = z.object({
  atMs: z.number(),
  person: z.string(),
  comparison: z.string(),
  withWhom: z.string(),
  code: z.string(),
  result: z.enum(['same', 'different']),
  /** The record that differs, where it was found and is on this machine. */
  found: z.object({ kind: z.string(), id: z.string() }).nullable(),
});
export type Check = z.infer<typeof checkSchema>;

export function checksOf(kept: unknown): readonly Check[] {
  const parsed = z.array(checkSchema).safeParse(kept);
  return parsed.success ? parsed.data : [];
}

/** With one more check; one about the same records with the same person is another word on the last, not another check. */
export function withCheck(checks: readonly Check[], check: Check): readonly Check[] {
  const last = checks.at(-1);
  const isSame = last?.code === check.code && last.comparison === check.comparison && last.withWhom === check.withWhom;
  return [...(isSame ? checks.slice(0, -1) : checks), check].slice(-MOST);
}

export const foundOf = (item: Item | undefined): Check['found'] => (item ? { kind: item.kind, id: item.id } : null);
