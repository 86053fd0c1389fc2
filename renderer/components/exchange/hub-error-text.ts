import { useTranslation } from 'react-i18next';
import { EXAMPLE_ADDRESS } from './enrolment-fields';
import type { HubError } from '../../exchange/exchange-api';
import { useFormat } from '../../i18n/use-format';

/** Reasons of a hub for which there are words of their own. */
const KNOWN = [
  'bad_code',
  'other_county',
  'no_county',
  'number_taken',
  'not_allowed',
  'unknown_device',
  'revoked',
  'not_readable',
  'county_exists',
  'mistyped_code',
  'other_hub',
] as const;

/** Why it did not work with the hub, and what to do. */
export function useHubErrorText(): (error: HubError) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (error) => {
    if (error.type !== 'refused') return t(`exchange.error.${error.type}`);
    if (error.why === 'too_many')
      return format.digits(t('exchange.error.too_many', { count: minutesOf(error.waitMs) }));
    if (error.why === 'bad_address') return t('exchange.error.bad_address', { example: EXAMPLE_ADDRESS });
    const known = KNOWN.find((why) => why === error.why);
    return known ? t(`exchange.error.${known}`) : t('exchange.error.other', { why: error.why });
  };
}

/** Whole minutes, so that nobody comes too early. */
const minutesOf = (waitMs = 0): number => Math.max(1, Math.ceil(waitMs / 60_000));

export const isHubError = (error: { readonly type: string }): error is HubError =>
  ['unreachable', 'hub_full', 'wrong_answer', 'not_kept'].includes(error.type) ||
  (error.type === 'refused' && 'why' in error);
