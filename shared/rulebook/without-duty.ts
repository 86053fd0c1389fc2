/** Why a sentence within the duties of a document has no entry. */
export type NoDutyReason =
  | 'introduces' // says only that the duties follow
  | 'names-members'; // founds a body and names who belongs to it

/** Sentences that oblige nobody to do or leave anything, by document, article and sentence. Every other sentence has its entries. */
export const withoutDuty: Readonly<Record<string, NoDutyReason>> = {
  'C2.1': 'introduces',
  'G22.1': 'names-members',
};
