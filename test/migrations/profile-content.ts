import { createHash } from 'node:crypto';
import { foldCases } from '../../shared/domain/case/case-fold';
import { personsOf } from '../../shared/domain/organisation/persons';
import { requestView } from '../../shared/domain/request/request-fold';
import type { World } from '../../shared/domain/world';
import { ENTITY_KINDS, type EntityKind } from '../../shared/exchange/change';
import type { Row } from '../../shared/exchange/row';
import type { Session } from '../../renderer/data/api';

/** What can be seen in an unlocked profile, short enough to be kept beside it. */
export interface ProfileContent {
  /** How many records of each kind, and a hash of their fields, histories and facts. */
  readonly records: Readonly<Record<string, { readonly count: number; readonly hash: string }>>;
  readonly people: readonly string[];
  readonly caseStates: Readonly<Record<string, number>>;
  readonly requestStatuses: Readonly<Record<string, number>>;
  readonly drafts: readonly (readonly [string, unknown])[];
  readonly preference: unknown;
  readonly attachments: Readonly<Record<string, string>>;
}

/** Kinds of the first release. Of later ones a profile that has none was kept without a word. */
const FIRST: ReadonlySet<EntityKind> = new Set<EntityKind>([
  'county',
  'unit',
  'contact',
  'township',
  'person',
  'case',
  'party',
  'request',
  'lease',
  'calendarYear',
  'setting',
]);

export const PREFERENCE = 'kept-preference';

export async function contentIn(session: Session, hashes: readonly string[]): Promise<ProfileContent> {
  const world = session.world();
  const attachments = await Promise.all(hashes.map(async (hash) => [hash, await textOf(session, hash)] as const));
  return {
    records: Object.fromEntries(
      ENTITY_KINDS.filter((kind) => FIRST.has(kind) || world.rows(kind).length > 0).map((kind) => [
        kind,
        digest(world.rows(kind)),
      ]),
    ),
    people: personsOf(world)
      .map(({ name }) => name)
      .toSorted(),
    caseStates: tally(foldCases(world).map(({ state }) => state)),
    requestStatuses: tally(requestStatuses(world)),
    drafts: session
      .drafts()
      .map(({ key, value }) => [key, value] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    preference: session.preference(PREFERENCE),
    attachments: Object.fromEntries(attachments),
  };
}

const requestStatuses = (world: World): readonly string[] =>
  world.rows('request').map((row) => requestView(row).status);

/** Of what was written and by whom, not of how this program happens to hold it in memory. */
function digest(rows: readonly Row[]): { readonly count: number; readonly hash: string } {
  const written = rows
    .map(({ id, created, fields, writes, facts }) => ({ id, created, fields, writes, facts }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    count: rows.length,
    hash: createHash('sha256')
      .update(JSON.stringify(sorted(written)))
      .digest('hex'),
  };
}

/** The same value with the keys of every object in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]));
}

function tally(words: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const word of words.toSorted()) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

async function textOf(session: Session, hash: string): Promise<string> {
  const read = await session.readAttachment(hash);
  return read.ok ? new TextDecoder().decode(read.value) : read.error.type;
}
