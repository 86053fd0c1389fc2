import type { TFunction } from 'i18next';
import type { SourceArticle } from '../../shared/rulebook/schema';
import type { Language } from '../i18n/languages';

/** How a place is cited: 第十五条 by its number; 第二部分第（三）项 as the document counts, in other languages by the same numbers. */
export function articleLabel(
  { number, label }: Pick<SourceArticle, 'number' | 'label'>,
  t: TFunction,
  language: Language,
): string {
  // A rule of the court's own has words for a place, and no number.
  if (label !== undefined && (language === 'zh-CN' || number === '')) return label;
  return t('rules.clause.article', { article: number.replaceAll('-', '.') });
}
