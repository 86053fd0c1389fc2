import { ok, type Result } from '../core/result';
import type { PortError } from '../platform/ports';
import type { JournalFiles } from './files-port';
import { encodePrologue, encodeSlot, slotOffset, type SlotIndex } from './header';
import type { JournalFile, JournalState } from './journal-state';

/**
 * Puts a header in force in every file, both slots of each, so that no older envelope of the key stays on the disk.
 * On an error the old header is put back, with a generation of its own; `restored` says whether that worked.
 */
export async function replaceHeader(
  files: JournalFiles,
  state: JournalState,
  header: Uint8Array,
): Promise<Result<void, { readonly cause: PortError; readonly restored: boolean }>> {
  const written = await writeEverywhere(files, state, ++state.generation, header);
  if (written.ok) {
    state.header = header;
    return ok();
  }
  const restored = await writeEverywhere(files, state, ++state.generation, state.header);
  return { ok: false, error: { cause: written.error, restored: restored.ok } };
}

/** Finishes a header change that was cut off, and mends damaged slots. Reading works without it. */
export const mendHeaders = (files: JournalFiles, state: JournalState): Promise<Result<void, PortError>> =>
  writeEverywhere(files, state, state.generation, state.header);

async function writeEverywhere(
  files: JournalFiles,
  state: JournalState,
  generation: number,
  header: Uint8Array,
): Promise<Result<void, PortError>> {
  for (const file of state.files) {
    for (const index of staleSlots(file, generation)) {
      const written = await writeSlot(files, file, { index, generation, header });
      if (!written.ok) return written;
    }
    const mended = await mendPrologue(files, file);
    if (!mended.ok) return mended;
  }
  return ok();
}

/** The slots to write; the one that is older or unreadable comes first, because the other is the one in force. */
function staleSlots({ slots }: JournalFile, generation: number): readonly SlotIndex[] {
  const order: readonly SlotIndex[] = (slots[0] ?? -1) < (slots[1] ?? -1) ? [0, 1] : [1, 0];
  return order.filter((index) => slots[index] !== generation);
}

async function writeSlot(
  files: JournalFiles,
  file: JournalFile,
  {
    index,
    generation,
    header,
  }: { readonly index: SlotIndex; readonly generation: number; readonly header: Uint8Array },
): Promise<Result<void, PortError>> {
  file.slots[index] = null;
  const written = await files.write(file.name, slotOffset(index), encodeSlot(generation, header));
  const flushed = written.ok ? await files.flush(file.name) : written;
  if (flushed.ok) file.slots[index] = generation;
  return flushed;
}

async function mendPrologue(files: JournalFiles, file: JournalFile): Promise<Result<void, PortError>> {
  if (file.prologueIsWhole) return ok();
  const written = await files.write(file.name, 0, encodePrologue());
  const flushed = written.ok ? await files.flush(file.name) : written;
  if (flushed.ok) file.prologueIsWhole = true;
  return flushed;
}
