import { assert } from '../core/assert';
import { concatBytes } from '../core/bytes';
import { crc32c } from './crc32c';

/**
 * A journal file begins with `NYJ1 | u32 format version | u32 crc32c` in a block of its own, which never changes and whose layout
 * no later version may change; then two header slots, then the records.
 * A slot is `u32 crc32c | u32 format version | u32 generation | u32 length | content | zeros`. The slot that is not in force is
 * written first and flushed, then the other: a torn write leaves one whole slot, and no old content stays behind.
 */
export const FORMAT_VERSION = 1;
export const PROLOGUE_BYTES = 4096;
export const SLOT_BYTES = 16 * 1024;
export const RECORDS_START = PROLOGUE_BYTES + 2 * SLOT_BYTES;
const SLOT_LEAD_BYTES = 16;
export const MAX_HEADER_BYTES = SLOT_BYTES - SLOT_LEAD_BYTES;
const MAGIC = Uint8Array.of(0x4e, 0x59, 0x4a, 0x31);

export type SlotIndex = 0 | 1;

export interface Slot {
  readonly generation: number;
  readonly formatVersion: number;
  readonly header: Uint8Array;
}

export interface HeaderRegion {
  /** From the prologue, or from a slot where the prologue is damaged; null when neither can be read. */
  readonly formatVersion: number | null;
  readonly prologueIsWhole: boolean;
  readonly slots: readonly [Slot | null, Slot | null];
}

export const slotOffset = (index: SlotIndex): number => PROLOGUE_BYTES + index * SLOT_BYTES;

export function encodePrologue(formatVersion = FORMAT_VERSION): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(PROLOGUE_BYTES);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  view.setUint32(4, formatVersion);
  view.setUint32(8, crc32c(bytes, 0, 8));
  return bytes;
}

export function encodeSlot(generation: number, header: Uint8Array): Uint8Array<ArrayBuffer> {
  assert(header.length <= MAX_HEADER_BYTES, 'the header fits its slot');
  const bytes = new Uint8Array(SLOT_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint32(4, FORMAT_VERSION);
  view.setUint32(8, generation);
  view.setUint32(12, header.length);
  bytes.set(header, SLOT_LEAD_BYTES);
  view.setUint32(0, crc32c(bytes, 4, SLOT_LEAD_BYTES + header.length));
  return bytes;
}

/** The first `RECORDS_START` bytes of a new file. */
export function encodeHeaderRegion(generation: number, header: Uint8Array): Uint8Array<ArrayBuffer> {
  const slot = encodeSlot(generation, header);
  return concatBytes(encodePrologue(), slot, slot);
}

/** Reads what can be read of the first bytes of a file; they may be too few. */
export function decodeHeaderRegion(bytes: Uint8Array): HeaderRegion {
  const fromPrologue = prologueVersion(bytes);
  const slots = [slotAt(bytes, slotOffset(0)), slotAt(bytes, slotOffset(1))] as const;
  const formatVersion = fromPrologue ?? slots[0]?.formatVersion ?? slots[1]?.formatVersion ?? null;
  return { formatVersion, prologueIsWhole: fromPrologue !== null, slots };
}

function prologueVersion(bytes: Uint8Array): number | null {
  if (bytes.length < 12 || MAGIC.some((byte, i) => bytes[i] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return view.getUint32(8) === crc32c(bytes, 0, 8) ? view.getUint32(4) : null;
}

function slotAt(bytes: Uint8Array, at: number): Slot | null {
  if (bytes.length < at + SLOT_BYTES) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at);
  const length = view.getUint32(12);
  if (length > MAX_HEADER_BYTES) return null;
  const contentAt = at + SLOT_LEAD_BYTES;
  if (view.getUint32(0) !== crc32c(bytes, at + 4, contentAt + length)) return null;
  const header = bytes.slice(contentAt, contentAt + length);
  return { formatVersion: view.getUint32(4), generation: view.getUint32(8), header };
}
