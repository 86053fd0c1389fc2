import type { EntityId, PersonId } from '../../shared/core/ids';
import type { Op } from '../../shared/exchange/change';
import type { Row } from '../../shared/exchange/row';
import { factOp, newEntity, newId, note, PEOPLE, setOp, TOWNSHIPS, UNITS, type County, type Worker } from './county';

const wall = (county: County, worker: Worker): number => Math.max(0, county.nowMs + worker.skewMs);

async function save(county: County, worker: Worker, ops: readonly Op[], marks: readonly string[]): Promise<void> {
  await worker.device.save(worker.person, ops, wall(county, worker));
  for (const mark of marks) county.saved.add(mark);
}

const seen = (worker: Worker, kind: string): readonly Row[] => worker.device.rows().filter((row) => row.kind === kind);
/** As far as the machine knows. */
export const roleOf = (worker: Worker): string => {
  const known = worker.device.row('person', worker.person as never)?.fields['role'];
  return typeof known === 'string' ? known : (PEOPLE.find(({ id }) => id === worker.person)?.role ?? '');
};
const isCourt = (worker: Worker): boolean => ['office', 'handler', 'chief'].includes(roleOf(worker));

/** One thing that a person does. What may not be done by the role is done by nobody, except by the hostile device. */
export async function doSomething(county: County, worker: Worker): Promise<void> {
  const { dice } = county;
  if (isCourt(worker)) {
    const cases = seen(worker, 'case');
    const requests = seen(worker, 'request');
    const roll = dice.below(100);
    if (cases.length === 0 || roll < 14) return registerCase(county, worker);
    const about = dice.pick(cases);
    if (roll < 32) return editField(county, worker, about, dice.pick(['note', 'cause', 'claimText']));
    if (roll < 42) return askUnit(county, worker, about.id);
    if (roll < 48) return editField(county, worker, about, 'township');
    if (requests.length === 0) return tell(county, worker, about, 'paid');
    const request = dice.pick(requests);
    if (roll < 54) return editField(county, worker, request, 'unit');
    if (roll < 57) return moveRequest(county, worker, request, about.id);
    if (roll < 62) return editField(county, worker, request, 'particulars');
    if (roll < 69) return decideConflict(county, worker);
    if (roll < 72) return takeDecisionBack(county, worker);
    if (roll < 74) return moveTownship(county, worker);
    if (roll < 78) return correct(county, worker, request);
    if (roll < 86) return tell(county, worker, request, dice.pick(['urged', 'escalated', 'served']));
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
  // Sometimes what everybody may see is written together with what only some may.
  const contact = newEntity(county, 'contact');
  const shared: readonly Op[] = county.dice.chance(0.3) ? [['new', 'contact', contact, { name: contact }]] : [];
  await save(
    county,
    worker,
    [
      ...shared,
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
  const issued = newId(county, 'f');
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
  const text = newId(county, `SECRET-${field}`);
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
  const id = newId(county, 'f');
  await save(county, worker, [factOp(row.kind, row.id, type, id)], [`fact:${id}`]);
  note(county, 'deed: tell a fact');
}

/** A fact was told wrong: another one says what stands in its place. */
async function correct(county: County, worker: Worker, row: Row): Promise<void> {
  const wrong = row.facts.at(-1);
  if (!wrong) return;
  const id = newId(county, 'f');
  const body = { body: { text: `SECRET-${id}` }, on: '2026-01-02' };
  const fact = { id: id as never, type: 'corrected', on: '2026-01-02', body, corrects: wrong.id };
  await save(county, worker, [['add', row.kind, row.id, fact]], [`fact:${id}`]);
  note(county, 'deed: correct a fact');
}

/** A request is moved to another case: with it goes who may see what. */
async function moveRequest(county: County, worker: Worker, request: Row, to: EntityId): Promise<void> {
  await save(county, worker, [setOp('request', request.id, 'case', to, request.stamps['case'])], []);
  note(county, 'deed: move a request to another case');
}

/** Another unit stands for a township: all its cases change hands. */
async function moveTownship(county: County, worker: Worker): Promise<void> {
  const row = worker.device.row('township', county.dice.pick(TOWNSHIPS));
  if (!row || !worker.device.rows().some(({ kind }) => kind === 'case')) return;
  await save(county, worker, [setOp('township', row.id, 'unit', county.dice.pick(UNITS), row.stamps['unit'])], []);
  note(county, 'fault: a township gets another unit');
}

/** Somebody's role or unit changes while that person's machine may be far away. */
export async function changeSomeone(county: County, worker: Worker): Promise<void> {
  const { dice } = county;
  if (roleOf(worker) !== 'office') return;
  const who = dice.pick(PEOPLE.filter(({ role }) => role !== 'office' && role !== 'overseer'));
  const row = worker.device.row('person', who.id as never);
  if (!row) return;
  if (dice.chance(0.5)) {
    const unit = dice.pick(UNITS);
    await save(county, worker, [setOp('person', row.id, 'belongsTo', unit, row.stamps['belongsTo'])], []);
    return note(county, 'fault: a person gets another area');
  }
  const role = dice.pick(['handler', 'liaison', 'township']);
  const unit = dice.pick(UNITS);
  await save(
    county,
    worker,
    [
      [
        'set',
        'person',
        row.id,
        { role: [role, row.stamps['role'] ?? null], belongsTo: [unit, row.stamps['belongsTo'] ?? null] },
      ],
    ],
    [],
  );
  county.rolesEver.get(row.id as never)?.add(role);
  note(county, 'fault: a person gets another role');
}

/** Several hundred records are brought in at once. */
export async function importMany(county: County, worker: Worker): Promise<void> {
  if (!isCourt(worker)) return;
  const count = county.dice.pick([60, 300]);
  for (let i = 0; i < count; i++) {
    const id = newEntity(county, 'case');
    await save(county, worker, [['new', 'case', id, { number: id, note: `SECRET-note-${id}` }]], [`row:${id}`]);
  }
  note(county, 'deed: bring many cases in');
}

/** A program that is one release ahead writes kinds, edits and facts that this one does not know. */
export async function writeAhead(county: County, worker: Worker): Promise<void> {
  if (!isCourt(worker)) return;
  const id = newEntity(county, 'wish');
  const about = seen(worker, 'case').at(0);
  const ops: unknown[] = [
    ['new', 'wish', id, { text: `SECRET-${id}` }],
    ...(about
      ? [
          ['mark', 'case', about.id, { colour: `SECRET-${id}` }],
          [
            'add',
            'case',
            about.id,
            { id: newId(county, 'f'), type: 'blessed', on: '2026-01-01', body: { text: `SECRET-${id}` } },
          ],
        ]
      : []),
    ['declare', { text: `SECRET-${id}` }],
  ];
  await worker.device.save(worker.person, ops as Op[], wall(county, worker), 2);
  county.saved.add(`row:${id}`);
  note(county, 'fault: a newer version writes');
}

async function takeDecisionBack(county: County, worker: Worker): Promise<void> {
  for (const row of worker.device.rows()) {
    const decision = row.writes.findLast(({ over, field, stamp }) => over && row.stamps[field] === stamp);
    if (!decision) continue;
    await save(county, worker, [['unres', row.kind, row.id, decision.field, decision.stamp]], []);
    return note(county, 'deed: take a decision back');
  }
}

async function decideConflict(county: County, worker: Worker): Promise<void> {
  for (const row of worker.device.rows()) {
    const [field] = Object.keys(row.conflicts);
    if (field === undefined || field === 'unit' || field === 'township' || field === 'case') continue;
    if (row.kind !== 'case' && row.kind !== 'request') continue;
    const seenStamps = (row.conflicts[field] ?? []).map(({ stamp }) => stamp);
    const value = newId(county, `SECRET-${field}`);
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

/** Changes of which everybody sees a part and only some the rest: they come back in two streams. */
export async function writeForAllAndFew(county: County, worker: Worker): Promise<void> {
  if (!isCourt(worker)) return;
  for (let left = 3 + county.dice.below(25); left > 0; left--) {
    const [contact, id] = [newEntity(county, 'contact'), newEntity(county, 'case')];
    const ops: readonly Op[] = [
      ['new', 'contact', contact, { name: contact }],
      ['new', 'case', id, { number: id, note: `SECRET-note-${id}` }],
    ];
    await save(county, worker, ops, [`row:${id}`]);
  }
  note(county, 'deed: write what several audiences see');
}

/** Several write the same field of one case, and none of them knows of the others. */
export async function writeOneField(county: County, worker: Worker): Promise<void> {
  const about = seen(worker, 'case').toSorted((a, b) => (a.id < b.id ? -1 : 1))[0];
  if (about && isCourt(worker)) await editField(county, worker, about, 'cause');
}

/** Somebody decides between the values that she sees of that field. */
export async function settleOneField(county: County, worker: Worker): Promise<void> {
  const row = seen(worker, 'case').find(({ conflicts }) => conflicts['cause']);
  const stamps = row?.conflicts['cause']?.map(({ stamp }) => stamp);
  if (!row || !stamps || !isCourt(worker)) return;
  const value = newId(county, 'SECRET-cause');
  await save(county, worker, [['res', 'case', row.id, 'cause', value, stamps]], [`value:${row.id}/cause/${value}`]);
  note(county, 'deed: settle a conflict');
}

/** Somebody's unit becomes another one, or the former again. */
export async function moveSomeone(
  county: County,
  { by, who, to }: { readonly by: Worker; readonly who: Worker; readonly to: string },
): Promise<boolean> {
  const row = by.device.row('person', who.person as never);
  if (!row || roleOf(by) !== 'office' || typeof row.fields['belongsTo'] !== 'string') return false;
  await save(county, by, [setOp('person', row.id, 'belongsTo', to, row.stamps['belongsTo'])], []);
  return true;
}

/** What is not to leave yet, and everything after it. */
export function holdBack(county: County, { device }: Worker): void {
  const { acked } = device.standing();
  const { seq } = device.tip();
  if (!device.isEnrolled || seq <= acked) return;
  device.hold(acked + county.dice.below(seq - acked));
  note(county, 'deed: hold changes back');
}

export function letGo(county: County, { device }: Worker): void {
  if (!device.isHolding()) return;
  device.hold(null);
  note(county, 'deed: let changes go');
}

export async function decideParked(county: County, worker: Worker): Promise<void> {
  const waiting = seen(worker, 'parked').filter(({ facts }) => facts.length === 0);
  if (waiting.length === 0 || roleOf(worker) !== 'office') return;
  const row = county.dice.pick(waiting);
  const id = newId(county, 'f');
  const decides = waitsFor(row);
  const accept = county.dice.chance(0.6);
  const op: Op = ['add', 'parked', row.id, { id: id as never, type: 'decided', on: '2026-01-01', body: { accept } }];
  await save(county, worker, [op], [`fact:${id}`]);
  if (accept && decides) county.rolesEver.get(decides.person)?.add(decides.role);
  note(county, `deed: ${accept ? 'accept' : 'set aside'} a parked change`);
}

/** The role that a parked change would give somebody. */
function waitsFor({ fields }: Row): { readonly person: PersonId; readonly role: string } | null {
  const ops = Array.isArray(fields['ops']) ? (fields['ops'] as unknown as readonly Op[]) : [];
  for (const op of ops) {
    const role = op[0] === 'set' && op[1] === 'person' ? op[3]['role']?.[0] : undefined;
    if (op[0] === 'set' && typeof role === 'string') return { person: op[2] as unknown as PersonId, role };
  }
  return null;
}
