/** What a column of the court's list can be. */
export const IMPORT_FIELDS = [
  'number',
  'filedOn',
  'cause',
  'basisNumber',
  'basisCourt',
  'applicants',
  'applicantIds',
  'applicantPhones',
  'applicantAddress',
  'debtors',
  'debtorIds',
  'debtorPhones',
  'debtorAddress',
  'claim',
  'claimWan',
  'paid',
  'paidWan',
  'handler',
  'note',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Without these no case can be registered. */
export const NEEDED_FIELDS = ['number', 'filedOn', 'debtors'] as const satisfies readonly ImportField[];

/** Field → index of its column. A field has one column, and a column one field at most. */
export type Mapping = { readonly [field in ImportField]?: number };

export const fieldOfColumn = (mapping: Mapping, column: number): ImportField | undefined =>
  IMPORT_FIELDS.find((field) => mapping[field] === column);

/** The mapping with a column given another field, or none; whoever had that field loses it. */
export function mapColumn(mapping: Mapping, column: number, field: ImportField | undefined): Mapping {
  const others = Object.entries(mapping).filter(([, at]) => at !== column);
  return { ...Object.fromEntries(others), ...(field === undefined ? {} : { [field]: column }) };
}

export const missingFields = (mapping: Mapping): readonly ImportField[] =>
  NEEDED_FIELDS.filter((field) => mapping[field] === undefined);
