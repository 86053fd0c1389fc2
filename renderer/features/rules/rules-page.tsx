import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { usePlatform } from '../../app/platform-context';
import { useErrorText } from '../../components/error-text';
import { PageHeader } from '../../components/page-header';
import { useNotify } from '../../components/use-notify';
import { CourtRules } from './court-rules';
import { DutiesView } from './duties-view';
import { SourceTexts } from './source-texts';
import './rules.css';

const VIEWS = ['body', 'article', 'court'] as const;
type View = (typeof VIEWS)[number];

/** The duties of the units: searched and filtered, the whole texts, and what of them the court applies and adds. */
export function RulesPage() {
  const { t } = useTranslation();
  const platform = usePlatform();
  const notify = useNotify();
  const errorText = useErrorText();
  const [search, setSearch] = useSearchParams();
  const [query, setQuery] = useState('');
  const view: View = VIEWS.find((each) => each === search.get('view')) ?? 'body';
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
      <Segmented<View>
        className="ny-rules-view"
        aria-label={t('rules.page.view')}
        value={view}
        onChange={(next) => setSearch({ view: next }, { replace: true })}
        options={[
          { value: 'body', label: t('rules.page.byBody') },
          { value: 'article', label: t('rules.page.byArticle') },
          { value: 'court', label: t('rules.page.court') },
        ]}
      />
      {view === 'body' && <DutiesView query={query} onQuery={setQuery} />}
      {view === 'article' && <SourceTexts />}
      {view === 'court' && <CourtRules />}
    </div>
  );
}
