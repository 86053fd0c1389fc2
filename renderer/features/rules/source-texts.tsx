import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { isOwn } from '../../../shared/rulebook/rulebook';
import { FormField } from '../../components/form-field';
import { wordsIn } from '../../components/record-names';
import { useAppliedRulebook } from '../../components/rulebook-store';
import { useDisplay } from '../../i18n/display-context';
import { ArticleText } from './article-text';

/** The text of one document, every article word for word. */
export function SourceTexts() {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const { rulebook } = useAppliedRulebook();
  const [search, setSearch] = useSearchParams();
  const documents = rulebook.documents.filter(({ id }) => !isOwn(id));
  const document = documents.find(({ id }) => id === search.get('document')) ?? documents[0];
  if (!document) return null;
  return (
    <section>
      {documents.length > 1 && (
        <FormField label={t('rules.filter.document')}>
          {(control) => (
            <Select
              {...control}
              value={document.id}
              onChange={(id: string) => setSearch({ view: 'article', document: id }, { replace: true })}
              options={documents.map((each) => ({ value: each.id, label: wordsIn(each.title, language) }))}
            />
          )}
        </FormField>
      )}
      <h2>
        {wordsIn(document.title, language)} <span lang="zh-CN">{document.number}</span>
      </h2>
      {document.articles.map((article) => (
        <ArticleText
          key={article.number}
          article={article}
          entries={document.entries.filter((entry) => entry.article === article.number)}
        />
      ))}
    </section>
  );
}
