import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pair } from '../documents/notice-content';
import type { Language } from '../i18n/languages';

export type InBoth = (textOf: (t: TFunction, language: Language) => string) => Pair;

/** A text in both languages, whatever the screen's is: for what stands on paper. */
export function useInBoth(): InBoth {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const inTibetan = i18n.getFixedT('bo');
    const inChinese = i18n.getFixedT('zh-CN');
    return (textOf) => ({ bo: textOf(inTibetan, 'bo'), zh: textOf(inChinese, 'zh-CN') });
  }, [i18n]);
}
