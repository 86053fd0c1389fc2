import { audiencesInFamily, audiencesOf, inFamily, parentOf, streamOf } from '../../shared/access/audience';
import { projectRow } from '../../shared/access/projection';
import { recordOps } from '../../shared/exchange/change';
import { feedNext, feedStart } from '../../shared/exchange/feed';
import type { Row } from '../../shared/exchange/row';
import { parseChange, rootOf, signedChangeOf } from '../../shared/exchange/signed-change';
import { stampOf, type Stamp } from '../../shared/exchange/stamp';
import type { HubChange } from '../../server/engine/hub-store';
import type { County, Worker } from './county';
import { nameIn } from './faults';

/** The invariants of the exchange, judged when everything is quiet. Throws at the first that does not hold. */
export function checkInvariants(county: County): void {
  const changes = [...county.hub.state.changes.values()].flatMap((bySeq) => [...bySeq.values()]);
  nothingLost(county, changes);
  nothingTwice(county);
  nothingCountsTwice(changes);
  noValueOverwrittenUnseen(county, changes);
  everyChangeCounts(county, changes);
  nobodyOverreaches(county, changes);
  timesAreBounded(changes);
  chainsHold(county);
  audiencesAreCurrent(county);
  for (const worker of county.workers) if (!worker.isRevoked) seesItsOwn(county, worker);
}

const wordOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null));

const fail = (what: string): never => {
  throw new Error(what);
};

/** I1: whatever a screen called saved is at the hub, applied or kept for a decision; or still on a machine that was shut out. */
function nothingLost(county: County, changes: readonly HubChange[]): void {
  const decoder = new TextDecoder();
  const atHub = changes.map(({ frame }) => decoder.decode(frame)).join('\n');
  const onRevoked = county.workers
    .filter(({ isRevoked }) => isRevoked)
    .map(({ device }) => JSON.stringify(device.flushed))
    .join('\n');
  for (const mark of county.saved) {
    const name = nameIn(mark);
    if (!atHub.includes(name) && !onRevoked.includes(name)) fail(`I1: ${mark} was saved and is nowhere`);
  }
}

/** I2, I6: an accepted fact stands in its record once. */
function nothingTwice(county: County): void {
  for (const { row } of county.hub.state.rows.values()) {
    const ids = row.facts.map(({ id }) => id);
    if (new Set(ids).size !== ids.length) fail(`I2: a fact of ${row.id} stands twice`);
    const writes = row.writes.map(({ field, stamp }) => `${field} ${stamp}`);
    if (new Set(writes).size !== writes.length) fail(`I2: a value of ${row.id} was written twice`);
  }
}

/** I2: what a person did once counts once, under however many numbers its machine has signed it. */
function nothingCountsTwice(changes: readonly HubChange[]): void {
  const counted = new Map<string, Stamp>();
  for (const change of changes) {
    if (change.status !== 'applied' && change.status !== 'late') continue;
    const stamp = stampOf(change);
    const root = payloadOf(change)?.r ?? rootOf(stamp, change.hash);
    const twin = counted.get(root);
    if (twin !== undefined) fail(`I2: ${stamp} is what ${twin} is, and both count`);
    counted.set(root, stamp);
  }
}

const payloadOf = ({ frame }: HubChange) => {
  const signed = signedChangeOf(frame);
  return signed && parseChange(signed.payload);
};

/** Every accepted change stands in the records, every other is kept where the court sees it, and none waits for what is there. */
function everyChangeCounts({ hub: { state } }: County, changes: readonly HubChange[]): void {
  for (const change of changes) {
    const stamp = stampOf(change);
    const payload = payloadOf(change);
    if (change.status === 'parked') {
      if (change.why !== 'missing' && !state.rows.has(`parked/parked-${stamp}`))
        fail(`I1: ${stamp} is parked (${change.why}) and nobody sees it`);
      if (change.why === 'missing' && change.needs !== null && state.rows.has(change.needs))
        fail(`I1: ${stamp} waits for ${change.needs}, which is there`);
      if (change.why === 'missing' && change.needs === null) fail(`I1: ${stamp} waits for nothing`);
    }
    if (change.status !== 'applied' && change.status !== 'late') continue;
    for (const op of recordOps(payload?.o ?? [])) {
      const row = state.rows.get(`${op[1]}/${op[2]}`)?.row;
      if (op[0] === 'add' && !row?.facts.some(({ id }) => id === op[3].id))
        fail(`I6: fact ${op[3].id} of ${stamp} is gone`);
      if (op[0] !== 'set' && op[0] !== 'new') continue;
      for (const field of Object.keys(op[3]))
        if (!row?.writes.some((write) => write.field === field && write.stamp === stamp))
          fail(`I6: the value of ${field} that ${stamp} wrote is gone`);
    }
  }
}

/** Every record stands in the audiences that its case, its requests and its township give it now, not in those that it once had. */
function audiencesAreCurrent({ hub: { state } }: County): void {
  const all = [...state.rows.values()];
  for (const { row, sids } of all) {
    const caseId = row.kind === 'case' ? row.id : parentOf(row);
    const found = state.rows.get(`case/${caseId}`)?.row;
    const requests = all.flatMap((each) =>
      caseId !== null && each.row.kind === 'request' && parentOf(each.row) === caseId ? [each.row] : [],
    );
    const unit = state.rows.get(`township/${wordOf(found?.fields['township'])}`)?.row.fields['unit'];
    const family = { case: found, requests, areaUnit: typeof unit === 'string' ? unit : null };
    const expected = inFamily(row.kind) ? audiencesInFamily(row, family) : audiencesOf(row);
    if (expected.join() !== sids.join())
      fail(`I4: ${row.id} stands in ${sids.join()} and belongs in ${expected.join()}`);
  }
}

/** Facts that whoever was asked may tell. */
const ANSWERS = new Set(['received', 'answered', 'paperReceived', 'reviewSuggested', 'postponed']);

/** Nobody's word counts beyond the roles that the person ever had, unless the court let it. Knows nothing of how the hub judges. */
function nobodyOverreaches(county: County, changes: readonly HubChange[]): void {
  const { rows } = county.hub.state;
  for (const change of changes) {
    const payload = payloadOf(change);
    if (!payload || (change.status !== 'applied' && change.status !== 'late')) continue;
    const roles = county.rolesEver.get(payload.u) ?? new Set();
    if (['office', 'handler', 'chief'].some((role) => roles.has(role))) continue;
    const decisions = rows.get(`parked/parked-${stampOf(change)}`)?.row.facts ?? [];
    if (decisions.some(({ type, body }) => type === 'decided' && body['accept'] === true)) continue;
    const ops = recordOps(payload.o);
    const isAnswer = ops.every((op) => op[0] === 'add' && op[1] === 'request' && ANSWERS.has(op[3].type));
    if (ops.length > 0 && (!isAnswer || roles.has('overseer')))
      fail(`I4: ${payload.u} wrote ${JSON.stringify(payload.o)}, and it counted`);
  }
}

/**
 * At any time: what a machine of the court has written, its screen goes on showing, once; until the hub tells that a person has to decide.
 */
export function checkScreen(county: County, { device, person }: Worker): void {
  for (const row of device.rows()) {
    const writes = row.writes.map(({ field, stamp }) => `${field} ${stamp}`);
    if (new Set(writes).size !== writes.length) fail(`I2: ${person} sees a value of ${row.id} twice`);
  }
  if (!('court' in device.standing().streams)) return;
  for (const { dot, payload, hash } of device.own()) {
    const there = county.hub.state.changes.get(dot.dn)?.get(dot.seq);
    // A copy of this machine may have used the number.
    const atHub = there?.hash === hash ? there : undefined;
    if (atHub && atHub.status !== 'applied' && atHub.status !== 'late') continue;
    for (const op of payload.o) {
      if (op[0] !== 'add' && op[0] !== 'new') continue;
      const row = device.row(op[1], op[2]);
      if (op[0] === 'new' && !row && isAllThere(device))
        fail(`I3: ${person} no longer sees ${op[2]} of ${stampOf(dot)}`);
      if (op[0] === 'new') continue;
      if (row && !row.facts.some(({ id }) => id === op[3].id))
        fail(`I3: ${person} no longer sees fact ${op[3].id} of ${stampOf(dot)}`);
    }
  }
}

/** While a stream is loaded anew, what came back of an earlier loading may be on a page that is still to come. */
const isAllThere = ({ standing }: Worker['device']): boolean =>
  Object.values(standing().streams).every(({ type }) => type === 'following');

/** I5: of two values that did not know of each other one shows and both wait for a person. Computed from the accepted changes alone. */
function noValueOverwrittenUnseen(county: County, changes: readonly HubChange[]): void {
  interface Write {
    readonly stamp: Stamp;
    readonly value: string;
    readonly base: Stamp | null;
  }
  const writes = new Map<string, Write[]>();
  const settled = new Map<string, Stamp[]>();
  const aliases = new Map<Stamp, Stamp>();
  const takenBack = new Set<Stamp>();
  for (const { dn, seq, status, why } of changes)
    if (status === 'dup' && why) aliases.set(stampOf({ dn, seq }), why as Stamp);
  for (const { dn, seq, status, frame } of changes) {
    const signed = signedChangeOf(frame);
    const payload = signed && parseChange(signed.payload);
    if (!payload || (status !== 'applied' && status !== 'late')) continue;
    for (const op of payload.o) {
      if (op[0] === 'unres') takenBack.add(aliases.get(op[4]) ?? op[4]);
      if (op[0] === 'res') {
        const key = `${op[1]}/${op[2]}/${op[3]}`;
        const over = op[5].map((one) => aliases.get(one) ?? one);
        settled.set(key, [...(settled.get(key) ?? []), ...over]);
        writes.set(key, [
          ...(writes.get(key) ?? []),
          { stamp: stampOf({ dn, seq }), value: wordOf(op[4]), base: null },
        ]);
      }
      if (op[0] !== 'set') continue;
      for (const [field, [value, base]] of Object.entries(op[3])) {
        const key = `${op[1]}/${op[2]}/${field}`;
        const known = base === null ? null : (aliases.get(base) ?? base);
        writes.set(key, [
          ...(writes.get(key) ?? []),
          { stamp: stampOf({ dn, seq }), value: wordOf(value), base: known },
        ]);
      }
    }
  }
  for (const [key, list] of writes) {
    const [kind, id, field = ''] = key.split('/');
    const row = county.hub.state.rows.get(`${kind}/${id}`)?.row;
    if (!row) continue;
    const replaced = new Set([...list.map(({ base }) => base), ...(settled.get(key) ?? [])]);
    // Equal values count as one: whoever replaced one of them replaced the others.
    const joined = new Set(list.filter(({ stamp }) => replaced.has(stamp)).map(({ value }) => value));
    const heads = list.filter(
      ({ stamp, value }) => !replaced.has(stamp) && !joined.has(value) && !takenBack.has(stamp),
    );
    const values = new Set(heads.map(({ value }) => value));
    if (values.size < 2) continue;
    const open = new Set((row.conflicts[field] ?? []).map(({ value }) => wordOf(value)));
    for (const value of values) if (!open.has(value)) fail(`I5: ${value} of ${key} was overwritten unseen`);
  }
}

/** I8: no clock carries a change outside of its causes and effects. */
function timesAreBounded(changes: readonly HubChange[]): void {
  const last = new Map<number, number>();
  for (const { dn, effMs, arrivedMs } of changes.toSorted((a, b) => a.dn - b.dn || a.seq - b.seq)) {
    if (effMs > arrivedMs) fail('I8: a change counts as later than it came');
    if (effMs < (last.get(dn) ?? 0)) fail('I8: the time of a device runs backwards');
    last.set(dn, effMs);
  }
}

/** I9: numbers of streams without gaps, chains unbroken. */
function chainsHold(county: County): void {
  for (const [sid, entries] of county.hub.state.entries) {
    let hash = feedStart(sid);
    entries.forEach((entry, i) => {
      hash = feedNext(hash, entry);
      if (entry.n !== i + 1 || entry.hash !== hash) fail(`I9: the chain of ${sid} breaks at ${entry.n}`);
    });
  }
}

/** I3: a machine shows exactly what the hub holds for its audience, and nothing waits. */
function seesItsOwn(county: County, { device, person }: Worker): void {
  if (device.pending().length > 0) fail(`I3: ${person} still has ${device.pending().length} changes pending`);
  const streams = new Set(Object.keys(device.standing().streams));
  const shouldSee = new Map<string, string>();
  for (const { row, sids } of county.hub.state.rows.values()) {
    const sid = sids.find((each) => streams.has(streamOf(each)));
    if (sid !== undefined) shouldSee.set(`${row.kind}/${row.id}`, textOf(projectRow(row, sid)));
  }
  for (const row of device.rows()) {
    const key = `${row.kind}/${row.id}`;
    const expected = shouldSee.get(key);
    if (expected === undefined) fail(`I3: ${person} shows ${key}, which is not hers any more`);
    if (expected !== textOf(row))
      fail(`I3: ${person} shows another ${key}:\n${textOf(row)}\nthan the hub:\n${expected}`);
    shouldSee.delete(key);
  }
  for (const key of shouldSee.keys()) fail(`I3: ${person} lacks ${key}`);
}

/** A record without the mark of where it came from, its parts in one order. */
function textOf({ hub: _hub, ...row }: Row): string {
  const sorted = (record: object): object =>
    Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify({
    ...row,
    fields: sorted(row.fields),
    stamps: sorted(row.stamps),
    conflicts: sorted(row.conflicts),
  });
}
