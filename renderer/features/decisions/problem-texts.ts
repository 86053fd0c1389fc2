import { createContext, use } from 'react';
import { useTranslation } from 'react-i18next';
import { must } from '../../../shared/core/assert';
import type { ValueProblem } from '../../../shared/domain/case/problems';
import type { DecideError } from '../../../shared/domain/decisions/decide';
import type { NewValueProblem } from '../../../shared/domain/decisions/new-value';
import type { RequestProblem } from '../../../shared/domain/request/request-problems';
import { useDirectoryErrorText } from '../../components/directory-error-text';
import { useToday } from '../../components/use-today';

/** How the forms of cases and requests word their complaints; the composition root passes it in, because features do not import each other. */
export interface FormTexts {
  readonly useCaseProblemText: (today: string) => (problem: ValueProblem) => string;
  readonly useRequestProblemText: () => (problem: RequestProblem) => string;
}

export const FormTextsContext = createContext<FormTexts | null>(null);

/** The sentence for a value that cannot stand: the same as in the form of the field. */
export function useNewValueProblemText(): (problem: NewValueProblem, label: string) => string {
  const { t } = useTranslation();
  const today = useToday();
  const texts = must(use(FormTextsContext), 'the page of decisions is given the texts of the forms');
  const caseText = texts.useCaseProblemText(today);
  const requestText = texts.useRequestProblemText();
  const directoryText = useDirectoryErrorText();
  return (given, label) => {
    switch (given.of) {
      case 'case':
        return caseText(given.problem);
      case 'number':
        return t('decisions.reason.number');
      case 'request':
        return requestText(given.problem);
      case 'directory':
        return directoryText(given.problem, label);
    }
  };
}

/** The sentence for a decision that was refused. */
export function useDecideErrorText(): (error: DecideError, label: string) => string {
  const { t } = useTranslation();
  const problemText = useNewValueProblemText();
  return (error, label) =>
    error.type === 'value_not_allowed'
      ? t('decisions.error.value_not_allowed', { reason: problemText(error.problem, label) })
      : t(`decisions.error.${error.type}`);
}
