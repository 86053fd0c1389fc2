/** A range of document numbers leased to one device. The founding device of a county holds the first. */
export interface LeaseFields {
  readonly series: 'assistance';
  readonly dn: number;
  readonly year: number;
  readonly from: number;
  readonly to: number;
}
