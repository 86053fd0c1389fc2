import type { SightFile } from '../../../shared/domain/files/files-in-sight';

/** How many photos and papers the records in sight name, and how many of them lie on this machine. */
export interface FileCounts {
  readonly here: number;
  readonly all: number;
}

interface Deps {
  /** The same list while the records are the same. */
  readonly sight: () => readonly SightFile[];
  /** Whether a file lies on this machine. */
  readonly has: (sha256: string) => Promise<boolean>;
}

const NOTHING: FileCounts = { here: 0, all: 0 };

/** Which of the files in sight are here. Asked of the disk once for each. */
export function createSightFiles({ sight, has }: Deps) {
  let known = new Map<string, boolean>();
  let looked: readonly SightFile[] = [];
  let counts = NOTHING;
  let last: Promise<void> = Promise.resolve();

  const isHere = ({ sha256 }: SightFile): boolean => known.get(sha256) === true;
  const count = (): void => {
    const now = { here: looked.filter(isHere).length, all: looked.length };
    if (now.here !== counts.here || now.all !== counts.all) counts = now;
  };

  async function look(): Promise<void> {
    const files = sight();
    if (files === looked) return;
    // What has left the sight may be taken off the disk: it is asked anew when it comes back.
    const next = new Map<string, boolean>();
    for (const { sha256 } of files) next.set(sha256, known.get(sha256) ?? (await has(sha256)));
    known = next;
    looked = files;
    count();
  }

  return {
    look: (): Promise<void> => {
      last = last.then(look).catch(() => undefined); // asked again at the next look
      return last;
    },
    /** A file has come. */
    kept: (sha256: string): void => {
      if (!known.has(sha256)) return;
      known.set(sha256, true);
      count();
    },
    /** Those that are not here, most wanted first, as of the last look. */
    lacking: (): readonly SightFile[] => looked.filter((file) => !isHere(file)),
    isInSight: (sha256: string, size: number): boolean =>
      looked.some((file) => file.sha256 === sha256 && file.size === size),
    isHere: (sha256: string): boolean => known.get(sha256) === true,
    /** Bytes of the files that are here. */
    hereBytes: (): number => looked.filter(isHere).reduce((sum, { size }) => sum + size, 0),
    /** The same object while nothing changed. */
    counts: (): FileCounts => counts,
  };
}

export type SightFiles = ReturnType<typeof createSightFiles>;
