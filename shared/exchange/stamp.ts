import type { Brand } from '../core/brand';

/** The dot of the change that wrote a value: `"<device number>.<running number>"`, unique over restores of a hub. */
export type Stamp = Brand<string, 'Stamp'>;

export interface Dot {
  /** Short number of the device, given by the hub; the founding device of a county is 1. */
  readonly dn: number;
  /** Running number of the change on that device, from 1, without gaps. */
  readonly seq: number;
}

export const stampOf = ({ dn, seq }: Dot): Stamp => `${dn}.${seq}` as Stamp;

export function dotOf(stamp: Stamp): Dot {
  const [dn, seq] = stamp.split('.').map(Number);
  return { dn: dn ?? 0, seq: seq ?? 0 };
}

/** Order of two dots by (device, number). Used to order facts of the same legal time; says nothing about wall time. */
export function compareStamps(a: Stamp, b: Stamp): number {
  const x = dotOf(a);
  const y = dotOf(b);
  return x.dn - y.dn || x.seq - y.seq;
}
