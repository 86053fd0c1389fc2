import { useTranslation } from 'react-i18next';
import type { PortError } from '../../../shared/platform/ports';
import { STICK_REFUSALS } from '../../../shared/exchange/bundle/stick-refusals';
import { useErrorText } from '../../components/error-text';
import { useHubErrorText } from '../../components/exchange/hub-error-text';
import type { StickProblem } from '../../exchange/stick-api';

/** How the name of a receipt ends. */
export const ANSWER_ENDING = '-answer.nyb';

/** Why nothing was done with a stick, and what to do. `carried`: another machine's, told by the hub. */
export function useStickProblem(): (problem: StickProblem, carried?: boolean) => string {
  const { t } = useTranslation();
  const hubText = useHubErrorText();
  return (problem, carried = false) => {
    if (problem.type === 'own_stick') return t('stick.problem.own_stick', { ending: ANSWER_ENDING });
    if (problem.type !== 'refused') return t(`stick.problem.${problem.type}`);
    if (!carried) return hubText(problem);
    const known = STICK_REFUSALS.find((why) => why === problem.why);
    return known ? t(`stick.refused.${known}`) : t('stick.refused.other', { why: problem.why });
  };
}

/** A file that could not be chosen or saved. What is missing or denied is mostly a stick that was pulled out. */
export function useStickFileProblem(): (error: PortError) => string {
  const { t } = useTranslation();
  const errorText = useErrorText();
  return (error) => (error.type === 'missing' ? t('stick.problem.choosing') : errorText(error));
}
