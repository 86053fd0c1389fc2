import { useTranslation } from 'react-i18next';
import type { Absence } from '../../../shared/domain/organisation/absence';
import { useFormat } from '../../i18n/use-format';

/** The days of an absence, in words. */
export function useAbsenceDays(): (absence: Absence) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ from, until }) => {
    if (from === '') return t('contacts.absence.undated');
    return until === null
      ? t('contacts.absence.since', { from: format.day(from) })
      : t('contacts.absence.days', { from: format.day(from), until: format.day(until) });
  };
}
