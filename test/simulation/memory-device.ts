import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64UrlFromBytes } from '../../shared/core/bytes';
import type { DeviceId, EntityId, PersonId } from '../../shared/core/ids';
import { allAtOnce } from '../../shared/core/in-slices';
import { ok } from '../../shared/core/result';
import { applyChange, type StampedChange } from '../../shared/exchange/apply';
import { chainNext, chainStart, type ChainTip } from '../../shared/exchange/chain';
import type { ChangePayload, EntityKind, Op } from '../../shared/exchange/change';
import { tick, type HybridClock } from '../../shared/exchange/clock';
import { absorb, basesWith } from '../../shared/exchange/device/absorb';
import { rowKey, type FeedRecord } from '../../shared/exchange/device/feed-record';
import { lastToLeave, type Hold } from '../../shared/exchange/device/hold';
import { reincarnate } from '../../shared/exchange/device/reincarnate';
import { enrolledStanding, newStanding, successorStanding, type Standing } from '../../shared/exchange/device/standing';
import { visibleRow } from '../../shared/exchange/device/visible';
import { successionText, type EnrolRequest } from '../../shared/exchange/enrolment';
import type { Row } from '../../shared/exchange/row';
import { hashText, type SignedChange } from '../../shared/exchange/signed-change';
import { signMessage } from '../../shared/exchange/signed-message';
import { EXCHANGE_VERSION, PURPOSES } from '../../shared/exchange/wire';
import type { DeviceIdentity, DeviceStore } from '../../renderer/exchange/device-store';
import { fastSigner } from './fast-crypto';

/** What a power cut leaves: records in the order in which they were flushed. */
export type Flushed =
  | {
      readonly type: 'own';
      readonly dev: DeviceId;
      readonly seq: number;
      readonly change: SignedChange;
      readonly payload: ChangePayload;
      readonly hash: string;
    }
  | { readonly type: 'feed'; readonly record: FeedRecord }
  | { readonly type: 'hold'; readonly hold: Hold | null }
  | {
      readonly type: 'identity';
      readonly dev: DeviceId;
      readonly dn: number;
      readonly upTo: number | null;
      readonly succession: Uint8Array | null;
    }
  | { readonly type: 'enrolled'; readonly hub: string; readonly dn: number; readonly person: PersonId };

interface Incarnation {
  readonly dev: DeviceId;
  dn: number;
  tip: ChainTip;
  clock: HybridClock;
  /** Changes that count of it; a later identity may have taken over its last ones. */
  upTo: number | null;
  readonly changes: { readonly change: SignedChange; readonly payload: ChangePayload; readonly hash: string }[];
}

const timeOf = ({ payload }: { readonly payload: ChangePayload }): string => payload.t.join();

/** What nobody can read has no time of its own. */
const isReadable = ({ payload }: { readonly payload: ChangePayload }): boolean => payload.o.length > 0;

export const pubOf = (dev: DeviceId): string => `pub-${dev}`;

/** A device of the simulation: production code over a journal in memory. Whatever is not in `flushed` is gone after a kill. */
export class MemoryDevice implements DeviceStore {
  flushed: Flushed[];
  #incarnations: Incarnation[] = [];
  #rows = new Map<string, Row>();
  #bases: ReadonlyMap<string, Row> = new Map();
  #standing: Standing = newStanding('');
  #messages: Uint8Array[] = [];
  #hold: Hold | null = null;
  /** Times of the changes that a person holds back, by which they are known under any number. */
  #held = new Set<string>();
  readonly #random: (count: number) => Uint8Array;
  isEnrolled = false;

  constructor(flushed: readonly Flushed[], random: (count: number) => Uint8Array) {
    this.flushed = [...flushed];
    this.#random = random;
    for (const record of this.flushed) this.#play(record);
  }

  static newborn(dev: DeviceId, dn: number, random: (count: number) => Uint8Array): MemoryDevice {
    return new MemoryDevice([{ type: 'identity', dev, dn, upTo: null, succession: null }], random);
  }

  #append(record: Flushed): void {
    this.flushed.push(record);
    this.#play(record);
  }

  get #now(): Incarnation {
    const last = this.#incarnations.at(-1);
    if (!last) throw new Error('A device has an identity');
    return last;
  }

  #play(record: Flushed): void {
    switch (record.type) {
      case 'identity': {
        const former = this.#incarnations.at(-1);
        if (former) former.upTo = record.upTo;
        // Changes that are made again under the new identity do not count under the old one.
        if (former && record.upTo !== null) former.changes.length = record.upTo;
        const clock = former?.clock ?? { ms: 0, counter: 0 };
        this.#incarnations.push({
          dev: record.dev,
          dn: record.dn,
          tip: chainStart(record.dev),
          clock,
          upTo: null,
          changes: [],
        });
        if (record.succession) this.#messages.push(record.succession);
        if (former) this.#standing = successorStanding(this.#standing, former.dev, record.upTo ?? former.tip.seq);
        return;
      }
      case 'enrolled':
        this.isEnrolled = true;
        this.#now.dn = record.dn;
        this.#standing = enrolledStanding(record.hub, this.#standing);
        return;
      case 'hold':
        this.#hold = record.hold;
        this.#held = new Set(
          record.hold ? this.#now.changes.slice(record.hold.after).filter(isReadable).map(timeOf) : [],
        );
        return;
      case 'own': {
        const at = this.#now;
        at.tip = { seq: record.seq, hash: bytesOfHex(record.hash) };
        at.changes.push(record);
        if (this.#hold && record.payload.r === undefined && isReadable(record)) this.#held.add(timeOf(record));
        at.clock = { ms: record.payload.t[0], counter: record.payload.t[1] };
        const before: (Row | undefined)[] = [];
        const rows = applyChange((kind, id) => this.#rows.get(rowKey(kind, id)), {
          dot: { dn: at.dn, seq: record.seq },
          payload: record.payload,
        });
        for (const row of rows) before.push(this.#rows.get(rowKey(row.kind, row.id)));
        this.#bases = basesWith(this.#bases, before);
        for (const row of record.payload.r === undefined ? rows : this.#shownAnew(rows)) {
          this.#rows.set(rowKey(row.kind, row.id), row);
        }
        return;
      }
      case 'feed': {
        const before = this.pending();
        this.#standing = record.record.s;
        const rows = {
          visible: (kind: EntityKind, id: EntityId) => this.#rows.get(rowKey(kind, id)),
          all: () => this.#rows.values(),
          streams: () => new Set([...this.#rows.values()].flatMap(({ hub }) => (hub && !hub.gone ? [hub.sid] : []))),
          bases: this.#bases,
        };
        const result = allAtOnce(absorb(rows, record.record, { before, after: this.pending() }));
        this.#bases = result.bases;
        for (const row of result.rows) this.#rows.set(rowKey(row.kind, row.id), row);
        for (const { kind, id } of result.dropped) this.#rows.delete(rowKey(kind, id));
        return;
      }
    }
  }

  /** A change that is made again shows already, under its old dot. */
  #shownAnew(touched: readonly Row[]): readonly Row[] {
    const pending = this.pending();
    return touched.flatMap((row) => visibleRow(this.#bases.get(rowKey(row.kind, row.id)), row, pending) ?? []);
  }

  /** Own changes that have not come back from the hub, of all incarnations. */
  pending(): readonly StampedChange[] {
    const { covered, formerCovered } = this.#standing;
    return this.#incarnations.flatMap((at) => {
      const from = at === this.#now ? covered : (formerCovered[at.dev] ?? 0);
      return at.changes.slice(from).map(({ payload }, i) => ({ dot: { dn: at.dn, seq: from + 1 + i }, payload }));
    });
  }

  /** Every change that this machine ever made and still counts as its own. */
  own(): readonly (StampedChange & { readonly hash: string })[] {
    return this.#incarnations.flatMap((at) =>
      at.changes.map(({ payload, hash }, i) => ({ dot: { dn: at.dn, seq: i + 1 }, payload, hash })),
    );
  }

  readonly identity = (): DeviceIdentity => ({
    dev: this.#now.dev,
    dn: this.#now.dn,
    former: this.#incarnations.slice(0, -1).map(({ dev, dn, changes }) => ({ dev, dn, upTo: changes.length })),
  });
  readonly tip = () => ({ seq: this.#now.tip.seq, hash: hashText(this.#now.tip.hash) });
  readonly standing = (): Standing => this.#standing;
  readonly hashAt = (seq: number): Promise<string | null> =>
    Promise.resolve(seq === 0 ? hashText(chainStart(this.#now.dev).hash) : (this.#now.changes[seq - 1]?.hash ?? null));
  readonly successions = (): readonly Uint8Array[] => this.#messages;

  readonly changesAfter = (dev: DeviceId, seq: number, maxBytes: number): Promise<readonly SignedChange[]> => {
    const at = this.#incarnations.find((each) => each.dev === dev);
    const found: SignedChange[] = [];
    let size = 0;
    for (const { change } of at?.changes.slice(seq) ?? []) {
      if (found.length > 0 && size + change.payload.length > maxBytes) break;
      size += change.payload.length;
      found.push(change);
    }
    return Promise.resolve(found);
  };

  readonly mayLeave = (dev: DeviceId): number =>
    lastToLeave(
      this.#hold,
      this.#incarnations.map(({ dev: each, changes }) => ({ dev: each, upTo: changes.length })),
      dev,
    );

  readonly isHolding = (): boolean => this.#hold !== null;

  /** Whether a person holds the change back. Knows nothing of how the program counts. */
  holdsBack(payload: ChangePayload): boolean {
    return this.#held.has(timeOf({ payload }));
  }

  /** A person holds back what follows on a number of the present incarnation, or lets everything go. */
  hold(after: number | null): void {
    this.#append({ type: 'hold', hold: after === null ? null : { dev: this.#now.dev, after } });
  }

  readonly absorb = (record: FeedRecord) => {
    // Kept as the journal keeps it.
    this.#append({ type: 'feed', record: JSON.parse(JSON.stringify(record)) as FeedRecord });
    return Promise.resolve(ok());
  };

  readonly reincarnate = async (fork: number) => {
    const at = this.#now;
    const dev = base64UrlFromBytes(this.#random(16)) as DeviceId;
    const dn = 65_536 + (new DataView(this.#random(4).buffer).getUint32(0) >>> 2);
    const moved = at.changes.slice(fork - 1).map(({ payload, hash }, i) => ({ seq: fork + i, hash, payload }));
    const again = reincarnate(moved, { oldDn: at.dn, newDn: dn, firstSeq: 1 });
    const pub = pubOf(dev);
    const signature = await fastSigner(pubOf(at.dev)).sign(successionText({ from: at.dev, to: dev, pub }));
    const succession = await enrolMessage(
      dev,
      dn,
      { type: 'succession', from: at.dev, signature: base64UrlFromBytes(signature) },
      this.#random,
    );
    this.#append({ type: 'identity', dev, dn, upTo: fork - 1, succession });
    for (const payload of again) await this.#sign(payload);
    return ok();
  };

  /** A person saves something: the change is flushed before this answers. */
  async save(person: PersonId, ops: readonly Op[], wallMs: number, version = 1): Promise<ChangePayload> {
    const { clock, flags } = tick(this.#now.clock, wallMs + this.#standing.offsetMs);
    const payload: ChangePayload = {
      u: person,
      t: [clock.ms, clock.counter],
      q: flags,
      s: Math.floor(this.#standing.hubTimeMs / 1000),
      sv: version,
      k: 'sim',
      o: ops,
    };
    await this.#sign(payload);
    return payload;
  }

  /** Signs bytes that say nothing this program knows. */
  async saveUnreadable(bytes: Uint8Array): Promise<void> {
    const at = this.#now;
    const tip = chainNext(at.dev, at.tip, bytes);
    const signature = await fastSigner(pubOf(at.dev)).sign(tip.hash);
    const payload: ChangePayload = {
      u: '' as PersonId,
      t: [at.clock.ms, at.clock.counter],
      q: 0,
      s: 0,
      sv: 1,
      k: '',
      o: [],
    };
    this.#append({
      type: 'own',
      dev: at.dev,
      seq: tip.seq,
      change: { payload: bytes, signature },
      payload,
      hash: hashText(tip.hash),
    });
  }

  async #sign(payload: ChangePayload): Promise<void> {
    const at = this.#now;
    const bytes = utf8ToBytes(JSON.stringify(payload));
    const tip = chainNext(at.dev, at.tip, bytes);
    const signature = await fastSigner(pubOf(at.dev)).sign(tip.hash);
    this.#append({
      type: 'own',
      dev: at.dev,
      seq: tip.seq,
      change: { payload: bytes, signature },
      payload,
      hash: hashText(tip.hash),
    });
  }

  enrolled(hub: string, dn: number, person: PersonId): void {
    this.#append({ type: 'enrolled', hub, dn, person });
  }

  row(kind: EntityKind, id: EntityId): Row | undefined {
    return this.#rows.get(rowKey(kind, id));
  }

  rows(): readonly Row[] {
    return [...this.#rows.values()];
  }
}

export function enrolMessage(
  dev: DeviceId,
  dn: number | null,
  by: EnrolRequest['by'],
  random: (count: number) => Uint8Array,
  claims: { readonly county: EntityId; readonly person: PersonId } | null = null,
): Promise<Uint8Array> {
  const request: EnrolRequest = {
    v: EXCHANGE_VERSION,
    nonce: base64UrlFromBytes(random(16)),
    dev,
    pub: pubOf(dev),
    age: null,
    app: 'sim',
    dn,
    county: claims?.county ?? null,
    person: claims?.person ?? null,
    by,
  };
  return signMessage(PURPOSES.enrol, utf8ToBytes(JSON.stringify(request)), fastSigner(pubOf(dev)));
}

const bytesOfHex = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16));
