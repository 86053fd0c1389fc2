import type { EntityId, PersonId } from '../core/ids';
import { z } from '../core/zod';
import { ENTITY_KINDS, type EntityKind } from '../exchange/change';
import type { Row } from '../exchange/row';
import type { Stamp } from '../exchange/stamp';
import { audiencesInFamily, audiencesOf, inFamily } from './audience';
import { VIEWS, viewsSchema, type Views } from './views';

/** By which rules a hub tells records: the views, and what the rules of audiences come to. Found out, not numbered: nobody can forget to raise it. */
export interface ShownRules {
  readonly views: Views;
  readonly audiences: readonly string[];
}

export const shownRulesSchema: z.ZodType<ShownRules> = z.object({
  views: viewsSchema,
  audiences: z.array(z.string()),
});

/** The rules of this release. */
export const shownRules = (): ShownRules => ({ views: VIEWS, audiences: audiencesOfSamples() });

/** The audiences of a record of each kind, with and without the fields by which they are found. */
function audiencesOfSamples(): readonly string[] {
  const kinds: readonly EntityKind[] = [...ENTITY_KINDS, 'unknown' as EntityKind];
  return kinds.flatMap((kind) =>
    [{}, { unit: 'asked' }, { unit: 'area' }, { case: 'case' }].map((fields) => {
      const row = sample(kind, fields);
      const requests = [sample('request', { unit: 'other' }), row];
      const family = { case: undefined, requests, areaUnit: 'area' };
      const sids = inFamily(kind) ? audiencesInFamily(row, family) : audiencesOf(row);
      return `${kind} ${Object.values(fields).join('')}: ${sids.join(' ')}`;
    }),
  );
}

function sample(kind: EntityKind, fields: Row['fields']): Row {
  const created = { stamp: '0.0' as Stamp, person: '' as PersonId, atMs: 0 };
  return {
    kind,
    id: kind as string as EntityId,
    created,
    fields,
    stamps: {},
    writes: [],
    facts: [],
    conflicts: {},
    unknownOps: 0,
  };
}
