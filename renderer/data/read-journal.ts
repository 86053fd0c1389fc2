import { ok, type Result } from '../../shared/core/result';
import type { JournalCursor, JournalPort, JournalRecord, PortError, ProfileId } from '../../shared/platform/ports';

/** Every record of the journal, in the order written. `onChunk` is told how many were read so far. */
export async function readJournal(
  journal: JournalPort,
  profile: ProfileId,
  onChunk: (read: number) => void,
): Promise<Result<readonly JournalRecord[], PortError>> {
  const all: JournalRecord[] = [];
  let cursor: JournalCursor | null = null;
  do {
    const chunk: Awaited<ReturnType<JournalPort['read']>> = await journal.read(profile, cursor);
    if (!chunk.ok) return chunk;
    all.push(...chunk.value.records);
    onChunk(all.length);
    cursor = chunk.value.next;
  } while (cursor);
  return ok(all);
}
