/** How the forms and folds of the matters of a case are told: as data, so that every subject is recorded, corrected and shown alike. */

/**
 * `line` and `text` are words, `money` an amount in yuan as typed (stored in fen), `choice` one of `options`, `choices` any number of
 * them, `due` a day by which something is to be done (never before the day of the step), `ref` an earlier step of type `to`.
 */
export type FieldKind = 'line' | 'text' | 'money' | 'choice' | 'choices' | 'due' | 'ref';

export interface FieldSpec {
  /** Name in the body of the fact; it stands in signed changes. */
  readonly name: string;
  readonly kind: FieldKind;
  readonly required?: boolean;
  readonly options?: readonly string[];
  /** Asked only when the other field holds one of these. */
  readonly when?: { readonly field: string; readonly is: readonly string[] };
  /** Who gave information stays covered on the screen until somebody of the court asks, and stands on no paper. */
  readonly confidential?: boolean;
  readonly to?: string;
}

export interface StepSpec {
  readonly type: string;
  readonly fields: readonly FieldSpec[];
}

/** Status and the steps that lead to it; the first whose step happened and was not overtaken holds. */
export type Precedence = readonly (readonly [status: string, ...steps: readonly string[]])[];

export interface SubjectSpec {
  /** The step with which the matter begins, and those that follow, in their usual order. */
  readonly opening: StepSpec;
  readonly steps: readonly StepSpec[];
  /** About one of the parties: the record names it. */
  readonly aboutParty: boolean;
  readonly precedence: Precedence;
  /** A step overtakes earlier ones (in legal order) of these types: what is sent again is no longer returned. */
  readonly overtakes: { readonly [step: string]: readonly string[] };
  /** Statuses in which nothing is waited for. */
  readonly ends: readonly string[];
  /** Steps that may follow an end. */
  readonly afterEnd: readonly string[];
  /** The opening step takes a number of the court's series of documents. */
  readonly numbered: boolean;
}

export const line = (name: string, more: Partial<FieldSpec> = {}): FieldSpec => ({ name, kind: 'line', ...more });
export const text = (name: string, more: Partial<FieldSpec> = {}): FieldSpec => ({ name, kind: 'text', ...more });
export const money = (name: string, more: Partial<FieldSpec> = {}): FieldSpec => ({ name, kind: 'money', ...more });
export const due = (name = 'due', more: Partial<FieldSpec> = {}): FieldSpec => ({ name, kind: 'due', ...more });
export const choice = (name: string, options: readonly string[], more: Partial<FieldSpec> = {}): FieldSpec => ({
  name,
  kind: 'choice',
  options,
  required: true,
  ...more,
});
export const choices = (name: string, options: readonly string[], more: Partial<FieldSpec> = {}): FieldSpec => ({
  name,
  kind: 'choices',
  options,
  ...more,
});
export const must = { required: true } as const;
