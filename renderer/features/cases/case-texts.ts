import { useTranslation } from 'react-i18next';
import { CASE_TYPES } from '../../../shared/text/case-types';
import { NANGQIAN_COURT } from '../../../shared/text/case-number';
import { courtCodeOf } from '../../../shared/domain/case/check-case';
import type { CaseNumberProblem, ValueCaution, ValueProblem } from '../../../shared/domain/case/problems';
import { useWorld } from '../../app/session-context';
import { useFormat } from '../../i18n/use-format';

const NUMBER_TEXTS = {
  not_a_case_number: 'cases.problem.number_not_a_case_number',
  circular_number: 'cases.problem.number_circular_number',
  old_style_number: 'cases.problem.number_old_style_number',
  bad_year: 'cases.problem.number_bad_year',
  bad_court: 'cases.problem.number_bad_court',
  unknown_type: 'cases.problem.number_unknown_type',
  bad_serial: 'cases.problem.number_bad_serial',
  suffix: 'cases.problem.number_suffix',
} as const satisfies { readonly [reason in CaseNumberProblem['reason']]: string };

const ENFORCEMENT_CODES = CASE_TYPES.filter(({ enforcement }) => enforcement)
  .map(({ code }) => code)
  .join(' ');

/** An example of a case number of this court, for hints: the year is this machine's. */
export function useNumberExample(today: string): string {
  const court = courtCodeOf(useWorld()) || NANGQIAN_COURT.code;
  return `（${today.slice(0, 4)}）${court}执123号`;
}

/** The sentence for what is wrong with a value: what it is and what to do. */
export function useProblemText(today: string): (problem: ValueProblem) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const example = useNumberExample(today);
  const court = courtCodeOf(useWorld()) || NANGQIAN_COURT.code;
  return (problem) => {
    switch (problem.type) {
      case 'too_long': {
        const sizes = { limit: format.number(problem.limit), length: format.number(problem.length) };
        return t(`cases.problem.too_long_${problem.unit}`, sizes);
      }
      case 'in_future':
        return t('cases.problem.in_future', { today: format.day(problem.today) });
      case 'not_a_day':
        return t('cases.problem.not_a_day', { example: today });
      case 'too_many_spellings': {
        const counts = { limit: format.number(problem.limit), count: format.number(problem.count) };
        return t('cases.problem.too_many_spellings', counts);
      }
      case 'amount':
        return t(`cases.problem.amount_${problem.reason}`, { example: format.digits('12345.60') });
      case 'case_number':
        return t(NUMBER_TEXTS[problem.reason], { example, court, codes: ENFORCEMENT_CODES, suffix: '之一' });
      default:
        return t(`cases.problem.${problem.type}`);
    }
  };
}

/** The sentence for something to look at again. */
export function useCautionText(): (caution: ValueCaution) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (caution) =>
    caution.type === 'day_ahead'
      ? t('cases.caution.day_ahead', { today: format.day(caution.today) })
      : t(`cases.caution.${caution.type}`);
}
