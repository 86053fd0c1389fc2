import { COURT, reachOf } from '../../shared/access/audience';
import type { EntityId } from '../../shared/core/ids';
import { hubRangeFrom } from '../../shared/domain/lease/lease';
import type { LeaseFields } from '../../shared/domain/lease/records';
import { applyChange } from '../../shared/exchange/apply';
import type { ChangePayload, RecordOp } from '../../shared/exchange/change';
import { stampOf } from '../../shared/exchange/stamp';
import { fanOut } from './fan-out';
import type { HubDevice, HubHead, HubReader, WriteSet } from './hub-store';
import { WorkingCopy } from './working-copy';

const DAY_MS = 86_400_000;
/** Days are Asia/Shanghai days on every machine. */
const SHANGHAI_MS = 8 * 3_600_000;
/** Next year's numbers are given before it begins: the first working day may have no link. */
const AHEAD_MS = 31 * DAY_MS;

const yearAt = (ms: number): number => new Date(ms + SHANGHAI_MS).getUTCFullYear();

/**
 * Document numbers for a machine of the court that has none of the year: a range of its own, so that it can write notices with no link.
 * The founding machine opens its ranges by itself. Null when there is nothing to give.
 */
export async function grantNumbers(
  reader: HubReader,
  { head, device }: { readonly head: HubHead; readonly device: HubDevice },
): Promise<WriteSet | null> {
  if (head.county === null || device.dn === 1 || device.state !== 'active') return null;
  const [person] = await reader.rows([{ kind: 'person', id: device.person }]);
  if (!person || reachOf(person.row) !== COURT) return null;
  const years = new Set([yearAt(head.timeMs), yearAt(head.timeMs + AHEAD_MS)]);
  const given = new Set<string>();
  for (const year of years) if (await reader.doc('numbers-given', `${device.dn}-${year}`)) given.add(String(year));
  const wanted = [...years].filter((year) => !given.has(String(year)));
  if (wanted.length === 0) return null;
  const leases = (await reader.rowsOfKind('lease')).map(({ row }) => row.fields as unknown as LeaseFields);
  const copy = new WorkingCopy(reader, head);
  for (const year of wanted) {
    if (leases.some((lease) => lease.dn === device.dn && lease.year === year)) continue;
    await giveRange(copy, device, { year, leases });
  }
  const docs = wanted.map((year) => ({ kind: 'numbers-given', id: `${device.dn}-${year}`, body: '' }));
  return { ...copy.writes(), docs };
}

async function giveRange(
  copy: WorkingCopy,
  device: HubDevice,
  { year, leases }: { readonly year: number; readonly leases: readonly LeaseFields[] },
): Promise<void> {
  const gcn = copy.nextCommit();
  const id = `lease-${device.dn}-${year}` as EntityId;
  const op: RecordOp = ['new', 'lease', id, { ...hubRangeFrom(leases, { dn: device.dn, year }) }];
  const dot = { dn: 0, seq: gcn };
  const effMs = copy.head.timeMs;
  const payload: ChangePayload = { u: device.person, t: [effMs, 0], q: 0, s: 0, sv: 1, k: 'hub.numbers', o: [op] };
  const touched = applyChange(() => undefined, { dot, payload });
  await fanOut(copy, { gcn, stamp: stampOf(dot), person: device.person, effMs, ops: [op], touched });
}
