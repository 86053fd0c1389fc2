import type { EntityId } from '../../core/ids';
import type { JsonObject } from '../../core/json';
import { err, ok, type Result } from '../../core/result';
import type { Row } from '../../exchange/row';
import { checkLength, LIMITS } from '../case/check-values';
import { stored } from '../case/stored-values';
import { changedFields, newRecord } from '../ops';
import { textOf } from '../organisation/stored-fields';
import type { ChangeDraft, CommandContext, World } from '../world';
import { LEVELS, type BodyKind, type CadreKind, type Level } from './records';

/** Enterprises of the state may have another body over them than officials, so they have a line of their own. */
export const BODY_LINES = ['congress', 'cppcc', 'cadre', 'stateEnterprise'] as const;
export type BodyLine = (typeof BODY_LINES)[number];

export interface BodyName {
  readonly zh: string;
  readonly bo: string;
}

export interface NotifiedBody extends BodyName {
  readonly line: BodyLine;
  readonly level: Level;
  /** The court has given the name itself; otherwise it is what the program suggests. */
  readonly set: boolean;
}

/** The `setting` record of this name holds what the court has changed, one field for each line and level. */
const SETTING = 'notifiedBodies';

/** Which line of the table holds for a party. */
export const lineOf = (kind: BodyKind, cadre: CadreKind | null): BodyLine =>
  kind === 'cadre' ? (cadre === 'stateEnterprise' ? 'stateEnterprise' : 'cadre') : kind;

/** The body to be told: what the court has set, else what the program suggests. */
export function bodyFor(world: World, line: BodyLine, level: Level): NotifiedBody {
  const value = settingRow(world)?.fields[`${line}.${level}`];
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const { zh, bo } = value as JsonObject; // an array was ruled out
    if (typeof zh === 'string' && zh !== '')
      return { line, level, zh, bo: typeof bo === 'string' ? bo : '', set: true };
  }
  return { line, level, ...suggested(world, line, level), set: false };
}

export const notifiedBodies = (world: World): readonly NotifiedBody[] =>
  BODY_LINES.flatMap((line) => LEVELS.map((level) => bodyFor(world, line, level)));

/** Places above Nangqian; another county names its own. */
const ABOVE: { readonly [level in Exclude<Level, 'county'>]: BodyName } = {
  prefecture: { zh: '玉树藏族自治州', bo: 'ཡུལ་ཤུལ་བོད་རིགས་རང་སྐྱོང་ཁུལ' },
  province: { zh: '青海省', bo: 'མཚོ་སྔོན་ཞིང་ཆེན' },
  national: { zh: '全国', bo: 'རྒྱལ་ཡོངས' },
};
const PARTY_COMMITTEE: { readonly [level in Exclude<Level, 'county'>]: BodyName } = {
  prefecture: { zh: '玉树州委', bo: 'ཡུལ་ཤུལ་ཁུལ་ཨུད' },
  province: { zh: '青海省委', bo: 'མཚོ་སྔོན་ཞིང་ཆེན་ཨུད' },
  national: { zh: '中共中央', bo: 'ཀྲུང་གུང་ཀྲུང་དབྱང' },
};

function suggested(world: World, line: BodyLine, level: Level): BodyName {
  const county = world.rows('county')[0];
  const own = { zh: textOf(county, 'nameZh') || '本县', bo: textOf(county, 'nameBo') || 'རྫོང' };
  if (line === 'congress' || line === 'cppcc') {
    const place = level === 'county' ? own : ABOVE[level];
    const [zh, bo] =
      line === 'congress' ? (['人大常委会', 'མི་དམངས་འཐུས་ཚོགས་རྒྱུན་ལས་ཨུ་ཡོན་ལྷན་ཁང'] as const) : (['政协', 'སྲིད་གྲོས'] as const);
    return { zh: place.zh + zh, bo: `${place.bo}་${bo}` };
  }
  const committee =
    level === 'county' ? { zh: `${own.zh.replace(/县$/, '')}县委`, bo: `${own.bo}་ཨུད` } : PARTY_COMMITTEE[level];
  return { zh: `${committee.zh}组织部`, bo: `${committee.bo}་རྩ་འཛུགས་པུའུ` };
}

export type BodyError =
  | { readonly type: 'required' }
  | { readonly type: 'too_long'; readonly limit: number }
  | { readonly type: 'nothing_to_save' };

/** Names the body of a line and level; papers written before keep the name they were sent to. */
export const setNotifiedBody =
  ({ line, level, zh, bo }: BodyName & { readonly line: BodyLine; readonly level: Level }) =>
  (world: World, { newId }: CommandContext): Result<ChangeDraft, BodyError> => {
    if (zh.trim() === '') return err({ type: 'required' });
    if (checkLength(zh, LIMITS.short) ?? checkLength(bo, LIMITS.short * 2))
      return err({ type: 'too_long', limit: LIMITS.short });
    const row = settingRow(world);
    const changed = { [`${line}.${level}`]: { zh: stored(zh), bo: stored(bo) } };
    const op = row
      ? changedFields(row, changed)
      : newRecord('setting', newId() as EntityId, { name: SETTING, ...changed });
    return op ? ok({ kind: 'bodies.set', ops: [op] }) : err({ type: 'nothing_to_save' });
  };

/** Two devices may each have made the record before they met: the oldest id holds, for everyone alike. */
const settingRow = (world: World): Row | undefined =>
  world
    .rows('setting')
    .filter(({ fields }) => fields['name'] === SETTING)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))[0];
