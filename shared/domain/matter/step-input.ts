import type { Json, JsonObject } from '../../core/json';
import { formatFen, type Fen } from '../../text/money';
import type { ResolvedFact } from '../case/resolve-facts';
import { dayOf, fenOf } from '../case/check-values';
import { stored } from '../case/stored-values';
import type { FieldSpec, StepSpec } from './spec';

/** A step as it stands in a form: text as typed, so that a draft loses nothing. */
export interface StepInput {
  readonly type: string;
  /** Day on which it happened. */
  readonly on: string;
  readonly values: StepValues;
}

export type StepValues = { readonly [field: string]: string | readonly string[] };

/** What stands in a field; empty for one that was never touched. */
export const valueOf = ({ values }: Pick<StepInput, 'values'>, { name, kind }: FieldSpec): string | readonly string[] =>
  values[name] ?? (kind === 'choices' ? [] : '');

/** The fields that the form shows for what has been chosen in it. */
export const shownFields = ({ fields }: StepSpec, input: Pick<StepInput, 'values'>): readonly FieldSpec[] =>
  fields.filter(({ when }) => !when || when.is.includes(String(input.values[when.field] ?? '')));

/** The body to be written; what is empty or not asked for is left out. */
export function bodyOf(spec: StepSpec, input: StepInput): JsonObject {
  const told = shownFields(spec, input).map(
    (field) => [field.name, storedValue(field, valueOf(input, field))] as const,
  );
  return Object.fromEntries(told.filter(([, value]) => value !== '' && value !== null)) as JsonObject; // none is undefined
}

function storedValue({ kind, options = [] }: FieldSpec, value: string | readonly string[]): Json {
  if (typeof value !== 'string') {
    const chosen = options.filter((option) => value.includes(option));
    return chosen.length > 0 ? chosen : null;
  }
  if (kind === 'money') return fenOf(value);
  return kind === 'due' ? dayOf(value) : stored(value);
}

/** A recorded step as the form for its correction shows it. */
export function inputOf(spec: StepSpec, fact: ResolvedFact): StepInput {
  const values = spec.fields.map(({ name, kind }) => [name, typed(kind, fact.body[name])] as const);
  return { type: spec.type, on: fact.on, values: Object.fromEntries(values) };
}

function typed(kind: FieldSpec['kind'], value: Json | undefined): string | readonly string[] {
  if (kind === 'choices') return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  if (kind === 'money') return typeof value === 'number' ? formatFen(value as Fen) : '';
  return typeof value === 'string' ? value : '';
}
