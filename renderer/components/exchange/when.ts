import { useTranslation } from 'react-i18next';
import { diffDays, isDay } from '../../../shared/text/day';
import { shanghaiMinute } from '../../i18n/format';
import { useFormat } from '../../i18n/use-format';

/** After so many days the day itself says more than their number. */
const NEAR_DAYS = 30;

/** How many days ago a time lies, by the days of Shanghai; 0 for today, and for what a wrong clock puts into the future. */
export function daysAgo(ms: number, nowMs: number): number {
  const [then, now] = [shanghaiMinute(ms).slice(0, 10), shanghaiMinute(nowMs).slice(0, 10)];
  return isDay(then) && isDay(now) ? Math.max(0, diffDays(then, now)) : 0;
}

/** For how many days nothing was heard. */
export const useSilentDays = (): ((ms: number) => number) => (ms) => daysAgo(ms, Date.now());

/** A time as people say it: today 14:20, yesterday 14:20, 3 days ago, a date; `null` is never. */
export function useWhen(): (ms: number | null) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (ms) => {
    if (ms === null) return t('exchange.when.never');
    const days = daysAgo(ms, Date.now());
    if (days === 0) return t('exchange.when.today', { time: format.clock(ms) });
    if (days === 1) return t('exchange.when.yesterday', { time: format.clock(ms) });
    return days <= NEAR_DAYS
      ? format.digits(t('common.calendar.daysAgo', { count: days }))
      : format.day(shanghaiMinute(ms).slice(0, 10));
  };
}
