import './duties.css';
import { useTranslation } from 'react-i18next';
import { must } from '../../shared/core/assert';
import { sentenceOfEntry } from '../../shared/rulebook/rulebook';
import type { Entry } from '../../shared/rulebook/schema';
import { useDisplay } from '../i18n/display-context';
import { BodyName } from './body-name';
import { wordsIn } from './record-names';
import { wholeRulebook } from './rulebook-store';

/** The clause that obliges a unit: what can be asked, of whom, and the document word for word. */
export function ClauseCard({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const rulebook = wholeRulebook();
  const document = must(
    rulebook.documents.find(({ id }) => id === entry.document),
    'an entry has its document',
  );
  const body = must(rulebook.bodyById.get(entry.bearer), 'an entry has its bearer');
  const sentence = sentenceOfEntry(rulebook, entry);
  return (
    <section className="ny-clause" aria-label={t('rules.clause.label')}>
      <p className="ny-clause-title">{wordsIn(entry.title, language)}</p>
      <dl className="ny-facts">
        <dt>{t('rules.clause.bearer')}</dt>
        <dd>
          <BodyName body={body} />
          {entry.office && ` · ${wordsIn(entry.office, language)}`}
        </dd>
        <dt>{t('rules.clause.document')}</dt>
        <dd>
          {wordsIn(document.title, language)} <span lang="zh-CN">{document.number}</span>
        </dd>
        <dt>{t('rules.clause.place')}</dt>
        <dd>{t('rules.clause.article', { article: entry.article })}</dd>
        <dt>{t('rules.clause.term')}</dt>
        <dd>
          {entry.deadline
            ? t(`rules.term.${entry.deadline.unit}`, { count: entry.deadline.amount })
            : t('rules.clause.noTerm')}
          {entry.promptness && <span lang="zh-CN"> ({entry.promptness})</span>}
        </dd>
      </dl>
      <blockquote lang="zh-CN">{highlighted(sentence, entry.quote)}</blockquote>
    </section>
  );
}

/** The sentence with the words of this entry marked. */
function highlighted(sentence: string, quote: string) {
  const at = sentence.indexOf(quote);
  if (at < 0) return quote;
  return (
    <>
      {sentence.slice(0, at)}
      <mark>{quote}</mark>
      {sentence.slice(at + quote.length)}
    </>
  );
}
