import type { Op } from './change';
import type { Stamp } from './stamp';

/** The edit with every stamp that it builds on named anew. */
export function withBases(op: Op, rename: (stamp: Stamp) => Stamp): Op {
  switch (op[0]) {
    case 'set': {
      const fields = Object.entries(op[3]).map(
        ([field, [value, base]]) => [field, [value, base === null ? null : rename(base)]] as const,
      );
      return ['set', op[1], op[2], Object.fromEntries(fields)];
    }
    case 'res':
      return ['res', op[1], op[2], op[3], op[4], op[5].map(rename)];
    case 'unres':
      return ['unres', op[1], op[2], op[3], rename(op[4])];
    default:
      return op;
  }
}
