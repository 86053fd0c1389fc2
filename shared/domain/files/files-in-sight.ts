import type { PersonId } from '../../core/ids';
import { ENTITY_KINDS } from '../../exchange/change';
import { filesNamedIn, type NamedFile } from '../../exchange/files-named';
import type { Row } from '../../exchange/row';
import { foldCase } from '../case/case-fold';
import type { World } from '../world';

/** A photo or paper that a record in sight names. */
export interface SightFile extends NamedFile {
  /** The day of the newest fact that names it; empty where none does. */
  readonly on: string;
  /** It belongs to an open case of the person at work. */
  readonly isOwn: boolean;
}

type Dated = Omit<SightFile, 'isOwn'>;

/** Rows never change once made. */
const namedBy = new WeakMap<Row, readonly Dated[]>();

function namedIn(row: Row): readonly Dated[] {
  const known = namedBy.get(row);
  if (known) return known;
  const ofFacts = row.facts.flatMap(({ on, body }) => filesNamedIn(body).map((file) => ({ ...file, on })));
  const ofFields = filesNamedIn(row.fields).map((file) => ({ ...file, on: '' }));
  const named = [...ofFacts, ...ofFields];
  namedBy.set(row, named);
  return named;
}

/**
 * All photos and papers that the records in sight name, each once: those that the person is likely to need without a link come first, her own open
 * cases before the others, newer before older.
 */
export function filesInSight(world: World, person: PersonId): readonly SightFile[] {
  const found = new Map<string, SightFile>();
  for (const row of ENTITY_KINDS.flatMap((kind) => [...world.rows(kind)])) {
    const named = namedIn(row);
    if (named.length === 0) continue;
    const isOwn = isOwnOpen(world, row, person);
    for (const { sha256, size, on } of named) {
      const known = found.get(sha256);
      const newest = known && known.on > on ? known.on : on;
      found.set(sha256, { sha256, size, on: newest, isOwn: isOwn || known?.isOwn === true });
    }
  }
  return [...found.values()].toSorted(
    (a, b) => Number(b.isOwn) - Number(a.isOwn) || compare(b.on, a.on) || compare(a.sha256, b.sha256),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function isOwnOpen(world: World, row: Row, person: PersonId): boolean {
  const id = row.kind === 'case' ? row.id : row.fields['case'];
  const found = typeof id === 'string' ? world.row('case', id as Row['id']) : undefined;
  return found?.fields['handler'] === person && foldCase(found, []).state === 'open';
}
