import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64UrlFromBytes } from '../../../shared/core/bytes';
import { newUuid7, type DeviceId, type EntityId, type PersonId } from '../../../shared/core/ids';
import { allAtOnce } from '../../../shared/core/in-slices';
import { ok } from '../../../shared/core/result';
import type { ChangeDraft, CommandContext, World } from '../../../shared/domain/world';
import { chainNext, chainStart, type ChainTip } from '../../../shared/exchange/chain';
import { SCHEMA_VERSION, type ChangePayload } from '../../../shared/exchange/change';
import { tick, type HybridClock } from '../../../shared/exchange/clock';
import {
  applyFeedRecord,
  rowKey,
  type CanonicalRows,
  type FeedRecord,
} from '../../../shared/exchange/device/feed-record';
import { enrolledStanding, newStanding, type Standing } from '../../../shared/exchange/device/standing';
import type { Row } from '../../../shared/exchange/row';
import { hashText, type SignedChange } from '../../../shared/exchange/signed-change';
import type { HubPort } from '../../../shared/platform/ports';
import { stickRecipient } from '../../../renderer/data/crypto/load-stick-seal';
import { enrolAtHub } from '../../../renderer/data/enrol';
import { shanghaiMinute } from '../../../renderer/data/machine-clock';
import type { ContactPorts } from '../../../renderer/exchange/contact';
import type { DeviceIdentity, DeviceStore } from '../../../renderer/exchange/device-store';
import type { Transport } from '../../../renderer/exchange/transport';
import { webSigner, webVerifier } from '../../../renderer/exchange/web-crypto';

export const wallClock = { nowMs: () => Date.now() };
export const realRandom = { bytes: (count: number) => crypto.getRandomValues(new Uint8Array(count)) };
export const newId = (): string => newUuid7({ clock: wallClock, random: realRandom });

interface Own {
  readonly change: SignedChange;
  readonly hash: string;
}

export interface BenchDeviceOptions {
  /** Whether it keeps the records that it is sent. Without, it only checks them and knows how far it has come. */
  readonly keepsRows: boolean;
  /** Changes that it sends in one contact at most. */
  readonly perPush?: number;
}

/**
 * A device with real keys and everything in memory, on which the production exchange runs: it stands in for the journal and the database,
 * which have figures of their own. It never forks.
 */
export class BenchDevice implements DeviceStore {
  readonly dev = base64UrlFromBytes(realRandom.bytes(16)) as DeviceId;
  readonly #pair: CryptoKeyPair;
  readonly #pub: string;
  readonly #age: string;
  readonly #options: BenchDeviceOptions;
  readonly #rows = new Map<string, Row>();
  readonly #own: Own[] = [];
  #dn = 1;
  #tip: ChainTip = chainStart(this.dev);
  #clock: HybridClock = { ms: 0, counter: 0 };
  #standing: Standing = newStanding('');
  person: PersonId = newId() as PersonId;

  private constructor(
    pair: CryptoKeyPair,
    { pub, age }: { readonly pub: string; readonly age: string },
    options: BenchDeviceOptions,
  ) {
    this.#pair = pair;
    this.#pub = pub;
    this.#age = age;
    this.#options = options;
  }

  static async make(options: BenchDeviceOptions): Promise<BenchDevice> {
    const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
    const pub = base64UrlFromBytes(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
    const age = await stickRecipient(realRandom.bytes(32));
    return new BenchDevice(pair, { pub, age }, options);
  }

  readonly identity = (): DeviceIdentity => ({ dev: this.dev, dn: this.#dn, former: [] });
  readonly tip = () => ({ seq: this.#tip.seq, hash: hashText(this.#tip.hash) });
  readonly standing = (): Standing => this.#standing;
  readonly successions = (): readonly Uint8Array[] => [];
  readonly reincarnate = (): Promise<never> => Promise.reject(new Error('Nobody has copied this device'));
  readonly hashAt = (seq: number): Promise<string | null> =>
    Promise.resolve(seq === 0 ? hashText(chainStart(this.dev).hash) : (this.#own[seq - 1]?.hash ?? null));

  readonly mayLeave = (): number => Infinity;

  readonly changesAfter = (_dev: DeviceId, seq: number, maxBytes: number): Promise<readonly SignedChange[]> => {
    const found: SignedChange[] = [];
    let size = 0;
    for (const { change } of this.#own.slice(seq, seq + (this.#options.perPush ?? Number.POSITIVE_INFINITY))) {
      if (found.length > 0 && size + change.payload.length > maxBytes) break;
      size += change.payload.length;
      found.push(change);
    }
    return Promise.resolve(found);
  };

  readonly absorb = (record: FeedRecord) => {
    if (this.#options.keepsRows) {
      const rows = this.#rows;
      const canonical: CanonicalRows = {
        get: (kind, id) => rows.get(rowKey(kind, id)),
        ofStream: (sid) => [...rows.values()].filter(({ hub }) => hub?.sid === sid),
        streams: () => Object.keys(this.#standing.streams),
      };
      const edits = allAtOnce(applyFeedRecord(canonical, record));
      for (const [key, row] of edits) {
        if (row.hub?.gone) rows.delete(key);
        else rows.set(key, row);
      }
    }
    this.#standing = record.s;
    return Promise.resolve(ok());
  };

  /** Signs changes of this device's person. */
  async save(drafts: readonly ChangeDraft[]): Promise<void> {
    for (const { kind, ops } of drafts) {
      const { clock, flags } = tick(this.#clock, Date.now());
      this.#clock = clock;
      const payload: ChangePayload = {
        u: this.person,
        t: [clock.ms, clock.counter],
        q: flags,
        s: Math.floor(this.#standing.hubTimeMs / 1000),
        sv: SCHEMA_VERSION,
        k: kind,
        o: ops,
      };
      const bytes = utf8ToBytes(JSON.stringify(payload));
      this.#tip = chainNext(this.dev, this.#tip, bytes);
      const signature = await webSigner(this.#pair.privateKey).sign(this.#tip.hash);
      this.#own.push({ change: { payload: bytes, signature }, hash: hashText(this.#tip.hash) });
    }
  }

  /** Signed changes from a number on, as they were sent. */
  changes(from: number): readonly Own[] {
    return this.#own.slice(from);
  }

  get pub(): string {
    return this.#pub;
  }

  /** Enrols with a code. `county` for the device that brings one. */
  async enrol(hub: HubPort, typed: { readonly address: string; readonly code: string }, county: EntityId | null) {
    const answer = await enrolAtHub({
      hub,
      random: realRandom,
      app: 'bench',
      age: this.#age,
      ...typed,
      device: { dev: this.dev, pub: this.#pub },
      key: this.#pair.privateKey,
      dn: county === null ? null : this.#dn,
      county,
      person: county === null ? null : this.person,
    });
    if (!answer.ok) throw new Error(`not enrolled: ${JSON.stringify(answer.error)}`);
    const { link, enrolled } = answer.value;
    this.#dn = enrolled.dn;
    this.person = enrolled.person;
    this.#standing = enrolledStanding(link.key, null);
    return link;
  }

  ports(transport: Transport, clock = wallClock): ContactPorts {
    const signer = webSigner(this.#pair.privateKey);
    return {
      store: this,
      transport,
      signer,
      verifier: webVerifier,
      clock,
      random: realRandom,
      app: 'bench',
      age: this.#age,
    };
  }

  rows(): readonly Row[] {
    return [...this.#rows.values()];
  }

  /** Everything of its own is acknowledged, and nothing was put aside. */
  isDrained(): boolean {
    return this.#standing.acked === this.#tip.seq && this.#standing.notApplied.length === 0;
  }

  world(): World {
    return {
      row: (kind, id) => this.#rows.get(rowKey(kind, id)),
      rows: (kind) => this.rows().filter((row) => row.kind === kind),
    };
  }

  context(): CommandContext {
    const nowMinute = shanghaiMinute(Date.now());
    return { person: this.person, today: nowMinute.slice(0, 10), nowMinute, dn: this.#dn, newId };
  }
}
