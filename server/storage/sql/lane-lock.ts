/** Any number that other programs on the same database will not take. One database holds one county. */
const LANE = 0x6e79_616d;

/**
 * Begins a transaction that holds the county's lane. READ COMMITTED, and the lock is a statement of its own before any other:
 * what is read later sees everything that the holder before it committed.
 */
export const enterLane = `BEGIN ISOLATION LEVEL READ COMMITTED; SELECT pg_advisory_xact_lock(${LANE}); SET LOCAL nyamdrel.lane = 'held'; SET LOCAL synchronous_commit = on`;

/** Begins a transaction that sees one state, however long it reads. */
export const beginRead = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';
