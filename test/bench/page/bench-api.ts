import type { Size } from '../large-county';

/** Milliseconds of each run, in the order they were made. */
export type Times = readonly number[];

export interface SearchTimes {
  readonly lines: number;
  readonly hits: number;
  readonly ours: Times;
  readonly miniSearch: Times;
  readonly dexie: Times;
  /** Bytes on the heap that each way of finding takes. */
  readonly ourBytes: number;
  readonly miniSearchBytes: number;
}

export interface JoinTimes {
  /** From the open county to its last record. */
  readonly loadMs: number;
  /** The longest that anything had to wait for the thread meanwhile. */
  readonly longestWaitMs: number;
  readonly records: number;
  /** From there until the pages lie as a later start wants them; people work meanwhile. */
  readonly tidyMs: number;
}

/** What the page does for the bench; every part is the product's own code beside its peer. */
export interface Bench {
  readonly found: (passphrase: string) => Promise<void>;
  readonly unlock: (passphrase: string) => Promise<void>;
  readonly fill: (size: Size) => Promise<void>;
  readonly lock: () => Promise<void>;
  readonly save: (runs: number) => Promise<{ readonly ours: Times; readonly bare: Times }>;
  readonly bring: (rows: number, runs: number) => Promise<{ readonly ours: Times; readonly library: Times }>;
  /** Joins the county of the hub that the page came from; its records begin to come. */
  readonly join: (code: string, passphrase: string) => Promise<void>;
  /** Waits until everything is here. */
  readonly loaded: () => Promise<Omit<JoinTimes, 'tidyMs'>>;
  readonly tidied: () => Promise<Pick<JoinTimes, 'tidyMs'>>;
  readonly searchTimes: (cases: number, keystrokes: readonly string[]) => Promise<SearchTimes>;
}

declare global {
  interface Window {
    readonly bench: Bench;
    /** Given by the bench: bytes on the heap after collecting garbage. */
    readonly heapBytes: () => Promise<number>;
    readonly tell: (text: string) => Promise<void>;
  }
}
