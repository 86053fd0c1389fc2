/**
 * Which photos and papers are fetched before somebody asks for them. `auto`: as the link allows. `small`: reduced photos and short papers.
 */
export const PREFETCH_CHOICES = ['auto', 'off', 'small', 'all'] as const;
export type PrefetchChoice = (typeof PREFETCH_CHOICES)[number];

/** Where the choice is kept: it is the machine's, as its link and its disk are. */
export const PREFETCH_KEY = 'filePrefetch';

/** A stored choice; what is no offered value is the default. */
export const prefetchChoiceOf = (stored: unknown): PrefetchChoice =>
  PREFETCH_CHOICES.find((choice) => choice === stored) ?? 'auto';

export interface PrefetchLimits {
  /** Of one file, and of all files on the machine, bytes. */
  readonly each: number;
  readonly total: number;
}

const NONE: PrefetchLimits = { each: 0, total: 0 };
/** A reduced photo, a page of a scan. */
const SMALL: PrefetchLimits = { each: 300 * 1024, total: 512 * 1024 * 1024 };
const ALL: PrefetchLimits = { each: Infinity, total: 20 * 1024 ** 3 };

/** Bytes a second below which nothing, or nothing but small files, is fetched unasked: a photo of 3 MB would take an hour, or a minute. */
const HOPELESS = 1000;
const SLOW = 50_000;

/**
 * What may be fetched unasked. `goodput`: bytes a second as last measured, null before the first file. `savesData`: the person has told the system
 * that bytes cost money.
 */
export function prefetchLimits(
  choice: PrefetchChoice,
  { goodput, savesData }: { readonly goodput: number | null; readonly savesData: boolean },
): PrefetchLimits {
  switch (choice) {
    case 'off':
      return NONE;
    case 'small':
      return SMALL;
    case 'all':
      return ALL;
    case 'auto': {
      if (savesData || (goodput !== null && goodput < HOPELESS)) return NONE;
      // Not known yet: the first piece of a file tells it.
      return goodput === null || goodput >= SLOW ? ALL : SMALL;
    }
  }
}
