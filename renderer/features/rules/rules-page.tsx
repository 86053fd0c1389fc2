import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Entry } from '../../../shared/rulebook/schema';
import { noEntryReasonKey } from '../../../shared/rulebook/vocabulary';
import { usePlatform } from '../../app/platform-context';
import { useWorld } from '../../app/session-context';
import { BodyName } from '../../components/body-name';
import { ClauseCard } from '../../components/clause-card';
import { useErrorText } from '../../components/error-text';
import { FormField } from '../../components/form-field';
import { PageHeader } from '../../components/page-header';
import { bodyNames, wordsIn } from '../../components/record-names';
import { RuleSearch } from '../../components/rule-search';
import { appliedRulebook, wholeRulebook } from '../../components/rulebook-store';
import { useNotify } from '../../components/use-notify';
import { useDisplay } from '../../i18n/display-context';
import { ArticleText } from './article-text';
import './rules.css';

type View = 'body' | 'article';

/** The duties of the units: searched, by body, or article by article with the whole text. */
export function RulesPage() {
  const { t } = useTranslation();
  const platform = usePlatform();
  const notify = useNotify();
  const errorText = useErrorText();
  const [search, setSearch] = useSearchParams();
  const [query, setQuery] = useState('');
  const [picked, setPicked] = useState<Entry | null>(null);
  // Where the quick jump leads to.
  const asked = wholeRulebook().entryById.get(search.get('entry') ?? '');
  const view: View = search.get('view') === 'article' ? 'article' : 'body';
  const print = async () => {
    const printed = await platform.files.print();
    if (!printed.ok) notify.error(errorText(printed.error));
  };
  return (
    <div className="ny-print">
      <PageHeader
        title={t('rules.page.title')}
        text={t('rules.page.text')}
        actions={<Button onClick={() => void print()}>{t('common.action.print')}</Button>}
      />
      <RuleSearch
        query={query}
        onQuery={setQuery}
        onPick={({ lead }) => setPicked(lead)}
        picked={picked?.id ?? null}
        detail={picked && <ClauseCard entry={picked} />}
      >
        {asked && <ClauseCard entry={asked} />}
        <Segmented<View>
          aria-label={t('rules.page.view')}
          value={view}
          onChange={(next) => setSearch({ view: next }, { replace: true })}
          options={[
            { value: 'body', label: t('rules.page.byBody') },
            { value: 'article', label: t('rules.page.byArticle') },
          ]}
        />
        {view === 'body' ? <ByBody /> : <ByArticle />}
      </RuleSearch>
    </div>
  );
}

/** Everything that one body owes. */
function ByBody() {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const { rulebook } = appliedRulebook(useWorld());
  const [search, setSearch] = useSearchParams();
  const [first] = rulebook.bodies.filter((body) => rulebook.entries.some(({ bearer }) => bearer === body.id));
  const body = rulebook.bodyById.get(search.get('body') ?? '') ?? first;
  const entries = rulebook.entries.filter(({ bearer }) => bearer === body?.id);
  return (
    <>
      <FormField label={t('rules.clause.bearer')}>
        {(control) => (
          <Select
            {...control}
            value={body?.id ?? null}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(id: string) => setSearch({ view: 'body', body: id }, { replace: true })}
            options={rulebook.bodies.map((each) => {
              const { now, written } = bodyNames(each, language);
              return { value: each.id, label: written ? `${now} ${t('rules.body.written', { name: written })}` : now };
            })}
          />
        )}
      </FormField>
      {body && (
        <h2>
          <BodyName body={body} />
        </h2>
      )}
      {body?.later && !body.later.confirmed && <p className="ny-secondary">{t('rules.body.unconfirmed')}</p>}
      {body?.withoutEntries && <p>{t(noEntryReasonKey(body.withoutEntries))}</p>}
      {entries.map((entry) => (
        <ClauseCard key={entry.id} entry={entry} />
      ))}
    </>
  );
}

/** The text of every article, word for word. */
function ByArticle() {
  const { language } = useDisplay();
  const { rulebook } = appliedRulebook(useWorld());
  return rulebook.documents.map((document) => (
    <section key={document.id}>
      <h2>
        {wordsIn(document.title, language)} <span lang="zh-CN">{document.number}</span>
      </h2>
      {document.articles.map((article) => (
        <ArticleText
          key={article.number}
          article={article}
          entries={rulebook.entries.filter(
            (entry) => entry.article === article.number && entry.document === document.id,
          )}
        />
      ))}
    </section>
  ));
}
