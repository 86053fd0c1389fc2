import type { EntityId } from '../../core/ids';
import type { Op } from '../../exchange/change';
import { firstLease } from '../lease/lease';
import { newRecord } from '../ops';
import type { ChangeDraft, CommandContext } from '../world';
import { countyFields, type CountyInput } from './county';
import { nangqianCounty } from './nangqian-county';
import type { UnitKind } from './records';

/** What the seed needs to know of a body of the rulebook; `Body` of `shared/rulebook` fits. */
export interface SeedBody {
  readonly id: string;
  readonly name: { readonly zh: string; readonly bo: string };
  readonly later: { readonly zh: string; readonly bo: string } | null;
  readonly member: boolean;
  readonly order: number | null;
}

export interface CountySeed {
  readonly county?: CountyInput;
  readonly bodies: readonly SeedBody[];
  readonly rehearsal: boolean;
}

/** How many townships the county has (N names none of them; the court names them). */
export const TOWNSHIP_COUNT = 10;

/**
 * Bodies that stand for many, or for which another record stands: the ten townships are units of their own, villages owe no duty, the
 * office has its record.
 */
export const NOT_ONE_UNIT: readonly string[] = [
  'township',
  'village',
  'linkage-units',
  'conference',
  'conference-office',
  'localities',
  'competent-departments',
];

/**
 * The first records of a new county: its profile, the members of the joint conference (N art. 3), the other bearers of duties, the
 * conference office (art. 4), ten townships to be named, and the first range of document numbers.
 */
export function countySeed(
  context: CommandContext,
  { county = nangqianCounty, bodies, rehearsal }: CountySeed,
): readonly ChangeDraft[] {
  const profile = { ...countyFields(county), rehearsal };
  const countyOp = newRecord('county', context.newId() as EntityId, profile);
  const units = bodies.filter((body) => !NOT_ONE_UNIT.includes(body.id)).map((body) => unitOp(body, context));
  return [
    { kind: 'county.found', ops: [countyOp, officeOp(context), firstLease(context)] },
    { kind: 'unit.seed', ops: units },
    {
      kind: 'township.seed',
      ops: Array.from({ length: TOWNSHIP_COUNT }, (_, i) => townshipOps(i + 1, context)).flat(),
    },
  ];
}

const kindOf = (body: SeedBody): UnitKind => (body.id === 'court' ? 'court' : body.member ? 'member' : 'bearer');

export const unitOp = (body: SeedBody, { newId }: CommandContext): Op =>
  newRecord('unit', newId() as EntityId, {
    kind: kindOf(body),
    body: body.id,
    nameZh: body.name.zh,
    nameBo: body.name.bo,
    laterNameZh: body.later?.zh ?? null,
    laterNameBo: body.later?.bo ?? null,
    order: body.order,
    address: null,
  });

const officeOp = ({ newId }: CommandContext): Op =>
  newRecord('unit', newId() as EntityId, {
    kind: 'office',
    body: null,
    nameZh: '执行工作联席会议办公室',
    nameBo: 'ལག་བསྟར་ལས་དོན་མཉམ་འབྲེལ་གྲོས་ཚོགས་གཞུང་ལས་ཁང',
    laterNameZh: null,
    laterNameBo: null,
    order: null,
    address: null,
  });

function townshipOps(order: number, { newId }: CommandContext): readonly Op[] {
  const unit = newId() as EntityId;
  const noNames = { nameZh: '', nameBo: '', laterNameZh: null, laterNameBo: null, order: null, address: null };
  return [
    newRecord('unit', unit, { kind: 'township', body: 'township', ...noNames }),
    newRecord('township', newId() as EntityId, { order, nameZh: null, nameBo: null, unit }),
  ];
}
