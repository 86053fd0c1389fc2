import { err, ok, type Result } from '../../shared/core/result';
import { isTemporaryName, type JournalFiles } from '../../shared/journal/files-port';
import type { PortError } from '../../shared/platform/ports';

/** What happens at one I/O step, or from one step on. Half of what a write was given has then been written. */
export type Fault =
  | { readonly kind: 'fail'; readonly atStep: number; readonly error: PortError }
  | { readonly kind: 'failFrom'; readonly atStep: number; readonly error: PortError }
  /** The process dies in the middle of the step: it and all later calls reject with `Died`. */
  | { readonly kind: 'die'; readonly atStep: number };

export class Died extends Error {}

/** How a power cut treats what was not flushed: all of it reached the disk, none, or the first half of each write. */
export type PowerCut = 'kept' | 'lost' | 'torn';

interface Content {
  now: Uint8Array;
  /** What the disk surely holds. */
  flushed: Uint8Array;
  /** Writes and truncations since the last flush. */
  pending: ((bytes: Uint8Array, torn: boolean) => Uint8Array)[];
}

export interface MemoryFiles extends JournalFiles {
  /** I/O steps so far. */
  readonly steps: () => number;
  readonly inject: (fault: Fault | null) => void;
  /** The folder as the next start of the machine finds it. */
  readonly afterPowerCut: (cut: PowerCut) => MemoryFiles;
  /** The folder as the next process on the still running machine finds it: nothing is lost, but what was not flushed still is not. */
  readonly afterProcessDeath: () => MemoryFiles;
  /** Direct access for damage and inspection; writing this way needs no flush. */
  readonly peek: (name: string) => Uint8Array;
  readonly poke: (name: string, bytes: Uint8Array) => void;
  readonly names: () => readonly string[];
  /** Removes every file, a step for each. */
  readonly removeAll: () => Promise<Result<void, PortError>>;
}

/** A folder in memory that keeps apart what was written and what was flushed, and breaks on demand. */
export function createMemoryFiles(initial: ReadonlyMap<string, Uint8Array> = new Map()): MemoryFiles {
  const folder = new Map([...initial].map(([name, bytes]) => [name, solid(bytes)]));
  return filesOver(folder, new Map(folder));
}

const solid = (bytes: Uint8Array): Content => ({ now: bytes, flushed: bytes, pending: [] });

function filesOver(folder: Map<string, Content>, flushedFolder: Map<string, Content>): MemoryFiles {
  let steps = 0;
  let fault: Fault | null = null;
  let dead = false;

  /** Counts a step. `half` does half of the work when the step breaks. */
  function step(half: () => void = () => undefined): PortError | null {
    if (dead) throw new Died();
    steps++;
    if (fault === null || (fault.kind === 'failFrom' ? steps < fault.atStep : steps !== fault.atStep)) return null;
    half();
    if (fault.kind !== 'die') return fault.error;
    dead = true;
    throw new Died();
  }

  function change(content: Content, edit: (bytes: Uint8Array, torn: boolean) => Uint8Array, torn = false): void {
    content.now = edit(content.now, torn);
    content.pending.push((bytes, alsoTorn) => edit(bytes, torn || alsoTorn));
  }

  async function onFile<T>(
    name: string,
    work: (content: Content) => T,
    half?: (content: Content) => void,
  ): Promise<Result<T, PortError>> {
    const content = folder.get(name);
    const failure = step(() => content && half?.(content));
    if (failure) return err(failure);
    return content ? ok(work(content)) : err({ type: 'missing' });
  }

  return {
    list: async () => {
      const failure = step();
      return failure ? err(failure) : ok([...folder.keys()]);
    },
    size: (name) => onFile(name, ({ now }) => now.length),
    read: (name, offset, length) => onFile(name, ({ now }) => now.slice(offset, offset + length)),
    write: (name, offset, bytes) => {
      const copy = bytes.slice();
      if (!folder.has(name)) folder.set(name, solid(new Uint8Array(0)));
      const edit = (old: Uint8Array, torn: boolean) =>
        overwrite(old, offset, torn ? copy.subarray(0, copy.length >> 1) : copy);
      return onFile(
        name,
        (content) => change(content, edit),
        (content) => change(content, edit, true),
      );
    },
    flush: (name) =>
      onFile(name, (content) => {
        content.flushed = content.now;
        content.pending = [];
      }),
    truncate: (name, length) =>
      onFile(name, (content) => change(content, (old) => overwrite(old.slice(0, length), length, new Uint8Array(0)))),
    rename: (from, to) =>
      onFile(from, (content) => {
        folder.delete(from);
        folder.set(to, content);
      }),
    removeTemporary: async (name) => {
      if (!isTemporaryName(name)) throw new Error(`Broken assumption: ${name} is temporary`);
      const failure = step();
      if (failure) return err(failure);
      folder.delete(name);
      return ok();
    },
    flushDirectory: async () => {
      const failure = step();
      if (failure) return err(failure);
      flushedFolder.clear();
      for (const [name, content] of folder) flushedFolder.set(name, content);
      return ok();
    },
    close: async () => undefined,
    steps: () => steps,
    inject: (next) => {
      fault = next;
      steps = 0;
    },
    afterPowerCut: (cut) => {
      const survivors = cut === 'lost' ? flushedFolder : folder;
      return createMemoryFiles(new Map([...survivors].map(([name, content]) => [name, survivingBytes(content, cut)])));
    },
    afterProcessDeath: () => {
      const copies = new Map<Content, Content>();
      const copy = (content: Content): Content => {
        const known = copies.get(content) ?? { ...content, pending: [...content.pending] };
        copies.set(content, known);
        return known;
      };
      const copyAll = (contents: Map<string, Content>) =>
        new Map([...contents].map(([name, content]) => [name, copy(content)]));
      return filesOver(copyAll(folder), copyAll(flushedFolder));
    },
    peek: (name) => folder.get(name)?.now.slice() ?? new Uint8Array(0),
    poke: (name, bytes) => {
      folder.set(name, solid(bytes));
      flushedFolder.set(name, solid(bytes));
    },
    removeAll: async () => {
      for (const name of folder.keys()) {
        const failure = step();
        if (failure) return err(failure);
        folder.delete(name);
        flushedFolder.delete(name);
      }
      return ok();
    },
    names: () => [...folder.keys()].toSorted(),
  };
}

function survivingBytes({ now, flushed, pending }: Content, cut: PowerCut): Uint8Array {
  if (cut === 'kept') return now;
  return cut === 'lost' ? flushed : pending.reduce((bytes, edit) => edit(bytes, true), flushed);
}

function overwrite(old: Uint8Array, offset: number, bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.max(old.length, offset + bytes.length));
  whole.set(old);
  whole.set(bytes, offset);
  return whole;
}
