import { streamOf } from '../../shared/access/audience';
import { projectRow } from '../../shared/access/projection';
import { feedNext, feedStart } from '../../shared/exchange/feed';
import type { Row } from '../../shared/exchange/row';
import { parseChange, signedChangeOf } from '../../shared/exchange/signed-change';
import { stampOf, type Stamp } from '../../shared/exchange/stamp';
import type { HubChange } from '../../server/engine/hub-store';
import type { County, Worker } from './county';
import { nameIn } from './faults';

/** The invariants of the exchange, judged when everything is quiet. Throws at the first that does not hold. */
export function checkInvariants(county: County): void {
  const changes = [...county.hub.state.changes.values()].flatMap((bySeq) => [...bySeq.values()]);
  nothingLost(county, changes);
  nothingTwice(county);
  noValueOverwrittenUnseen(county, changes);
  timesAreBounded(changes);
  chainsHold(county);
  for (const worker of county.workers) if (!worker.isRevoked) seesItsOwn(county, worker);
}

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
  for (const { dn, seq, status, why } of changes)
    if (status === 'dup' && why) aliases.set(stampOf({ dn, seq }), why as Stamp);
  for (const { dn, seq, status, frame } of changes) {
    const signed = signedChangeOf(frame);
    const payload = signed && parseChange(signed.payload);
    if (!payload || (status !== 'applied' && status !== 'late')) continue;
    for (const op of payload.o) {
      if (op[0] === 'res') {
        const key = `${op[1]}/${op[2]}/${op[3]}`;
        const over = op[5].map((one) => aliases.get(one) ?? one);
        settled.set(key, [...(settled.get(key) ?? []), ...over]);
        writes.set(key, [
          ...(writes.get(key) ?? []),
          { stamp: stampOf({ dn, seq }), value: String(op[4]), base: null },
        ]);
      }
      if (op[0] !== 'set') continue;
      for (const [field, [value, base]] of Object.entries(op[3])) {
        const key = `${op[1]}/${op[2]}/${field}`;
        const known = base === null ? null : (aliases.get(base) ?? base);
        writes.set(key, [
          ...(writes.get(key) ?? []),
          { stamp: stampOf({ dn, seq }), value: String(value), base: known },
        ]);
      }
    }
  }
  for (const [key, list] of writes) {
    const [kind, id, field = ''] = key.split('/');
    const row = county.hub.state.rows.get(`${kind}/${id}`)?.row;
    if (!row) continue;
    const replaced = new Set([...list.map(({ base }) => base), ...(settled.get(key) ?? [])]);
    const heads = list.filter(({ stamp }) => !replaced.has(stamp));
    const values = new Set(heads.map(({ value }) => value));
    if (values.size < 2) continue;
    const open = new Set((row.conflicts[field] ?? []).map(({ value }) => String(value)));
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
function textOf({ hub: _, ...row }: Row): string {
  const sorted = (record: object): object =>
    Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify({
    ...row,
    fields: sorted(row.fields),
    stamps: sorted(row.stamps),
    conflicts: sorted(row.conflicts),
  });
}
