/** Within this time the tries are counted; a page that lived longer has earned all of them again. */
const PATIENCE_MS = 60_000;

/** Before the first, second and third new beginning. The first waits only until the event is over. */
const PAUSES_MS = [0, 500, 2000] as const;

export interface RevivalDeps {
  /** Monotonic. */
  readonly nowMs: () => number;
  readonly later: (work: () => void, pauseMs: number) => void;
  readonly reload: () => void;
  /** Tells the person that the page keeps failing, and asks what to do. */
  readonly ask: () => Promise<'again' | 'quit'>;
  readonly quit: () => void;
}

/**
 * What to do each time the page died or could not be loaded. What was saved lies in the journal, so it is simply begun anew; one
 * that fails again and again is not begun forever, and never left as an empty window: the person decides.
 */
export function createRevival({ nowMs, later, reload, ask, quit }: RevivalDeps): () => void {
  let failures: readonly number[] = [];
  let isBusy = false; // one crash may be told twice: as a page that died and as a load that failed
  const begin = () => {
    isBusy = false;
    reload();
  };
  const decide = async () => {
    if ((await ask()) === 'quit') return quit();
    failures = [];
    begin();
  };
  return () => {
    if (isBusy) return;
    isBusy = true;
    const now = nowMs();
    failures = [...failures.filter((at) => now - at < PATIENCE_MS), now];
    const pauseMs = PAUSES_MS[failures.length - 1];
    if (pauseMs === undefined) void decide();
    else later(begin, pauseMs);
  };
}
