import { useTranslation } from 'react-i18next';
import type {
  IssueError,
  RequestError,
  RequestFieldProblem,
  RequestProblem,
} from '../../../shared/domain/request/request-problems';
import { useFormat } from '../../i18n/use-format';

/** Sentences for what is wrong with one value; each says what to do. */
export function useProblemText(): (problem: RequestProblem) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (problem) => {
    switch (problem.type) {
      case 'too_long':
        return t('requests.problem.too_long', { limit: problem.limit });
      case 'before_issue':
        return t('requests.problem.before_issue', { day: format.day(problem.issuedOn) });
      case 'in_future':
        return t('requests.problem.in_future', { day: format.day(problem.today) });
      case 'in_past':
        return t('requests.problem.in_past', { day: format.day(problem.today) });
      case 'not_later':
        return t('requests.problem.not_later', { day: format.day(problem.deadline) });
      case 'required':
      case 'not_a_day':
      case 'not_chosen':
        return t(`requests.problem.${problem.type}`);
    }
  };
}

/** Sentences for what keeps a whole form from being saved; null when the fields say it themselves. */
export function useRequestErrorText(): (error: RequestError | IssueError) => string | null {
  const { t } = useTranslation();
  return (error) => {
    switch (error.type) {
      case 'invalid':
        return null;
      case 'no_lease':
        return t('requests.error.no_lease', { year: error.year });
      case 'range_exhausted':
        return t('requests.error.range_exhausted', { year: error.year, left: error.left, wanted: error.wanted });
      default:
        return t(`requests.error.${error.type}`);
    }
  };
}

export const problemAt = (problems: readonly RequestFieldProblem[], field: string): RequestProblem | null =>
  problems.find((each) => each.field === field)?.problem ?? null;
