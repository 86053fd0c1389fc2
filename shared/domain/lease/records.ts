/** A range of document numbers leased to one device. The founding device of a county holds the first. */
export interface LeaseFields {
  readonly series: 'assistance';
  readonly dn: number;
  readonly year: number;
  readonly from: number;
  readonly to: number;
  /** Of a machine that was restored from a backup: it opens the ranges of later years by itself, above this one's first number. */
  readonly successor?: true;
}
