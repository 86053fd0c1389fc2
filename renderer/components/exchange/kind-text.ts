import { useTranslation } from 'react-i18next';

const KIND = /^\w+\.\w+$/;

/** What was done, in words. A kind of a later version is just another change. */
export function useKindText(): (kind: string) => string {
  const { t, i18n } = useTranslation();
  return (kind) => {
    const isKnown: boolean = KIND.test(kind) && i18n.exists(`exchange.kind.${kind}`);
    return isKnown ? t(`exchange.kind.${kind}` as 'exchange.kind.case.edit') : t('exchange.kind.other');
  };
}
