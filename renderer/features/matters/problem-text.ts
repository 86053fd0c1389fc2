import { useTranslation } from 'react-i18next';
import type { MatterError, MatterFieldProblem, MatterProblem } from '../../../shared/domain/matter/matter-problems';
import { useFormat } from '../../i18n/use-format';

/** Sentences for what is wrong with one value; each says what to do. */
export function useProblemText(): (problem: MatterProblem) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (problem) => {
    switch (problem.type) {
      case 'required':
      case 'not_chosen':
      case 'not_a_day':
      case 'too_early':
      case 'before_step':
      case 'amount_zero':
        return t(`matters.problem.${problem.type}`);
      case 'too_long':
        return t('matters.problem.too_long', {
          limit: format.number(problem.limit),
          length: format.number(problem.length),
        });
      case 'in_future':
        return t('matters.problem.in_future', { day: format.day(problem.today) });
      case 'over_granted':
        return t('matters.problem.over_granted', { amount: format.money(problem.leftFen) });
      default:
        return t('matters.problem.amount', { example: format.digits('12345.60') });
    }
  };
}

/** Sentences for what keeps a whole form from being saved; null when the fields say it themselves. */
export function useMatterErrorText(): (error: MatterError) => string | null {
  const { t } = useTranslation();
  return (error) => {
    switch (error.type) {
      case 'invalid':
        return null;
      case 'no_lease':
        return t('requests.error.no_lease', { year: error.year });
      case 'range_exhausted':
        return t('requests.error.range_exhausted', { year: error.year, left: error.left, wanted: error.wanted });
      case 'no_county':
        return t('requests.error.no_county');
      default:
        return t(`matters.error.${error.type}`);
    }
  };
}

export const problemAt = (problems: readonly MatterFieldProblem[], field: string): MatterProblem | null =>
  problems.find((one) => one.field === field)?.problem ?? null;
