import { useTranslation } from 'react-i18next';
import type { RetentionTerm } from '../../shared/domain/archive/retention-terms';
import { useFormat } from '../i18n/use-format';

/** A term of retention in words: for good, or so many years. */
export function useRetentionText(): (term: RetentionTerm) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (term) =>
    term === 'permanent' ? t('cases.archive.permanent') : format.digits(t('cases.archive.years', { count: term }));
}
