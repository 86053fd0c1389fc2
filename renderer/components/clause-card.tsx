import './duties.css';
import { useTranslation } from 'react-i18next';
import { articleOfEntry, bodyOfEntry, documentOfEntry, isOwn, sentenceOfEntry } from '../../shared/rulebook/rulebook';
import type { Entry, SourceArticle } from '../../shared/rulebook/schema';
import { askLabelKey, subjectLabelKey } from '../../shared/rulebook/vocabulary';
import { useDisplay } from '../i18n/display-context';
import { articleLabel } from './article-label';
import { BodyName } from './body-name';
import { wordsIn } from './record-names';
import { useWholeRulebook } from './rulebook-store';
import { StatusTag } from './status-tag';

/** The clause that obliges a unit: what can be asked, of whom, and the document word for word. */
export function ClauseCard({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const rulebook = useWholeRulebook();
  const document = documentOfEntry(rulebook, entry);
  const article = articleOfEntry(rulebook, entry);
  return (
    <section className="ny-clause" aria-label={t('rules.clause.label')}>
      <p className="ny-clause-title">
        {wordsIn(entry.title, language)}
        {isOwn(entry.id) && <StatusTag tone="neutral">{t('rules.clause.own')}</StatusTag>}
      </p>
      <dl className="ny-facts">
        <dt>{t('rules.clause.bearer')}</dt>
        <dd>
          <BodyName body={bodyOfEntry(rulebook, entry)} />
          {entry.office && ` · ${wordsIn(entry.office, language)}`}
        </dd>
        <dt>{t('rules.clause.kind')}</dt>
        <dd>
          {t(askLabelKey(entry.ask))} · {t(subjectLabelKey(entry.subject))}
        </dd>
        <dt>{t('rules.clause.document')}</dt>
        <dd>
          {wordsIn(document.title, language)} <span lang="zh-CN">{document.number}</span>
        </dd>
        <dt>{t('rules.clause.place')}</dt>
        <dd>{articleLabel(article, t, language)}</dd>
        <dt>{t('rules.clause.term')}</dt>
        <dd>
          {entry.deadline
            ? t(`rules.term.${entry.deadline.unit}`, { count: entry.deadline.amount })
            : t('rules.clause.noTerm')}
          {entry.promptness && <span lang="zh-CN"> ({entry.promptness})</span>}
        </dd>
      </dl>
      <blockquote lang="zh-CN">{highlighted(sentenceOfEntry(rulebook, entry), entry.quote)}</blockquote>
      {!isOwn(entry.id) && <WholeArticle article={article} quote={entry.quote} />}
    </section>
  );
}

/** Everything that the article says, with the words of this entry marked. */
function WholeArticle({ article, quote }: { readonly article: SourceArticle; readonly quote: string }) {
  const { t } = useTranslation();
  return (
    <details className="ny-whole-article">
      <summary>{t('rules.clause.whole')}</summary>
      <div lang="zh-CN">
        {article.heading && <p>{article.heading}</p>}
        {article.paragraphs.map((paragraph) => (
          <p key={paragraph}>{highlighted(paragraph, quote)}</p>
        ))}
      </div>
    </details>
  );
}

/** A text with the words of this entry marked. */
function highlighted(text: string, quote: string) {
  const at = text.indexOf(quote);
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <mark>{quote}</mark>
      {text.slice(at + quote.length)}
    </>
  );
}
