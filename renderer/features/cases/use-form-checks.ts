import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import type { FieldCaution, FieldProblem } from '../../../shared/domain/case/problems';
import { isComposing } from '../../components/use-shortcut';
import { useCautionText, useProblemText } from './case-texts';

export interface FormChecks {
  /** The sentence to show at a field; null while all is well, or while the person has not been there yet. */
  readonly errorOf: (field: string) => string | null;
  readonly cautionOf: (field: string) => string | null;
  /** Faults in sight since the person tried to save. */
  readonly faultCount: number;
  /** Shows every fault and moves to the first. Returns whether there is none. */
  readonly attempt: () => boolean;
  readonly toFirstFault: () => void;
  /** Moves to a field that is about to appear. */
  readonly focusSoon: (field: string) => void;
  /** To be spread on the element around the form's fields. */
  readonly formProps: {
    readonly ref: RefObject<HTMLDivElement | null>;
    readonly onBlur: (event: FocusEvent) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

interface Options {
  readonly problems: readonly FieldProblem[];
  readonly cautions: readonly FieldCaution[];
  readonly today: string;
}

/**
 * Shows the faults of a form in place: of a field that was left, what is wrong with it; from the first attempt to save on,
 * everything. Enter goes to the next field, never during IME composition.
 */
export function useFormChecks({ problems, cautions, today }: Options): FormChecks {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [attempts, setAttempts] = useState(0);
  const ref = useRef<HTMLDivElement>(null);
  const problemText = useProblemText(today);
  const cautionText = useCautionText();
  const toFirstFault = () => ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  useEffect(() => {
    if (attempts > 0) ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts]);
  const isShown = ({ field, problem }: FieldProblem): boolean =>
    attempts > 0 || (left.has(field) && !['required', 'not_chosen', 'no_debtor'].includes(problem.type));
  return {
    errorOf: (field) => {
      const found = problems.find((one) => one.field === field && isShown(one));
      return found ? problemText(found.problem) : null;
    },
    cautionOf: (field) => {
      const found = left.has(field) || attempts > 0 ? cautions.filter((one) => one.field === field) : [];
      return found.length > 0 ? found.map(({ problem }) => cautionText(problem)).join(' ') : null;
    },
    faultCount: attempts > 0 ? problems.length : 0,
    attempt: () => {
      setAttempts((n) => n + 1);
      return problems.length === 0;
    },
    toFirstFault,
    focusSoon: (field) => {
      requestAnimationFrame(() =>
        ref.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"] input`)?.focus(),
      );
    },
    formProps: {
      ref,
      onBlur: ({ target }) => {
        const field = target.closest('[data-field]')?.getAttribute('data-field');
        if (field) setLeft((before) => (before.has(field) ? before : new Set(before).add(field)));
      },
      onKeyDown: (event) => {
        if (event.key === 'Enter' && !isComposing(event.nativeEvent) && isLineField(event.target)) {
          event.preventDefault();
          focusAfter(ref.current, event.target);
        }
      },
    },
  };
}

/** Enter belongs to text areas and buttons themselves. */
const isLineField = (target: EventTarget): target is HTMLElement =>
  target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type !== 'button');

/** The next field that can be typed in, else the button that saves. */
function focusAfter(form: HTMLElement | null, from: HTMLElement): void {
  const stops = [...(form?.querySelectorAll<HTMLElement>('input, select, textarea, [data-save]') ?? [])].filter(
    (one) => !one.matches(':disabled') && one.offsetParent !== null,
  );
  stops[stops.indexOf(from) + 1]?.focus();
}
