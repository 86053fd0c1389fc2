import { pathToFileURL } from 'node:url';
import type { exchange } from '../../server/engine/exchange';
import { bundleProgram } from './bundle-program';
import type { Edit } from './rules';

/** The hub as it was before decisions (`res`, `unres`) were known: the production modules with what reads them cut out. */
export async function earlierExchange(): Promise<typeof exchange> {
  const file = await bundleProgram('earlier-engine', BEFORE_DECISIONS, 'server/engine/exchange.ts');
  const module = (await import(pathToFileURL(file).href)) as { readonly exchange: typeof exchange };
  return module.exchange;
}

const CHANGE = 'shared/exchange/change.ts';
const APPLY = 'shared/exchange/apply.ts';

const BEFORE_DECISIONS: readonly Edit[] = [
  { file: CHANGE, find: "'add', 'res', 'unres', 'blob'", put: "'add', 'blob'" },
  {
    file: CHANGE,
    find: "  z.tuple([z.literal('res'), z.string(), z.string(), fieldName, json, z.array(z.string())]),\n",
    put: '',
  },
  { file: CHANGE, find: "  z.tuple([z.literal('unres'), z.string(), z.string(), fieldName, z.string()]),\n", put: '' },
  {
    file: APPLY,
    find: "    case 'res':\n      return decide(row, { ...origin, field: op[3], value: op[4], over: op[5] });\n",
    put: '',
  },
  {
    file: APPLY,
    find: "    case 'unres':\n      return reopen(row, { ...origin, field: op[3], value: null, undoes: op[4] });\n",
    put: '',
  },
  {
    file: 'shared/access/projection.ts',
    find: "    case 'res':\n    case 'unres':\n      return shown(op[3]) ? op : null;\n",
    put: '',
  },
];
