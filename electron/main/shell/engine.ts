import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { errorCode } from '../files/port-error';

/**
 * The engine that last had the data open, kept beside it: Chromium empties an IndexedDB written by a newer one without
 * a word (electron/electron#24882).
 */
const engineSchema = z.object({ electron: z.string(), chromium: z.string() });
export type Engine = z.output<typeof engineSchema>;

export type EngineCheck =
  | { readonly type: 'may_open'; readonly isChanged: boolean }
  /** Nothing may be opened. `neededMajor`: the Chromium major version that wrote the data. */
  | { readonly type: 'older_than_data'; readonly neededMajor: number };

const majorOf = (version: string): number => Number.parseInt(version, 10) || 0;

/** The schemas of Chromium's storage change with its major version. */
export function checkEngine(stored: Engine | null, running: Engine): EngineCheck {
  const neededMajor = majorOf(stored?.chromium ?? '0');
  if (neededMajor > majorOf(running.chromium)) return { type: 'older_than_data', neededMajor };
  return { type: 'may_open', isChanged: stored?.electron !== running.electron || stored.chromium !== running.chromium };
}

/** Synchronous, because the answer decides which folder Chromium gets before it is ready. Unreadable counts as unknown. */
export function readEngine(path: string): Engine | null {
  try {
    return engineSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? null;
  } catch (error) {
    if (errorCode(error) !== null || error instanceof SyntaxError) return null;
    throw error;
  }
}

export const encodeEngine = (engine: Engine): Uint8Array => new TextEncoder().encode(`${JSON.stringify(engine)}\n`);
