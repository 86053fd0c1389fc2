import { useTranslation } from 'react-i18next';
import type { Entry, SourceArticle } from '../../../shared/rulebook/schema';
import { bodyOfEntry } from '../../../shared/rulebook/rulebook';
import { articleLabel } from '../../components/article-label';
import { bodyNames, wordsIn } from '../../components/record-names';
import { useWholeRulebook } from '../../components/rulebook-store';
import { useDisplay } from '../../i18n/display-context';

interface Props {
  readonly article: SourceArticle;
  readonly entries: readonly Entry[];
}

/** One article word for word, with the duties that were read out of it. */
export function ArticleText({ article, entries }: Props) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const rulebook = useWholeRulebook();
  return (
    <article className="ny-card" id={`article-${article.number}`}>
      <h3>{articleLabel(article, t, language)}</h3>
      <div lang="zh-CN">
        {article.heading && <p>{article.heading}</p>}
        {article.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      {entries.length > 0 && (
        <details>
          <summary>{t('rules.page.entries', { count: entries.length })}</summary>
          <ul>
            {entries.map((entry) => (
              <li key={entry.id}>
                {wordsIn(entry.title, language)}{' '}
                <span className="ny-secondary">{bodyNames(bodyOfEntry(rulebook, entry), language).now}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}
