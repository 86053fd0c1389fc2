import { isTellingType } from '../../../shared/domain/request/fact-bodies';
import type { FactInputType } from '../../../shared/domain/request/fact-input';
import { FORM_FIELDS } from './form-fields';

/** The form open on a request page, as it stands in the address: `?form=answered`, `?form=correct&fact=…`. */
export interface FormAddress {
  readonly form: FactInputType | 'correct';
  /** The fact to correct, or the answer that a paper belongs to. */
  readonly fact: string;
}

export function formAddressOf(search: URLSearchParams): FormAddress | null {
  const form = search.get('form') ?? '';
  const fact = search.get('fact') ?? '';
  if (form === 'correct') return fact ? { form, fact } : null;
  return isTellingType(form) && Object.hasOwn(FORM_FIELDS, form) ? { form: form as FactInputType, fact } : null;
}

/** Key of the draft of a form; the first screen makes the address from it again. */
export const draftKeyOf = (request: string, { form, fact }: FormAddress): string =>
  `request/${form}/${request}${fact ? `.${fact}` : ''}`;

/** Address part that opens a form. */
export const searchOf = ({ form, fact }: FormAddress): string => `?form=${form}${fact ? `&fact=${fact}` : ''}`;
