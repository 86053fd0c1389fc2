import { pathToFileURL } from 'node:url';
import type { exchange } from '../../server/engine/exchange';
import type { tellAnew } from '../../server/engine/tell-anew';
import { bundleProgram } from './bundle-program';
import type { Edit } from './rules';

export interface EarlierHub {
  readonly exchange: typeof exchange;
  readonly tellAnew: typeof tellAnew;
}

/**
 * A hub of a release with other rules: it shows units the note of a case and not its cause, everybody the matters, and keeps what a unit
 * proposes about its contacts from that unit.
 */
export async function earlierRules(): Promise<EarlierHub> {
  const [engine, telling] = await Promise.all([
    bundleProgram('earlier-rules', OTHER_RULES, 'server/engine/exchange.ts'),
    bundleProgram('earlier-telling', OTHER_RULES, 'server/engine/tell-anew.ts'),
  ]);
  const load = async (file: string) => (await import(pathToFileURL(file).href)) as EarlierHub;
  return { exchange: (await load(engine)).exchange, tellAnew: (await load(telling)).tellAnew };
}

const OTHER_RULES: readonly Edit[] = [
  { file: 'shared/access/views.ts', find: "      'cause',\n", put: "      'note',\n" },
  { file: 'shared/access/audience.ts', find: "  'rule',\n", put: "  'rule',\n  'matter',\n" },
  { file: 'shared/access/audience.ts', find: "row.kind === 'contactChange' && unit !== null", put: 'false' },
];
