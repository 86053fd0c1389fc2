import { Button, Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { isOwn } from '../../../shared/rulebook/rulebook';
import { ASKS, askLabelKey } from '../../../shared/rulebook/vocabulary';
import { FormField } from '../../components/form-field';
import { bodyNames, wordsIn } from '../../components/record-names';
import { useAppliedRulebook } from '../../components/rulebook-store';
import { useDisplay } from '../../i18n/display-context';
import { isFiltered, OWN_RULES, type DutyFilter } from './duty-filter';

interface Props {
  readonly filter: DutyFilter;
  readonly onChange: (filter: DutyFilter) => void;
}

/** Document, unit, kind of request, with a time limit: one row above the duties. */
export function DutyFilters({ filter, onChange }: Props) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const { rulebook } = useAppliedRulebook();
  const set = (part: Partial<DutyFilter>) => onChange({ ...filter, ...part });
  const all = { value: '', label: t('rules.filter.all') };
  const asked = new Set(rulebook.entries.map(({ ask }) => ask));
  const documents = rulebook.documents.filter(({ id }) => !isOwn(id));
  const hasOwn = documents.length < rulebook.documents.length;
  return (
    <fieldset className="ny-duty-filters">
      <legend className="ny-visually-hidden">{t('rules.filter.label')}</legend>
      <FormField label={t('rules.filter.document')}>
        {(control) => (
          <Select
            {...control}
            value={filter.document}
            onChange={(document: string) => set({ document })}
            popupMatchSelectWidth={560}
            options={[
              all,
              ...(hasOwn ? [{ value: OWN_RULES, label: t('rules.filter.own') }] : []),
              ...documents.map((document) => ({ value: document.id, label: wordsIn(document.title, language) })),
            ]}
          />
        )}
      </FormField>
      <FormField label={t('rules.filter.body')}>
        {(control) => (
          <Select
            {...control}
            value={filter.body}
            onChange={(body: string) => set({ body })}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={460}
            options={[
              all,
              ...rulebook.bodies.map((body) => {
                const { now, written } = bodyNames(body, language);
                return {
                  value: body.id,
                  label: written ? `${now} ${t('rules.body.written', { name: written })}` : now,
                };
              }),
            ]}
          />
        )}
      </FormField>
      <FormField label={t('rules.filter.ask')}>
        {(control) => (
          <Select
            {...control}
            value={filter.ask}
            onChange={(ask: string) => set({ ask })}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={320}
            options={[
              all,
              ...ASKS.filter((ask) => asked.has(ask)).map((ask) => ({
                value: ask as string,
                label: t(askLabelKey(ask)),
              })),
            ]}
          />
        )}
      </FormField>
      <Checkbox checked={filter.withTerm} onChange={(event) => set({ withTerm: event.target.checked })}>
        {t('rules.filter.term')}
      </Checkbox>
      {isFiltered(filter) && (
        <Button type="link" onClick={() => onChange({ document: '', body: '', ask: '', withTerm: false })}>
          {t('rules.filter.clear')}
        </Button>
      )}
    </fieldset>
  );
}
