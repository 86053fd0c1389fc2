import type { CDPSession } from '@playwright/test';

/** What the thread of the screen did, in its own time: a machine that is busy with other things does not count. */
export interface ThreadTasks {
  readonly longestMs: number;
  readonly totalMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Time of the thread, µs. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Chromium's own record of the tasks of a page's main thread, from now until the answer is called. */
export async function recordTasks(devtools: CDPSession): Promise<() => Promise<ThreadTasks>> {
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as readonly TraceEvent[])
      if (event.name === 'RunTask' || event.name === 'thread_name') events.push(event);
  });
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      recordMode: 'recordAsMuchAsPossible',
      includedCategories: ['disabled-by-default-devtools.timeline', '__metadata'],
      excludedCategories: ['*'],
    },
  });
  return async () => {
    const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
    await devtools.send('Tracing.end');
    await complete;
    const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
    const isMain = new Set(events.filter(({ args }) => args?.name === 'CrRendererMain').map(threadOf));
    const byThread = new Map<string, number[]>();
    for (const event of events) {
      const thread = threadOf(event);
      if (event.ph !== 'X' || !isMain.has(thread)) continue;
      const list = byThread.get(thread) ?? [];
      byThread.set(thread, list);
      list.push((event.tdur ?? 0) / 1000);
    }
    // A browser has other pages of its own; the one that is measured is the one that works.
    const told = [...byThread.values()].map((list) => ({
      longestMs: list.reduce((most, ms) => Math.max(most, ms), 0),
      totalMs: list.reduce((sum, ms) => sum + ms, 0),
    }));
    return told.toSorted((a, b) => b.totalMs - a.totalMs)[0] ?? { longestMs: Number.NaN, totalMs: Number.NaN };
  };
}

/** Looks at the heap every second. Answers the most that was ever in use, in bytes. */
export function watchHeap(devtools: CDPSession): () => number {
  let most = 0;
  const timer = setInterval(() => {
    void devtools
      .send('Runtime.getHeapUsage')
      .then(({ usedSize }) => (most = Math.max(most, usedSize)))
      .catch(() => undefined); // the page may be closing
  }, 1000);
  return () => {
    clearInterval(timer);
    return most;
  };
}
