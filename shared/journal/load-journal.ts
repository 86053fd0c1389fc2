import { err, ok, type Result } from '../core/result';
import { must } from '../core/assert';
import type { JournalOpened, PortError } from '../platform/ports';
import type { JournalFiles } from './files-port';
import { decodeHeaderRegion, FORMAT_VERSION, RECORDS_START, type HeaderRegion, type Slot } from './header';
import {
  journalFileName,
  journalFileNumbers,
  type CutMark,
  type JournalFile,
  type JournalState,
} from './journal-state';
import { scanRecords } from './scan';

export interface Loaded {
  readonly state: JournalState;
  readonly opened: JournalOpened;
}

interface Glimpse {
  readonly number: number;
  readonly name: string;
  readonly size: number;
  readonly region: HeaderRegion;
}

/**
 * Reads a whole journal and changes nothing. Bytes behind the cut mark belong to a failed append and are not looked at.
 * `damaged` when no header can be read, unless `spare` is given to stand in for it.
 */
export async function loadJournal(
  files: JournalFiles,
  cut: CutMark | null,
  spare: Uint8Array | null = null,
): Promise<Result<Loaded, PortError>> {
  const glimpses = await glimpseFiles(files);
  if (!glimpses.ok) return glimpses;
  if (!isJournal(glimpses.value)) return err({ type: 'missing' });
  const newer = glimpses.value.find(({ region }) => (region.formatVersion ?? 0) > FORMAT_VERSION);
  if (newer)
    return err({ type: 'newer_format', formatVersion: must(newer.region.formatVersion, 'a version was compared') });
  const inForce = newestSlot(glimpses.value) ?? (spare && { generation: 1, header: spare });
  if (inForce === null) return err({ type: 'damaged', what: 'header' });
  return readFiles(files, glimpses.value, inForce, cut);
}

/** False also for what a first start left when it was cut off before it had answered: no records, no readable header. */
export async function journalExists(files: JournalFiles): Promise<Result<boolean, PortError>> {
  const glimpses = await glimpseFiles(files);
  return glimpses.ok ? ok(isJournal(glimpses.value)) : glimpses;
}

function isJournal(glimpses: readonly Glimpse[]): boolean {
  const isWhole = ({ region }: Glimpse) =>
    (region.formatVersion ?? 0) > FORMAT_VERSION || region.slots.some((slot) => slot !== null);
  return glimpses.some((glimpse) => glimpse.size > RECORDS_START || isWhole(glimpse));
}

async function glimpseFiles(files: JournalFiles): Promise<Result<readonly Glimpse[], PortError>> {
  const names = await files.list();
  if (!names.ok) return names;
  const glimpses: Glimpse[] = [];
  for (const number of journalFileNumbers(names.value)) {
    const name = journalFileName(number);
    const size = await files.size(name);
    if (!size.ok) return size;
    const start = await files.read(name, 0, Math.min(size.value, RECORDS_START));
    if (!start.ok) return start;
    glimpses.push({ number, name, size: size.value, region: decodeHeaderRegion(start.value) });
  }
  return ok(glimpses);
}

function newestSlot(glimpses: readonly Glimpse[]): Slot | null {
  const slots = glimpses.flatMap(({ region }) => region.slots).filter((slot) => slot !== null);
  return slots.reduce<Slot | null>(
    (best, slot) => (best === null || slot.generation > best.generation ? slot : best),
    null,
  );
}

async function readFiles(
  files: JournalFiles,
  glimpses: readonly Glimpse[],
  inForce: Pick<Slot, 'generation' | 'header'>,
  cut: CutMark | null,
): Promise<Result<Loaded, PortError>> {
  const loaded: JournalFile[] = [];
  const total = { lastSeq: 0, records: 0, damaged: missingFiles(glimpses), tailBytes: 0 };
  for (const [index, glimpse] of glimpses.entries()) {
    const newest = index === glimpses.length - 1;
    const size = cut?.name === glimpse.name ? Math.min(cut.length, glimpse.size) : glimpse.size;
    const bytes = await files.read(glimpse.name, RECORDS_START, Math.max(0, size - RECORDS_START));
    if (!bytes.ok) return bytes;
    const scan = scanRecords(bytes.value, { newest });
    loaded.push({
      number: glimpse.number,
      name: glimpse.name,
      prologueIsWhole: glimpse.region.prologueIsWhole,
      slots: generations(glimpse.region),
      extents: scan.extents.map(({ start, end }) => ({ start: start + RECORDS_START, end: end + RECORDS_START })),
      end: RECORDS_START + scan.tailStart,
    });
    total.lastSeq = Math.max(total.lastSeq, scan.lastSeq);
    total.records += scan.extents.length;
    total.damaged += scan.damaged + (!newest && size < RECORDS_START ? 1 : 0);
    if (newest) total.tailBytes = bytes.value.length - scan.tailStart;
  }
  const { header, generation } = inForce;
  return ok({
    state: { files: loaded, header, generation, tailBytes: total.tailBytes, isSettled: false },
    opened: {
      header,
      lastSeq: total.lastSeq,
      records: total.records,
      damagedTailBytes: total.tailBytes,
      damagedRecords: total.damaged,
    },
  });
}

const generations = ({ slots }: HeaderRegion): [number | null, number | null] => [
  slots[0]?.generation ?? null,
  slots[1]?.generation ?? null,
];

/** Files are numbered from 1 without gaps; each gap counts as damage. */
function missingFiles(glimpses: readonly Glimpse[]): number {
  const last = glimpses.at(-1);
  return last === undefined ? 0 : last.number - glimpses.length;
}
