import { parentOf } from '../../shared/access/audience';
import type { EntityId } from '../../shared/core/ids';
import type { EntityKind } from '../../shared/exchange/change';
import type { Digest } from '../../shared/exchange/crypto-port';
import { feedNext, feedStart } from '../../shared/exchange/feed';
import { jsDigest } from '../../shared/exchange/js-digest';
import type { Row } from '../../shared/exchange/row';
import type {
  FeedEntry,
  HubChange,
  HubDoc,
  HubHead,
  HubReader,
  HubRow,
  RowKey,
  StreamHead,
  WriteSet,
} from './hub-store';

export const keyOf = (kind: string, id: string): string => `${kind}/${id}`;

/**
 * What one commit has read and will write, in memory. Records are loaded once in bulk and written once in bulk, because each way to the
 * database costs more than all the work between.
 */
export class WorkingCopy {
  readonly #reader: HubReader;
  readonly digest: Digest;
  readonly #rows = new Map<string, HubRow | undefined>();
  readonly #families = new Set<EntityId>();
  /** Names of what hangs on a case, or once hung on it. */
  readonly #hanging = new Map<EntityId, Set<string>>();
  readonly #streams = new Map<string, StreamHead>();
  readonly #changes = new Map<string, HubChange>();
  readonly #roots = new Map<string, HubChange>();
  readonly #rootsRead = new Set<string>();
  readonly #waiting = new Map<string, HubChange[]>();
  readonly #dirtyRows = new Set<string>();
  readonly #dirtyStreams = new Set<string>();
  readonly #entries: FeedEntry[] = [];
  readonly #docs = new Map<string, HubDoc>();
  head: HubHead;

  constructor(reader: HubReader, head: HubHead, digest: Digest = jsDigest) {
    this.#reader = reader;
    this.head = head;
    this.digest = digest;
  }

  /** Reads what is not known yet of these records. */
  async load(keys: readonly RowKey[]): Promise<void> {
    const missing = new Map<string, RowKey>();
    for (const key of keys) {
      const name = keyOf(key.kind, key.id);
      if (!this.#rows.has(name)) missing.set(name, key);
    }
    if (missing.size === 0) return;
    for (const name of missing.keys()) this.#rows.set(name, undefined);
    for (const found of await this.#reader.rows([...missing.values()])) this.#know(found);
  }

  /** Reads cases with everything that hangs on them. */
  async loadFamilies(cases: readonly EntityId[]): Promise<void> {
    const missing = [...new Set(cases)].filter((id) => !this.#families.has(id));
    if (missing.length === 0) return;
    await this.load(missing.map((id) => ({ kind: 'case', id })));
    for (const id of missing) this.#families.add(id);
    for (const found of await this.#reader.rowsOf(missing)) {
      // What this commit has written already is newer than what the store holds.
      if (this.row(found.row.kind, found.row.id) === undefined) this.#know(found);
    }
  }

  /** Every record of a kind. For what happens once in years. */
  async allOf(kind: EntityKind): Promise<readonly HubRow[]> {
    for (const found of await this.#reader.rowsOfKind(kind)) {
      if (this.row(found.row.kind, found.row.id) === undefined) this.#know(found);
    }
    return [...this.#rows.values()].filter((found) => found?.row.kind === kind).filter((found) => found !== undefined);
  }

  row(kind: EntityKind, id: EntityId): HubRow | undefined {
    return this.#rows.get(keyOf(kind, id));
  }

  /** Everything known that hangs on a case, the case left out. Complete only after `loadFamilies`. */
  hangingOn(id: EntityId): readonly HubRow[] {
    const names = [...(this.#hanging.get(id) ?? [])];
    return names.flatMap((name) => this.#rows.get(name) ?? []).filter(({ parent }) => parent === id);
  }

  put(row: HubRow): void {
    this.#know(row);
    this.#dirtyRows.add(keyOf(row.row.kind, row.row.id));
  }

  #know(found: HubRow): void {
    const name = keyOf(found.row.kind, found.row.id);
    this.#rows.set(name, found);
    if (found.parent === null) return;
    const hanging = this.#hanging.get(found.parent) ?? new Set();
    this.#hanging.set(found.parent, hanging.add(name));
  }

  putChange(change: HubChange): void {
    this.#changes.set(`${change.dn}.${change.seq}`, change);
  }

  change(dn: number, seq: number): HubChange | undefined {
    return this.#changes.get(`${dn}.${seq}`);
  }

  /** A change of this commit by its root. */
  changeByRoot(root: string): HubChange | undefined {
    return [...this.#changes.values()].find((change) => change.root === root && change.status !== 'dup');
  }

  /** Reads which of these roots the store holds. One way for a whole push: a way for every change costs more than the rest of the work. */
  async loadRoots(roots: readonly string[]): Promise<void> {
    const missing = roots.filter((root) => !this.#rootsRead.has(root));
    if (missing.length === 0) return;
    for (const root of missing) this.#rootsRead.add(root);
    for (const change of await this.#reader.changesByRoot(missing)) this.#roots.set(change.root, change);
  }

  /** A change of an earlier commit by its root; known after `loadRoots`. */
  storedByRoot(root: string): HubChange | undefined {
    return this.#roots.get(root);
  }

  /** Reads which parked changes of the store wait for these records (`kind/id`). */
  async loadWaiting(names: readonly string[]): Promise<void> {
    const missing = [...new Set(names)].filter((name) => !this.#waiting.has(name));
    if (missing.length === 0) return;
    for (const name of missing) this.#waiting.set(name, []);
    for (const change of await this.#reader.parked(missing)) this.#waiting.get(change.needs ?? '')?.push(change);
  }

  /** Parked changes of earlier commits that wait for one of these records, in the order of commits; known after `loadWaiting`. */
  storedWaitingFor(names: readonly string[]): readonly HubChange[] {
    return names
      .flatMap((name) => this.#waiting.get(name) ?? [])
      .toSorted((a, b) => a.gcn - b.gcn || a.dn - b.dn || a.seq - b.seq);
  }

  /** Changes parked in this commit that wait for one of these records. */
  waitingFor(names: readonly string[]): readonly HubChange[] {
    return [...this.#changes.values()].filter(
      ({ status, needs }) => status === 'parked' && needs !== null && names.includes(needs),
    );
  }

  /** The number of the next commit. */
  nextCommit(): number {
    this.head = { ...this.head, gcn: this.head.gcn + 1 };
    return this.head.gcn;
  }

  async loadStreams(sids: readonly string[]): Promise<void> {
    const missing = sids.filter((sid) => !this.#streams.has(sid));
    if (missing.length === 0) return;
    for (const sid of missing) this.#streams.set(sid, { sid, n: 0, hash: feedStart(sid) });
    for (const found of await this.#reader.streams(missing)) this.#streams.set(found.sid, found);
  }

  /** Appends to a stream; the next number and the chain come by themselves. */
  async append(sid: string, gcn: number, body: string): Promise<void> {
    await this.loadStreams([sid]);
    const before = this.#streams.get(sid) ?? { sid, n: 0, hash: feedStart(sid) };
    const n = before.n + 1;
    const hash = feedNext(before.hash, { sid, n, gcn, body }, this.digest);
    this.#streams.set(sid, { sid, n, hash });
    this.#dirtyStreams.add(sid);
    this.#entries.push({ sid, n, gcn, body, hash });
  }

  /** A small record as it will be after this commit. */
  async doc(kind: string, id: string): Promise<HubDoc | null> {
    return this.#docs.get(keyOf(kind, id)) ?? (await this.#reader.doc(kind, id));
  }

  putDoc(doc: HubDoc): void {
    this.#docs.set(keyOf(doc.kind, doc.id), doc);
  }

  writes(): WriteSet & { readonly docs: readonly HubDoc[] } {
    return {
      head: this.head,
      changes: [...this.#changes.values()],
      rows: [...this.#dirtyRows].flatMap((name) => this.#rows.get(name) ?? []),
      entries: this.#entries,
      streams: [...this.#dirtyStreams].flatMap((sid) => this.#streams.get(sid) ?? []),
      docs: [...this.#docs.values()],
    };
  }
}

/** A record as the store keeps it, with its audiences. */
export const hubRow = (
  row: Row,
  gcn: number,
  sids: readonly string[],
  before: { readonly everSids: readonly string[] } | undefined,
): HubRow => ({
  row,
  gcn,
  sids,
  everSids: [...new Set([...(before?.everSids ?? []), ...sids])].toSorted(),
  parent: parentOf(row),
});
