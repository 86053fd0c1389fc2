import { streamOf, type Sid } from '../../shared/access/audience';
import { projectRow } from '../../shared/access/projection';
import { shownRules, shownRulesSchema, type ShownRules } from '../../shared/access/shown-rules';
import { viewsSchema, type Views } from '../../shared/access/views';
import type { PersonId } from '../../shared/core/ids';
import { z } from '../../shared/core/zod';
import type { Row } from '../../shared/exchange/row';
import { stampOf } from '../../shared/exchange/stamp';
import { audiencesNow, caseOf, fanOut, loadMoved } from './fan-out';
import type { HubDoc, HubReader, HubRow, HubStore } from './hub-store';
import { keyOf, WorkingCopy } from './working-copy';

/** Records that one commit looks at. Devices have their turn between two. */
const PAGE_ROWS = 200;
const RULES_DOC = { kind: 'shown', id: 'rules' } as const;
const FLOOR_KIND = 'shownFrom';

/** Every record stands with the court or with everybody (a test holds that), so these two streams are all of the county. */
const ALL: readonly Sid[] = ['court', 'ref'];

interface Position {
  readonly sid: Sid;
  readonly after: string | null;
}

/** How far the telling has come; kept with every commit of it, so that whatever interrupts it, it goes on from there. */
interface Progress {
  readonly to: ShownRules;
  /** By which views the records were told before that are still to be looked at; null where that was not written down. */
  readonly told: readonly (Views | null)[];
  /** Null when it is done. */
  readonly at: Position | null;
  /** Streams in which it has come upon somebody who is shown less. */
  readonly floored: readonly string[];
}

const progressSchema: z.ZodType<Progress> = z.object({
  to: shownRulesSchema,
  told: z.array(viewsSchema.nullable()),
  at: z.object({ sid: z.string(), after: z.string().nullable() }).nullable(),
  floored: z.array(z.string()),
});

export interface TellAnew {
  readonly nowMs: () => number;
  /** Asked between two commits. */
  readonly isEnded?: () => boolean;
  readonly pageRows?: number;
}

/**
 * To be called when a hub has started. When this release shows somebody more or less of a record than the one before, or shows it to others,
 * every such record is told anew where that is so: more and less whole, to those who newly see it whole, to the others that it is gone
 * (sync.md 2.12). Answers how many records were told. Stopped anywhere, the next call goes on; two processes may do it at once.
 */
export async function tellAnew(store: HubStore, { nowMs, isEnded, pageRows = PAGE_ROWS }: TellAnew): Promise<number> {
  const rules = shownRules();
  for (let records = 0; ;) {
    const step = await store.lane(async (reader) => {
      const head = await reader.head();
      const progress = head && progressTo(rules, await reader.doc(RULES_DOC.kind, RULES_DOC.id));
      if (!head || !progress?.at) return { writes: null, value: null };
      const copy = new WorkingCopy(reader, head);
      const { told, next, floored } = await tellPage(reader, copy, {
        ...progress,
        at: progress.at,
        nowMs: nowMs(),
        pageRows,
      });
      copy.putDoc(
        progressDoc(next ? { ...progress, at: next, floored } : { ...progress, told: [], at: null, floored: [] }),
      );
      return { writes: copy.writes(), value: told };
    });
    if (step === null) return records;
    records += step;
    if (isEnded?.()) return records;
  }
}

/** Where a device that stands before it in a stream has to load it anew: what lies in between was told by views that showed more. */
export async function shownFrom(reader: HubReader): Promise<ReadonlyMap<string, number>> {
  return new Map((await reader.docs(FLOOR_KIND)).map(({ id, body }) => [id, Number(body)]));
}

const progressDoc = (progress: Progress): HubDoc => ({ ...RULES_DOC, body: JSON.stringify(progress) });

const START: Position = { sid: ALL[0] ?? '', after: null };

function progressTo(to: ShownRules, doc: HubDoc | null): Progress {
  const parsed = doc && progressSchema.safeParse(JSON.parse(doc.body));
  if (!parsed?.success) return { to, told: [null], at: START, floored: [] };
  const before = parsed.data;
  if (JSON.stringify(before.to) === JSON.stringify(to)) return before;
  // One that was not finished has told a part of the records by its own views, the others stand as they were.
  return { to, told: [...before.told, before.to.views], at: START, floored: [] };
}

interface Going extends Progress {
  readonly at: Position;
  readonly nowMs: number;
  readonly pageRows: number;
}

async function tellPage(
  reader: HubReader,
  copy: WorkingCopy,
  { at, told, to, floored, nowMs, pageRows }: Going,
): Promise<{ readonly told: number; readonly next: Position | null; readonly floored: readonly string[] }> {
  const page = await reader.rowsIn(at.sid, at.after, pageRows);
  const rows = page.map(({ row }) => row);
  await copy.load(rows.map(({ kind, id }) => ({ kind, id })));
  await loadMoved(
    copy,
    rows.flatMap((row) => caseOf(row) ?? []),
    rows,
  );
  const tells = (row: Row, sid: Sid): boolean => told.some((views) => isOther(row, sid, views, to.views));
  const touched = page.filter(({ row, sids }) => {
    const now = audiencesNow(copy, row, caseOf(row));
    return now.join() !== sids.join() || now.some((sid) => tells(row, sid));
  });
  const narrowed = narrowedIn(copy, { touched, told, to }).filter((sid) => !floored.includes(sid));
  // Where the stream stood before: whoever has come so far is told what leaves, and whoever has not loads the stream anew.
  for (const { sid, n } of await reader.streams(narrowed)) copy.putDoc({ kind: FLOOR_KIND, id: sid, body: String(n) });
  if (touched.length > 0) {
    const gcn = copy.nextCommit();
    const stamp = stampOf({ dn: 0, seq: gcn });
    const about = { gcn, stamp, person: '' as PersonId, effMs: nowMs, ops: [] };
    await fanOut(copy, { ...about, touched: touched.map(({ row }) => row), anew: { cases: [], tells } });
  }
  return { told: touched.length, next: nextPosition(at, page, pageRows), floored: [...floored, ...narrowed] };
}

function nextPosition({ sid }: Position, page: readonly HubRow[], pageRows: number): Position | null {
  const last = page.at(-1);
  if (last && page.length === pageRows) return { sid, after: keyOf(last.row.kind, last.row.id) };
  const next = ALL[ALL.indexOf(sid) + 1];
  return next === undefined ? null : { sid: next, after: null };
}

/** Whether the views show an audience something else of the record. What was told by views that nobody wrote down is told again. */
function isOther(row: Row, sid: Sid, before: Views | null, now: Views): boolean {
  const shown = projectRow(row, sid, now);
  if (shown === row) return false;
  return before === null || JSON.stringify(projectRow(row, sid, before)) !== JSON.stringify(shown);
}

/** Streams in which somebody is shown less from now on: a device that is behind does not get what they held before. */
function narrowedIn(
  copy: WorkingCopy,
  { touched, told, to }: Pick<Progress, 'told' | 'to'> & { readonly touched: readonly HubRow[] },
): readonly string[] {
  const narrowed = touched.flatMap(({ row, sids }) => {
    const now = audiencesNow(copy, row, caseOf(row));
    return sids.filter((sid) => !now.includes(sid) || told.some((views) => isLess(row, sid, views, to.views)));
  });
  return [...new Set(narrowed.map(streamOf))];
}

function isLess(row: Row, sid: Sid, before: Views | null, now: Views): boolean {
  if (before === null) return projectRow(row, sid, now) !== row;
  const [then, shown] = [projectRow(row, sid, before), projectRow(row, sid, now)];
  const bodies = new Map(shown.facts.map(({ id, body }) => [id, body]));
  return (
    then.writes.length > shown.writes.length ||
    then.facts.some(({ id, body }) => Object.keys(body).some((word) => !(word in (bodies.get(id) ?? {})))) ||
    then.facts.length > shown.facts.length
  );
}
