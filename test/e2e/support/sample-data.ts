import type { EntityId, PersonId } from '../../../shared/core/ids';
import { sampleCounty } from '../../../shared/domain/sample/sample-county';
import { shanghaiDay } from '../../../shared/text/shanghai-time';

/**
 * What was typed by the invented people of the rehearsal county: causes, claims, addresses, notes. A name that has been written in both
 * scripts is not among them, because a screen has the one of its language.
 */
export function sampleData(nowMs: number): readonly string[] {
  const day = shanghaiDay(nowMs);
  let ids = 0;
  const drafts = sampleCounty({
    person: 'A'.repeat(22) as PersonId,
    today: day,
    nowMinute: `${day}T09:00`,
    dn: 1,
    newId: () => String((ids += 1)).padStart(22, '0') as EntityId,
  });
  const found = new Set<string>();
  for (const { ops } of drafts) for (const op of ops) collect(op, found);
  return [...found];
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value === 'string' && /[\u0080-\uffff]/.test(value)) found.add(value);
  if (typeof value !== 'object' || value === null) return;
  const fields = value as Record<string, unknown>;
  for (const [name, each] of Object.entries(fields)) if (!isNameInTwo(name, fields)) collect(each, found);
}

const PAIRS: readonly (readonly [zh: string, bo: string])[] = [
  ['nameZh', 'nameBo'],
  ['name', 'nameBo'],
  ['laterNameZh', 'laterNameBo'],
  ['courtZh', 'courtBo'],
  ['particulars', 'particularsBo'],
];

const isNameInTwo = (name: string, fields: Record<string, unknown>): boolean =>
  PAIRS.some(([zh, bo]) => (name === zh || name === bo) && Boolean(fields[zh]) && Boolean(fields[bo]));
