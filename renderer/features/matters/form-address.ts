import { LEVELS, MATTER_SUBJECTS, BODY_KINDS, KEY_CRITERIA } from '../../../shared/domain/matter/records';
import type { BodyKind, KeyCriterion, Level, MatterSubject } from '../../../shared/domain/matter/records';
import type { StepValues } from '../../../shared/domain/matter/step-input';

/** Where a matter is begun: its case and subject, and what the app proposed. Only ids and codes stand in an address. */
export interface Beginning {
  readonly case: string;
  readonly subject: MatterSubject;
  readonly party: string;
  readonly bodyKind: BodyKind | '';
  readonly level: Level | '';
  readonly criteria: readonly KeyCriterion[];
}

export const beginning = (more: Pick<Beginning, 'case' | 'subject'> & Partial<Beginning>): Beginning => ({
  party: '',
  bodyKind: '',
  level: '',
  criteria: [],
  ...more,
});

/** Id of the draft, and the end of its address: `<case>.<subject>.<party>.<body>.<level>.<criteria>`. */
export const beginningId = ({ case: inCase, subject, party, bodyKind, level, criteria }: Beginning): string =>
  [inCase, subject, party, bodyKind, level, criteria.join('-')].join('.').replace(/\.+$/, '');

export const beginningRoute = (one: Beginning): string => `/matters/new/${beginningId(one)}`;

export function beginningOf(id: string): Beginning | null {
  const [inCase = '', subjectName, party = '', body, levelName, criteria = ''] = id.split('.');
  const subject = MATTER_SUBJECTS.find((one) => one === subjectName);
  if (!subject || inCase === '') return null;
  const chosen = criteria.split('-');
  return {
    case: inCase,
    subject,
    party,
    bodyKind: BODY_KINDS.find((one) => one === body) ?? '',
    level: LEVELS.find((one) => one === levelName) ?? '',
    criteria: KEY_CRITERIA.filter((one) => chosen.includes(one)),
  };
}

/** What stands in the form at first, as far as the address tells. */
export const proposedValues = ({ bodyKind, level, criteria }: Beginning): StepValues => ({
  ...(bodyKind ? { bodyKind } : {}),
  ...(level ? { level } : {}),
  ...(criteria.length > 0 ? { criteria } : {}),
});

/** The form open on a matter's page: `?form=sent`, `?form=correct&fact=…`. */
export interface FormAddress {
  readonly form: string;
  /** The fact to correct; empty otherwise. */
  readonly fact: string;
}

export function formAddressOf(search: URLSearchParams): FormAddress | null {
  const form = search.get('form') ?? '';
  const fact = search.get('fact') ?? '';
  return form === '' || (form === 'correct' && fact === '') ? null : { form, fact };
}

export const searchOf = ({ form, fact }: FormAddress): string => `?form=${form}${fact ? `&fact=${fact}` : ''}`;

/** Key of the draft of a form; the first screen makes the address from it again. */
export const draftKeyOf = (matter: string, { form, fact }: FormAddress): string =>
  `matter/${form}/${matter}${fact ? `.${fact}` : ''}`;
