import { utf8ToBytes } from '@noble/hashes/utils.js';
import { concatBytes } from '../../core/bytes';
import { inSlices, type Breathe, type Steps } from '../../core/in-slices';
import { utf8FromBytes } from '../../core/utf8';
import { err, ok, type Result } from '../../core/result';
import { z } from '../../core/zod';
import { parseBriefAnswer, wholeAnswer } from '../brief';
import type { VerifierPort } from '../crypto-port';
import { feedNext, parseFeedBody } from '../feed';
import { FRAME_TYPES, readFrames, type Frame } from '../frames';
import { contentOf, isSignedBy } from '../signed-message';
import {
  answerSchema,
  entriesPageSchema,
  PURPOSES,
  rowsPageSchema,
  textOfAnswer,
  SIGNATURE_BYTES,
  type Answer,
  type EntriesPage,
  type Hello,
  type RowsPage,
} from '../wire';
import type { FeedRecord } from './feed-record';
import type { Standing, StreamStanding } from './standing';

/** What the device knows of itself when an answer comes. */
export interface OwnChain {
  readonly nonce: string;
  /** Last own change. */
  readonly seq: number;
  /** Own chain hash, hex; null for a number that there is not. */
  readonly hashAt: (seq: number) => Promise<string | null>;
  /** The machine's wall clock when the answer came (ms), and when it was asked for. */
  readonly nowMs: number;
  readonly askedMs: number;
  /** The hello, when it was told in brief, and this device's number: the answer may be brief too. */
  readonly brief?: { readonly hello: Hello; readonly dn: number };
}

/**
 * `no_answer`: nothing that this hub signed for this request (a captive portal, another hub, a cut before the first frame).
 * `unclear`: a brief answer that does not fit what this device holds; asked at length, the hub says what differs.
 * `copied`: another machine has used this device's numbers from `fork` on; this one needs a new identity.
 */
export type AnswerError =
  | { readonly type: 'no_answer' }
  | { readonly type: 'unclear' }
  | { readonly type: 'refused'; readonly why: string }
  | { readonly type: 'copied'; readonly fork: number; readonly answer: Answer };

export interface ReadAnswer {
  readonly answer: Answer;
  readonly record: FeedRecord;
  /** Everything there was to tell has come. Else the link broke off, or the hub kept to the asked size. */
  readonly complete: boolean;
}

const refusalSchema = z.object({ nonce: z.string(), type: z.string() });

const WITHOUT_PAUSE: Breathe = () => undefined;

/** Reads an answer as far as it came. Whatever does not follow on what the device has is left out, and is told again next time. */
export async function readAnswer(
  bytes: Uint8Array,
  standing: Standing,
  own: OwnChain,
  { verifier, breathe = WITHOUT_PAUSE }: { readonly verifier: VerifierPort; readonly breathe?: Breathe | undefined },
): Promise<Result<ReadAnswer, AnswerError>> {
  const lead = own.brief
    ? await readBriefLead(bytes, { standing, own, brief: own.brief }, verifier)
    : await readLead(bytes, { hub: standing.hub, nonce: own.nonce }, verifier);
  if (!lead.ok) return lead;
  const { answer, rest } = lead.value;
  const copied = copiedFrom(answer, { seq: own.seq, base: standing.acked });
  if (copied) return err(copied);
  const middle = (own.askedMs + own.nowMs) / 2;
  const isSame = await isSameChain(answer, standing, own);
  const before = {
    ...acknowledge(standing, answer, isSame),
    offsetMs: Math.round(answer.t - middle),
    ...(standing.hubTimeMs === 0 && { firstTimeMs: answer.t }),
  };
  const { record, isCut } = await inSlices(
    follow(before, isSame ? rest : [], () => false),
    breathe,
  );
  const complete = isSame && !isCut && rest.at(-1)?.type === FRAME_TYPES.end;
  const s = settled(record.s, complete);
  const isDone = complete && s.acked === own.seq && s.state === 'active';
  return ok({ answer, record: { ...record, s: isDone ? { ...s, doneTimeMs: s.hubTimeMs } : s }, complete });
}

export interface Lead {
  readonly answer: Answer;
  readonly rest: readonly Frame[];
}

/** The signed beginning of an answer, and the frames behind it that came whole. */
export async function readLead(
  bytes: Uint8Array,
  { hub, nonce }: { readonly hub: string; readonly nonce: string },
  verifier: VerifierPort,
): Promise<Result<Lead, { readonly type: 'no_answer' } | { readonly type: 'refused'; readonly why: string }>> {
  const [first, ...rest] = readFrames(bytes).frames;
  if (!first || !(await isSignedBy(hub, PURPOSES.answer, first.body, verifier))) return err({ type: 'no_answer' });
  const content = jsonOf(contentOf(first.body));
  if (first.type === FRAME_TYPES.refusal) {
    const refusal = refusalSchema.safeParse(content);
    // What could not be read has no nonce that the hub could name.
    const isOurs = refusal.success && (refusal.data.nonce === nonce || refusal.data.nonce === '');
    return err(isOurs ? { type: 'refused', why: refusal.data.type } : { type: 'no_answer' });
  }
  const parsed = answerSchema.safeParse(content);
  if (first.type !== FRAME_TYPES.answer || !parsed.success || parsed.data.nonce !== nonce)
    return err({ type: 'no_answer' });
  return ok({ answer: parsed.data, rest });
}

/** The beginning of an answer to a brief hello: brief, or in full. */
async function readBriefLead(
  bytes: Uint8Array,
  {
    standing,
    own,
    brief: { hello, dn },
  }: { readonly standing: Standing; readonly own: OwnChain; readonly brief: NonNullable<OwnChain['brief']> },
  verifier: VerifierPort,
): Promise<Result<Lead, Exclude<AnswerError, { readonly type: 'copied' }>>> {
  const [first, ...rest] = readFrames(bytes).frames;
  if (first?.type !== FRAME_TYPES.briefAnswer)
    return readLead(bytes, { hub: standing.hub, nonce: own.nonce }, verifier);
  const told = parseBriefAnswer(utf8FromBytes(contentOf(first.body)));
  const ah = told && (await own.hashAt(told.a));
  const answer =
    told && ah
      ? wholeAnswer(told, { hello, sids: Object.keys(standing.streams), dn, ah, age: standing.hubAge ?? null })
      : null;
  if (!answer) return err({ type: 'unclear' });
  const whole = concatBytes(first.body.subarray(0, SIGNATURE_BYTES), utf8ToBytes(textOfAnswer(answer)));
  const isOurs = await isSignedBy(standing.hub, PURPOSES.answer, whole, verifier);
  return isOurs ? ok({ answer, rest }) : err({ type: 'unclear' });
}

/**
 * Whether what the hub holds of this device is what the device wrote. If not, its next request begins at 0 and shows where they part; until
 * then no records are taken in, because another machine's changes stand in them under this one's numbers.
 */
export async function isSameChain(
  answer: Answer,
  standing: Standing,
  { hashAt }: Pick<OwnChain, 'hashAt'>,
): Promise<boolean> {
  const startsAgain = answer.a < standing.acked && standing.epoch === answer.epoch;
  return !startsAgain && (await hashAt(answer.a)) === answer.ah;
}

/**
 * Whether the hub holds changes under this device's numbers that are not its own. `base`: the last change that the hub has found to be the
 * same on both sides.
 */
export function copiedFrom(
  answer: Answer,
  { seq, base }: { readonly seq: number; readonly base: number },
): Extract<AnswerError, { readonly type: 'copied' }> | null {
  if (answer.fork !== null) return { type: 'copied', fork: answer.fork, answer };
  // The hub holds more of this device than the device itself: it was put back to an older state, and its next numbers are taken. So may be
  // those that it has used since it asked; whatever the hub has already counts once.
  return answer.a > seq ? { type: 'copied', fork: base + 1, answer } : null;
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8FromBytes(bytes));
  } catch {
    return null;
  }
}

/** The standing after the lead of the answer: what is acknowledged, which streams there are, which have to be loaded. */
export function acknowledge(standing: Standing, answer: Answer, isSame: boolean): Standing {
  // By the hash, never by the number: a number may count a change from a time that was lost (sync.md 2.11).
  const acked = isSame ? answer.a : 0;
  const runs = isSame ? mergeRuns(answer.reset ? [] : standing.runs, answer.cov) : [];
  const isNewEpoch = answer.reset || standing.epoch !== answer.epoch;
  const isRestored = isNewEpoch && standing.epoch !== null;
  const streams: { [sid: string]: StreamStanding } = {};
  let loads = standing.loads;
  for (const sid of answer.sids) {
    const fresh = answer.reload[sid];
    const known = standing.streams[sid];
    if (fresh) streams[sid] = { type: 'loading', after: null, n: fresh[0], hash: fresh[1], load: ++loads };
    else if (known) streams[sid] = known;
  }
  return {
    ...standing,
    epoch: answer.epoch,
    acked,
    covered: isRestored ? 0 : Math.min(standing.covered, acked),
    runs,
    streams,
    // Commits of a restored hub are counted anew.
    gcn: isNewEpoch ? 0 : standing.gcn,
    notApplied: mergeNotApplied(isNewEpoch ? [] : standing.notApplied, answer.x),
    hubTimeMs: Math.max(isNewEpoch ? 0 : standing.hubTimeMs, answer.t),
    state: answer.state,
    // What a restored hub holds of former incarnations is not known either: all of theirs is offered again (sync.md 2.11).
    former: { ...(isRestored ? {} : standing.former), ...Object.fromEntries(answer.old.map(({ dev, a }) => [dev, a])) },
    formerCovered: isRestored ? {} : standing.formerCovered,
    loads,
    // Also one at which this machine was enrolled anew, because it had forgotten it.
    ...(isNewEpoch && standing.loads > 0 ? { restoredMs: answer.t } : {}),
    // A restored hub may lack files that an earlier one had acknowledged: all are offered again.
    ...((isNewEpoch || !isSame) && standing.files ? { files: {} } : {}),
    ...(answer.age === undefined ? {} : { hubAge: answer.age }),
    hubV: answer.v,
  };
}

const mergeRuns = (known: Standing['runs'], told: Answer['cov']): Standing['runs'] => {
  const first = told[0]?.[0];
  return first === undefined ? known : [...known.filter(([seq]) => seq < first), ...told];
};

const mergeNotApplied = (known: Standing['notApplied'], told: Answer['x']): Standing['notApplied'] => {
  const again = new Set(told.map(([seq]) => seq));
  return [...known.filter(([seq]) => !again.has(seq)), ...told];
};

interface Following {
  standing: Standing;
  readonly pages: RowsPage[];
  readonly entries: EntriesPage[number][];
}

/**
 * Takes the frames in order, one a step, as long as each follows on what is there. What belongs to a stream that is passed over does not
 * count.
 */
export function* follow(
  standing: Standing,
  frames: readonly Frame[],
  passesOver: (sid: string) => boolean,
): Steps<{ readonly record: FeedRecord; readonly isCut: boolean }> {
  const at: Following = { standing, pages: [], entries: [] };
  let isCut = false;
  for (const { type, body } of frames) {
    if (type === FRAME_TYPES.rows) isCut = !takePage(at, jsonOf(body), passesOver);
    else if (type === FRAME_TYPES.entries) isCut = !takeEntries(at, jsonOf(body), passesOver);
    if (isCut) break;
    yield;
  }
  return { record: { s: at.standing, p: at.pages, e: at.entries }, isCut };
}

function takePage(at: Following, content: unknown, passesOver: (sid: string) => boolean): boolean {
  const parsed = rowsPageSchema.safeParse(content);
  if (parsed.success && passesOver(parsed.data.sid)) return true;
  const stream = parsed.success ? at.standing.streams[parsed.data.sid] : undefined;
  if (!parsed.success || stream?.type !== 'loading') return false;
  const page = parsed.data as RowsPage;
  const { n, hash, load } = stream;
  const next: StreamStanding =
    page.after === null ? { type: 'following', n, hash, load } : { ...stream, after: page.after };
  at.standing = { ...at.standing, streams: { ...at.standing.streams, [page.sid]: next } };
  at.pages.push(page);
  return true;
}

function takeEntries(at: Following, content: unknown, passesOver: (sid: string) => boolean): boolean {
  const parsed = entriesPageSchema.safeParse(content);
  if (!parsed.success) return false;
  for (const entry of parsed.data) {
    const [sid, n, gcn, body] = entry;
    if (passesOver(sid)) continue;
    const stream = at.standing.streams[sid];
    if (stream?.type !== 'following' || n > stream.n + 1 || !parseFeedBody(body)) return false;
    if (n <= stream.n) continue;
    const hash = feedNext(stream.hash, { sid, n, gcn, body });
    const streams = { ...at.standing.streams, [sid]: { ...stream, n, hash } };
    at.standing = { ...at.standing, gcn: Math.max(at.standing.gcn, gcn), streams };
    at.entries.push(entry);
  }
  return true;
}

/**
 * Own changes have come back once the streams have passed their commits. An answer that came whole has passed all that were acknowledged;
 * of a part only what lies before the last entry is sure, because a commit may have entries in several streams.
 */
export function settled(standing: Standing, complete: boolean): Standing {
  const isLoading = Object.values(standing.streams).some(({ type }) => type === 'loading');
  if (isLoading) return standing;
  if (complete) return { ...standing, covered: standing.acked, runs: [], formerCovered: standing.former };
  const passed = standing.gcn - 1;
  const covered = standing.runs.reduce(
    (most, [seq, gcn, count]) => (gcn <= passed ? Math.max(most, seq + Math.min(count, passed - gcn + 1) - 1) : most),
    standing.covered,
  );
  return { ...standing, covered, runs: standing.runs.filter(([seq, , count]) => seq + count - 1 > covered) };
}
