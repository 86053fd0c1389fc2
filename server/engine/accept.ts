import { bytesToHex } from '@noble/hashes/utils.js';
import {
  COURT,
  FIGURES,
  formerReachesOf,
  REFERENCE,
  reachOf,
  unitAudience,
  type Sid,
} from '../../shared/access/audience';
import { judge, type Author, type Standing, type Verdict } from '../../shared/access/authorise';
import type { Actor } from '../../shared/access/permissions';
import { correctedType } from '../../shared/access/projection';
import type { EntityId, PersonId } from '../../shared/core/ids';
import { ROLES } from '../../shared/domain/organisation/persons';
import { applyChange } from '../../shared/exchange/apply';
import { recordOps, type ChangePayload, type Op, type RecordOp } from '../../shared/exchange/change';
import { effectiveTime } from '../../shared/exchange/effective-time';
import { parseChange, rootOf, signedChangeOf } from '../../shared/exchange/signed-change';
import { dotOf, stampOf, type Dot, type Stamp } from '../../shared/exchange/stamp';
import { withBases } from '../../shared/exchange/with-bases';
import type { CheckedChange } from './check-frames';
import { fanOut } from './fan-out';
import { noteFiles } from './file-notes';
import type { ChangeStatus, HubChange, HubDevice, HubReader } from './hub-store';
import { keyOf, type WorkingCopy } from './working-copy';

/** Stamps of changes that came under two dots: the later dot → the one that counts. */
export type Aliases = ReadonlyMap<Stamp, Stamp>;

export interface Accepting {
  readonly reader: HubReader;
  readonly copy: WorkingCopy;
  readonly nowMs: number;
  /** The device that founded the county: before its first records are here nobody can be looked up. */
  readonly isFounding: boolean;
}

/** A change that has its number and its time. */
interface Numbered {
  readonly dot: Dot;
  readonly gcn: number;
  readonly effMs: number;
  readonly payload: ChangePayload;
}

/** Every record that the changes name, and the cases whose audiences they may move, read in as few ways as possible. */
export async function preload(copy: WorkingCopy, payloads: readonly (ChangePayload | null)[]): Promise<void> {
  const ops = payloads.flatMap((payload) => recordOps(payload?.o ?? []));
  const persons = payloads.flatMap((payload) => (payload ? [{ kind: 'person' as const, id: payload.u }] : []));
  await copy.load([...ops.map((op) => ({ kind: op[1], id: op[2] })), ...persons]);
  await copy.load((await countyKeys(copy)) ?? []);
  await copy.loadWaiting(ops.map((op) => keyOf(op[1], op[2])));
  const cases = ops.flatMap((op) => {
    if (op[1] === 'case' && op[0] !== 'add') return [op[2]];
    if (op[1] !== 'party' && op[1] !== 'request') return [];
    const named = op[0] === 'new' ? op[3]['case'] : copy.row(op[1], op[2])?.parent;
    return op[0] !== 'add' && typeof named === 'string' ? [named as EntityId] : [];
  });
  await copy.loadFamilies(cases);
  await copy.loadStreams([COURT, FIGURES, REFERENCE, ...ops.flatMap(unitStreams)]);
}

/** Streams of the units that an edit names: read ahead, not one by one. */
function unitStreams(op: RecordOp): readonly string[] {
  const unit = op[0] === 'new' ? op[3]['unit'] : op[0] === 'set' ? op[3]['unit']?.[0] : null;
  return typeof unit === 'string' ? [unitAudience(unit)] : [];
}

const countyKeys = (copy: WorkingCopy) =>
  Promise.resolve(copy.head.county === null ? null : [{ kind: 'county' as const, id: copy.head.county }]);

/**
 * Takes one change into the county: applied, or kept for a person to decide. There is no refusal: whatever a device signed is kept, and
 * acknowledged, so that nothing stands in the way of what follows (sync.md 2.4, pitfall 11). Answers the device as it stands afterwards.
 */
export async function accept(
  at: Accepting,
  device: HubDevice,
  change: CheckedChange,
  options: { readonly via: 'link' | 'stick'; readonly aliases: Map<Stamp, Stamp> },
): Promise<HubDevice> {
  const { copy, nowMs } = at;
  const { payload } = change;
  const { effMs } = effectiveTime(
    { atMs: payload?.t[0] ?? nowMs, seenS: payload?.s ?? 0 },
    { lastEffMs: device.lastEffMs, hubNowMs: nowMs },
  );
  const dot = { dn: device.dn, seq: change.seq };
  const gcn = copy.nextCommit();
  const root = rootOfChange(device.dn, change);
  await copy.loadRoots([root]);
  const twin = copy.changeByRoot(root) ?? copy.storedByRoot(root);
  let status: ChangeStatus = 'parked';
  let why: string | null = 'unreadable';
  let needs: string | null = null;
  const record = (): void =>
    copy.putChange({
      gcn,
      ...dot,
      hash: change.hash,
      root,
      frame: change.frame,
      effMs,
      arrivedMs: nowMs,
      via: options.via,
      status,
      why,
      needs,
    });
  if (twin && (twin.dn !== dot.dn || twin.seq !== dot.seq)) {
    options.aliases.set(stampOf(dot), stampOf(twin));
    [status, why] = ['dup', stampOf(twin)];
  } else if (payload) {
    const numbered = { dot, gcn, effMs, payload: withoutAliases(payload, options.aliases) };
    const verdict = device.state === 'revoked' ? 'revoked' : await judged(at, device, numbered);
    if (verdict.startsWith('missing:')) [status, why, needs] = ['parked', 'missing', verdict.slice(8)];
    else if (verdict === 'allowed' || verdict === 'late') {
      [status, why] = [verdict === 'late' ? 'late' : 'applied', null];
      record();
      await carryOut(at, numbered);
    } else [status, why] = ['parked', verdict];
  }
  record();
  if (status === 'parked') await showParked(at, { dot, gcn, effMs, payload, why: why ?? '' });
  copy.head = { ...copy.head, audit: auditNext(copy, { gcn, hash: change.hash, status }) };
  return { ...device, lastSeq: change.seq, lastHash: change.hash, lastEffMs: effMs };
}

/** Under which the change counts once. */
export const rootOfChange = (dn: number, { seq, hash, payload }: CheckedChange): string =>
  payload?.r ?? rootOf(stampOf({ dn, seq }), hash);

const auditNext = (
  { head, digest }: WorkingCopy,
  { gcn, hash, status }: { readonly gcn: number; readonly hash: string; readonly status: string },
): string => bytesToHex(digest(`ny1h|${head.audit}|${gcn}|${hash}|${status}`));

/** The judgement of the whole change: all its edits apply together, so the strictest counts. */
async function judged(at: Accepting, device: HubDevice, { payload }: Numbered): Promise<string> {
  const author = await authorOf(at, device, payload.u);
  const made = new Set<string>();
  let worst: Verdict = 'allowed';
  let missing = '';
  for (const op of recordOps(payload.o)) {
    const name = keyOf(op[1], op[2]);
    const verdict = made.has(name) ? 'allowed' : judge(op, author, standingOf(at.copy, op));
    if (op[0] === 'new') made.add(name);
    if (verdict === 'missing') missing = name;
    if (SEVERITY.indexOf(verdict) > SEVERITY.indexOf(worst)) worst = verdict;
  }
  return worst === 'missing' ? `missing:${missing}` : worst;
}

const SEVERITY: readonly Verdict[] = ['allowed', 'late', 'missing', 'scope', 'role'];

function standingOf(copy: WorkingCopy, op: RecordOp): Standing | undefined {
  const found = copy.row(op[1], op[2]);
  if (!found) return undefined;
  return { now: found.sids, ever: found.everSids, typeOfFact: (id) => correctedType(id, found.row) };
}

/** Who a person is for the hub: by the records that it holds, never by what a device says. */
async function authorOf({ copy, isFounding }: Accepting, device: HubDevice, person: PersonId): Promise<Author> {
  const [found, owner] = [copy.row('person', person)?.row, copy.row('person', device.person)?.row];
  // Until the county's own records are here its founding device speaks for it.
  if (isFounding && (copy.head.county === null || !found)) {
    return { actor: { role: 'office', founder: true }, reach: 'court', onOwnDevice: true };
  }
  const role = ROLES.find((each) => each === found?.fields['role']);
  const county = copy.head.county === null ? undefined : copy.row('county', copy.head.county)?.row;
  const actor: Actor = { role: role ?? 'overseer', founder: county?.created.person === person };
  const reach = reachOf(found);
  return {
    actor,
    reach,
    former: formerReachesOf(found),
    onOwnDevice: found !== undefined && sharesDevice(reach, { person, device, owner: reachOf(owner) }),
  };
}

/** Colleagues share a machine; the staff of the court, and whoever administers, work on any machine of the court. */
function sharesDevice(
  reach: Sid | null,
  { person, device, owner }: { readonly person: PersonId; readonly device: HubDevice; readonly owner: Sid | null },
): boolean {
  return person === device.person || reach === owner || owner === 'court';
}

/** Applies a change that may be applied, tells whoever may see it, and then takes up what had waited for it. */
async function carryOut(at: Accepting, { dot, gcn, effMs, payload }: Numbered): Promise<void> {
  const { copy } = at;
  const ops = recordOps(payload.o);
  const known = new Set(ops.filter((op) => copy.row(op[1], op[2])).map((op) => keyOf(op[1], op[2])));
  const touched = applyChange((kind, id) => copy.row(kind, id)?.row, {
    dot,
    payload: { ...payload, t: [effMs, payload.t[1]] },
  });
  await fanOut(copy, { gcn, stamp: stampOf(dot), person: payload.u, effMs, ops, touched });
  await noteFiles(copy, ops);
  for (const row of touched) {
    if (row.kind === 'county' && copy.head.county === null) copy.head = { ...copy.head, county: row.id };
  }
  const arrived = touched.map((row) => keyOf(row.kind, row.id)).filter((name) => !known.has(name));
  if (arrived.length > 0) await takeUpWaiting(at, arrived);
  for (const op of ops) {
    if (op[0] === 'add' && op[1] === 'parked' && op[3].type === 'decided')
      await decide(at, op[2], op[3].body['accept'] === true);
  }
}

/** Changes that had waited for a record that has arrived are judged again. */
async function takeUpWaiting(at: Accepting, arrived: readonly string[]): Promise<void> {
  await at.copy.loadWaiting(arrived);
  const stored = at.copy.storedWaitingFor(arrived);
  const fresh = at.copy.waitingFor(arrived).filter((one) => !stored.some(({ gcn }) => gcn === one.gcn));
  for (const waiting of [...stored, ...fresh]) {
    const now = at.copy.change(waiting.dn, waiting.seq) ?? waiting;
    if (now.status === 'parked') await tryAgain(at, now, await wasAccepted(at, now));
  }
}

/** What an earlier version of the program could not read is judged again by this one. */
export async function takeUpUnreadable(at: Accepting): Promise<void> {
  for (const kept of await at.reader.parked()) if (kept.why === 'unreadable') await tryAgain(at, kept, false);
}

/** A person has decided about a parked change. Accepting it applies it as if its author had been allowed to. */
async function decide(at: Accepting, parkedId: EntityId, isAccepted: boolean): Promise<void> {
  const stamp = at.copy.row('parked', parkedId)?.row.fields['stamp'];
  if (typeof stamp !== 'string' || !isAccepted) return;
  const { dn, seq } = dotOf(stamp as Stamp);
  const kept = at.copy.change(dn, seq) ?? (await at.reader.changes(dn, seq, 1)).find((change) => change.seq === seq);
  if (kept?.status === 'parked') await tryAgain(at, kept, true);
}

async function tryAgain(at: Accepting, kept: HubChange, isDecided: boolean): Promise<void> {
  const signed = signedChangeOf(kept.frame);
  const payload = signed && parseChange(signed.payload);
  const device = await at.reader.deviceByNumber(kept.dn);
  if (!payload || !device) return;
  await preload(at.copy, [payload]);
  const gcn = at.copy.nextCommit();
  const numbered = { dot: { dn: kept.dn, seq: kept.seq }, gcn, effMs: kept.effMs, payload };
  const verdict = isDecided ? decidedVerdict(at.copy, payload) : await judged(at, device, numbered);
  if (verdict.startsWith('missing:')) at.copy.putChange({ ...kept, why: 'missing', needs: verdict.slice(8) });
  else if (verdict === 'allowed' || verdict === 'late') {
    at.copy.putChange({ ...kept, status: isDecided ? 'late' : 'applied', why: null, needs: null });
    await carryOut(at, numbered);
  } else {
    at.copy.putChange({ ...kept, why: verdict, needs: null });
    await showParked(at, { ...numbered, why: verdict });
  }
}

/** An accepted change on a record that is not there waits for it like any other. */
function decidedVerdict(copy: WorkingCopy, { o }: ChangePayload): string {
  const made = new Set<string>();
  for (const op of recordOps(o)) {
    const name = keyOf(op[1], op[2]);
    if (op[0] === 'new') made.add(name);
    else if (!made.has(name) && !copy.row(op[1], op[2])) return `missing:${name}`;
  }
  return 'late';
}

/** Whether a person has accepted the change while its record was missing. */
async function wasAccepted({ copy }: Accepting, { dn, seq }: HubChange): Promise<boolean> {
  const id = parkedId({ dn, seq });
  await copy.load([{ kind: 'parked', id }]);
  const facts = copy.row('parked', id)?.row.facts ?? [];
  return facts.some(({ type, body }) => type === 'decided' && body['accept'] === true);
}

const parkedId = (dot: Dot): EntityId => `parked-${stampOf(dot)}` as EntityId;

/** The court sees what is kept for a decision as a record like any other. */
async function showParked(
  at: Accepting,
  parked: {
    readonly dot: Dot;
    readonly gcn: number;
    readonly effMs: number;
    readonly payload: ChangePayload | null;
    readonly why: string;
  },
): Promise<void> {
  // What only waits for its record will mostly find it; it is no decision of anybody's.
  if (parked.why === 'missing') return;
  const { copy } = at;
  const stamp = stampOf(parked.dot);
  const person = parked.payload?.u ?? ('' as PersonId);
  const id = parkedId(parked.dot);
  await copy.load([{ kind: 'parked', id }]);
  if (copy.row('parked', id)) return;
  const op: Op = [
    'new',
    'parked',
    id,
    { stamp, why: parked.why, kind: parked.payload?.k ?? '', ops: (parked.payload?.o ?? []) as never },
  ];
  const hubDot = { dn: 0, seq: parked.gcn };
  const payload: ChangePayload = { u: person, t: [parked.effMs, 0], q: 0, s: 0, sv: 1, k: 'hub.park', o: [op] };
  const touched = applyChange(() => undefined, { dot: hubDot, payload });
  await fanOut(copy, {
    gcn: parked.gcn,
    stamp: stampOf(hubDot),
    person,
    effMs: parked.effMs,
    ops: recordOps([op]),
    touched,
  });
  await noteFiles(copy, recordOps([op]));
  // After a restore of the hub the decision may have come back before what it decides about.
  await takeUpWaiting(at, [keyOf('parked', id)]);
}

/** Base stamps that name a change under its later dot are read as the one that counts. */
export function withoutAliases(payload: ChangePayload, aliases: Aliases): ChangePayload {
  if (aliases.size === 0) return payload;
  return { ...payload, o: payload.o.map((op) => withBases(op, (stamp) => aliases.get(stamp) ?? stamp)) };
}
