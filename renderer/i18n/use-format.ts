import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createFormat, type Format } from './format';
import { useDisplay } from './display-context';
import { diffDays, isDay } from '../../shared/text/day';

export interface FormatWithWords extends Format {
  /** 今天, 明天, 3天后, 2天前: how far a day lies from `today`, in calendar days. */
  readonly relativeDay: (day: string, today: string) => string;
}

/** Formatters that follow the language and digits of the person. Also gives `language` through `useDisplay`. */
export function useFormat(): FormatWithWords {
  const { language, digits } = useDisplay();
  const { t } = useTranslation();
  return useMemo(() => {
    const format = createFormat(language, digits);
    const relativeDay = (day: string, today: string): string => {
      if (!isDay(day) || !isDay(today)) return format.day(day);
      const days = diffDays(today, day);
      if (days === 0) return t('common.calendar.today');
      if (days === 1) return t('common.calendar.tomorrow');
      if (days === -1) return t('common.calendar.yesterday');
      if (days > 0) return format.digits(t('common.calendar.inDays', { count: days }));
      return format.digits(t('common.calendar.daysAgo', { count: -days }));
    };
    return { ...format, relativeDay };
  }, [language, digits, t]);
}
