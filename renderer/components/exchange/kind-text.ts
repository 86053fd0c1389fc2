import { useTranslation } from 'react-i18next';

/** What was done, in words. A kind of a later version is just another change. */
export function useKindText(): (kind: string) => string {
  const { t, i18n } = useTranslation();
  return (kind) => {
    const key = `exchange.kind.${kind}` as 'exchange.kind.other';
    return kind !== '' && i18n.exists(key) ? t(key) : t('exchange.kind.other');
  };
}
