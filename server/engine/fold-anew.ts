import { audiencesOf, inFamily } from '../../shared/access/audience';
import type { PersonId } from '../../shared/core/ids';
import { applyChange, FOLD_VERSION } from '../../shared/exchange/apply';
import { recordOps, type ChangePayload, type Op } from '../../shared/exchange/change';
import { namingsIn } from '../../shared/exchange/files-named';
import type { Row } from '../../shared/exchange/row';
import { parseChange, signedChangeOf } from '../../shared/exchange/signed-change';
import { stampOf, type Stamp } from '../../shared/exchange/stamp';
import { takeUpUnreadable, withoutAliases } from './accept';
import { fanOut } from './fan-out';
import { noteNamed } from './file-notes';
import type { HubChange, HubDoc, HubReader, HubRow, HubStore } from './hub-store';
import { keyOf, WorkingCopy } from './working-copy';

const PAGE = 1000;
const VERSION_DOC = { kind: 'fold', id: 'version' } as const;

/** `records`: how many were made anew. */
export type FoldEnd =
  | { readonly type: 'as_it_was' }
  | { readonly type: 'folded'; readonly records: number }
  | { readonly type: 'newer'; readonly version: number };

/**
 * To be called at the start of a hub. When an earlier release left records whose edits it could not read, they are made anew from the
 * changes, which are all kept, and told to whoever may see them; nothing that a later device sent to an earlier hub is lost (design
 * section 3). Answers `newer` when a later release has had the store: this one would not understand it.
 */
export const foldAnew = (store: HubStore, nowMs: number, version: number = FOLD_VERSION): Promise<FoldEnd> =>
  store.lane<FoldEnd>(async (reader) => {
    const [head, doc] = [await reader.head(), await reader.doc(VERSION_DOC.kind, VERSION_DOC.id)];
    const found = doc === null ? 0 : Number(doc.body);
    if (found > version) return { writes: null, value: { type: 'newer', version: found } };
    if (!head || found === version) return { writes: null, value: { type: 'as_it_was' } };
    const copy = new WorkingCopy(reader, head);
    const records = await foldAll(reader, copy, nowMs);
    const writes = copy.writes();
    return { writes: { ...writes, docs: [...writes.docs, versionDoc(version)] }, value: { type: 'folded', records } };
  });

const versionDoc = (version: number): HubDoc => ({ ...VERSION_DOC, body: String(version) });

async function foldAll(reader: HubReader, copy: WorkingCopy, nowMs: number): Promise<number> {
  const folded = foldedRows(await allChanges(reader));
  await copy.load([...folded.values()].map(({ kind, id }) => ({ kind, id })));
  const touched = [...folded.values()].filter((row) => isOther(row, copy.row(row.kind, row.id)));
  if (touched.length > 0) {
    const cases = [...folded.values()].flatMap(({ kind, id }) => (kind === 'case' ? [id] : []));
    const gcn = copy.nextCommit();
    const told = { gcn, stamp: stampOf({ dn: 0, seq: gcn }), person: '' as PersonId, effMs: nowMs, ops: [], touched };
    await fanOut(copy, { ...told, anew: { cases } });
    for (const row of touched) await noteNamed(copy, keyOf(row.kind, row.id), namingsIn(row));
  }
  await takeUpUnreadable({ reader, copy, nowMs, isFounding: false });
  return touched.length;
}

interface Applied {
  readonly change: HubChange;
  readonly payload: ChangePayload;
}

/** Everything that counts, in the order of arrival. */
async function allChanges(reader: HubReader): Promise<readonly Applied[]> {
  const found: HubChange[] = [];
  for (const { dn, lastSeq } of await reader.devices()) {
    for (let from = 1; from <= lastSeq;) {
      const page = await reader.changes(dn, from, PAGE);
      found.push(...page);
      from = (page.at(-1)?.seq ?? lastSeq) + 1;
    }
  }
  const aliases = new Map(
    found.flatMap((one) => (one.status === 'dup' && one.why ? [[stampOf(one), one.why as Stamp] as const] : [])),
  );
  return found
    .filter(({ status }) => status === 'applied' || status === 'late')
    .toSorted((a, b) => a.gcn - b.gcn)
    .flatMap((change) => {
      const payload = parseChange(signedChangeOf(change.frame)?.payload ?? new Uint8Array());
      return payload ? [{ change, payload: withoutAliases(payload, aliases) }] : [];
    });
}

/** The records of the county as this program reads the changes. What the hub itself wrote is not among them. */
function foldedRows(all: readonly Applied[]): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  let waiting = all;
  for (let isLast = false; ;) {
    const left = waiting.filter((one) => (isLast || isReady(one, rows) ? (apply(one, rows), false) : true));
    if (left.length === 0) return rows;
    // A change that was accepted before its record came stands before it in the order; none waits for ever.
    isLast = left.length === waiting.length;
    waiting = left;
  }
}

const ofTheCounty = (op: Op): boolean => op[1] !== 'parked';

function isReady({ payload }: Applied, rows: ReadonlyMap<string, Row>): boolean {
  const made = new Set<string>();
  return recordOps(payload.o.filter(ofTheCounty)).every((op) => {
    const name = keyOf(op[1], op[2]);
    if (op[0] === 'new') made.add(name);
    return made.has(name) || rows.has(name);
  });
}

function apply({ change: { dn, seq, effMs }, payload }: Applied, rows: Map<string, Row>): void {
  const read: ChangePayload = { ...payload, t: [effMs, payload.t[1]], o: payload.o.filter(ofTheCounty) };
  const touched = applyChange((kind, id) => rows.get(keyOf(kind, id)), { dot: { dn, seq }, payload: read });
  for (const row of touched) rows.set(keyOf(row.kind, row.id), row);
}

/** Whether the stored record says something else, whatever the order in which its parts arrived. */
function isOther(row: Row, stored: HubRow | undefined): boolean {
  if (!stored || essenceOf(row) !== essenceOf(stored.row)) return true;
  return !inFamily(row.kind) && audiencesOf(row).join() !== stored.sids.join();
}

function essenceOf({ fields, stamps, conflicts, facts, unknownOps }: Row): string {
  const waiting = Object.entries(conflicts).map(([field, open]) => [
    field,
    ...open.map(({ stamp }) => stamp).toSorted(),
  ]);
  const parts = [Object.entries(fields), Object.entries(stamps), waiting, facts.map(({ id }) => [id])];
  const inOrder = parts.map((part) => part.map((entry) => JSON.stringify(entry)).toSorted());
  return JSON.stringify([inOrder, unknownOps]);
}
