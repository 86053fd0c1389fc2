import type { EntityId } from '../../shared/core/ids';
import type { Op } from '../../shared/exchange/change';
import type { Row } from '../../shared/exchange/row';
import { factOp, newEntity, note, PEOPLE, setOp, TOWNSHIPS, UNITS, type County, type Worker } from './county';

const wall = (county: County, worker: Worker): number => Math.max(0, county.nowMs + worker.skewMs);

async function save(county: County, worker: Worker, ops: readonly Op[], marks: readonly string[]): Promise<void> {
  await worker.device.save(worker.person, ops, wall(county, worker));
  for (const mark of marks) county.saved.add(mark);
}

const seen = (worker: Worker, kind: string): readonly Row[] => worker.device.rows().filter((row) => row.kind === kind);
const roleOf = (worker: Worker): string => PEOPLE.find(({ id }) => id === worker.person)?.role ?? '';
const isCourt = (worker: Worker): boolean => ['office', 'handler'].includes(roleOf(worker));

/** One thing that a person does. What may not be done by the role is done by nobody, except by the hostile device. */
export async function doSomething(county: County, worker: Worker): Promise<void> {
  const { dice } = county;
  if (isCourt(worker)) {
    const cases = seen(worker, 'case');
    const requests = seen(worker, 'request');
    const roll = dice.below(100);
    if (cases.length === 0 || roll < 14) return registerCase(county, worker);
    const about = dice.pick(cases);
    if (roll < 30) return editField(county, worker, about, dice.pick(['note', 'cause', 'claimText']));
    if (roll < 38) return askUnit(county, worker, about.id);
    if (roll < 44) return editField(county, worker, about, 'township');
    if (requests.length === 0) return tell(county, worker, about, 'paid');
    const request = dice.pick(requests);
    if (roll < 50) return editField(county, worker, request, 'unit');
    if (roll < 56) return editField(county, worker, request, 'particulars');
    if (roll < 60 && roleOf(worker) === 'office') return moveSomeone(county, worker);
    if (roll < 64) return decideConflict(county, worker);
    if (roll < 68) return decideParked(county, worker);
    if (roll < 84) return tell(county, worker, request, dice.pick(['urged', 'escalated', 'served']));
    return tell(county, worker, about, 'paid');
  }
  const requests = seen(worker, 'request');
  if (requests.length > 0 && roleOf(worker) !== 'overseer') {
    return tell(county, worker, dice.pick(requests), dice.pick(['received', 'answered', 'reviewSuggested']));
  }
}

async function registerCase(county: County, worker: Worker): Promise<void> {
  const id = newEntity(county, 'case');
  const party = newEntity(county, 'party');
  const township = county.dice.chance(0.5) ? (TOWNSHIPS[0] ?? null) : null;
  await save(
    county,
    worker,
    [
      ['new', 'case', id, { number: id, cause: 'c', note: `SECRET-note-${id}`, claimText: `t-${id}`, township }],
      ['new', 'party', party, { case: id, nameZh: `name-${party}`, note: `SECRET-note-${party}` }],
    ],
    [`row:${id}`, `row:${party}`],
  );
  county.cases.push(id);
  note(county, 'deed: register a case');
}

async function askUnit(county: County, worker: Worker, of: EntityId): Promise<void> {
  const id = newEntity(county, 'request');
  const unit = county.dice.pick(UNITS);
  const issued = `f-${++county.serial}`;
  await save(
    county,
    worker,
    [
      ['new', 'request', id, { case: of, unit, particulars: `SECRET-${unit}-${id}` }],
      factOp('request', id, 'issued', issued),
    ],
    [`row:${id}`, `fact:${issued}`],
  );
  county.requests.push(id);
  note(county, 'deed: ask a unit');
}

async function editField(county: County, worker: Worker, row: Row, field: string): Promise<void> {
  const { dice } = county;
  const text = `SECRET-${field}-${++county.serial}`;
  const value =
    field === 'unit' ? dice.pick(UNITS) : field === 'township' ? (dice.chance(0.5) ? (TOWNSHIPS[0] ?? '') : '') : text;
  await save(
    county,
    worker,
    [setOp(row.kind, row.id, field, value, row.stamps[field])],
    [`value:${row.id}/${field}/${value}`],
  );
  note(county, `deed: edit ${field === 'unit' || field === 'township' ? 'what decides the audience' : 'a field'}`);
}

async function tell(county: County, worker: Worker, row: Row, type: string): Promise<void> {
  const id = `f-${++county.serial}`;
  await save(county, worker, [factOp(row.kind, row.id, type, id)], [`fact:${id}`]);
  note(county, 'deed: tell a fact');
}

/** Somebody's unit changes while that person's machine may be far away. */
async function moveSomeone(county: County, worker: Worker): Promise<void> {
  const who = county.dice.pick(PEOPLE.filter(({ role }) => role === 'liaison' || role === 'township'));
  const row = worker.device.row('person', who.id);
  if (!row) return;
  await save(
    county,
    worker,
    [setOp('person', who.id, 'belongsTo', county.dice.pick(UNITS), row.stamps['belongsTo'])],
    [],
  );
  note(county, 'fault: a person gets another area');
}

async function decideConflict(county: County, worker: Worker): Promise<void> {
  for (const row of worker.device.rows()) {
    const [field] = Object.keys(row.conflicts);
    if (field === undefined || field === 'unit' || field === 'township') continue;
    const seenStamps = (row.conflicts[field] ?? []).map(({ stamp }) => stamp);
    const value = `SECRET-${field}-${++county.serial}`;
    await save(
      county,
      worker,
      [['res', row.kind, row.id, field, value, seenStamps]],
      [`value:${row.id}/${field}/${value}`],
    );
    note(county, 'deed: settle a conflict');
    return;
  }
}

async function decideParked(county: County, worker: Worker): Promise<void> {
  const waiting = seen(worker, 'parked').filter(({ facts }) => facts.length === 0);
  if (waiting.length === 0 || roleOf(worker) !== 'office') return;
  const row = county.dice.pick(waiting);
  const id = `f-${++county.serial}`;
  const accept = county.dice.chance(0.5);
  const op: Op = ['add', 'parked', row.id, { id: id as never, type: 'decided', on: '2026-01-01', body: { accept } }];
  await save(county, worker, [op], [`fact:${id}`]);
  note(county, 'deed: decide about a parked change');
}
