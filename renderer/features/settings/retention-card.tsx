import { Button, Input, InputNumber, Select, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  MAX_YEARS,
  RETENTION_SOURCE,
  retentionSource,
  retentionTerms,
  setRetention,
  USUAL_TERMS,
  type RetentionOfWay,
  type RetentionTerm,
} from '../../../shared/domain/archive/retention-terms';
import { useSession, useWorld } from '../../app/session-context';
import { useDraft } from '../../app/use-draft';
import { Cited } from '../../components/cited';
import { DraftState } from '../../components/draft-state';
import { FormField } from '../../components/form-field';
import { useRetentionText } from '../../components/retention-text';
import { StatusTag } from '../../components/status-tag';
import { useSaveFeedback } from '../../components/use-save-feedback';
import { useFormat } from '../../i18n/use-format';

interface Typed {
  readonly terms: { readonly [way: string]: RetentionTerm };
  readonly source: string;
}

/** How long the file of a closed case is kept, by its way of closing: suggestions until the court has set its own. */
export function RetentionCard({ canEdit }: { readonly canEdit: boolean }) {
  const { t } = useTranslation();
  const world = useWorld();
  const session = useSession();
  const format = useFormat();
  const tellSave = useSaveFeedback();
  const termText = useRetentionText();
  const terms = retentionTerms(world);
  const draft = useDraft<Typed>('settings/retention', () => ({
    terms: Object.fromEntries(terms.map(({ way, term }) => [way, term])),
    source: retentionSource(world),
  }));
  const [checked, setChecked] = useState(false);
  const isUnsourced = draft.value.source.trim() === '';
  const termOf = ({ way, term }: RetentionOfWay): RetentionTerm => draft.value.terms[way] ?? term;
  const save = async () => {
    setChecked(true);
    if (isUnsourced) return;
    const saved = await session.save(
      setRetention({ terms: terms.map((each) => ({ way: each.way, term: termOf(each) })), source: draft.value.source }),
    );
    const isSame = !saved.ok && saved.error.type === 'nothing_to_save';
    if (isSame || tellSave(saved, () => t('settings.retention.bad', { count: MAX_YEARS }))) await draft.discard();
  };
  return (
    <section className="ny-card">
      <h2>{t('settings.retention.title')}</h2>
      <p className="ny-secondary">{t('settings.retention.text')}</p>
      <p className="ny-secondary">
        <Cited
          text={format.digits(t('settings.retention.recalled', RETENTION_SOURCE))}
          names={[RETENTION_SOURCE.title]}
        />
      </p>
      <Table<RetentionOfWay>
        rowKey="way"
        size="middle"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={[...terms]}
        columns={[
          { title: t('settings.retention.way'), render: (_, { way }) => t(`cases.closingWay.${way}`) },
          {
            title: t('settings.retention.term'),
            render: (_, each) =>
              canEdit ? (
                <TermInput
                  label={`${t(`cases.closingWay.${each.way}`)} ${t('settings.retention.term')}`}
                  value={termOf(each)}
                  onChange={(term) => draft.setValue((v) => ({ ...v, terms: { ...v.terms, [each.way]: term } }))}
                />
              ) : (
                termText(each.term)
              ),
          },
          {
            title: t('settings.retention.state'),
            render: (_, { confirmed }) => (
              <StatusTag tone={confirmed ? 'good' : 'waiting'}>
                {t(confirmed ? 'settings.retention.set' : 'settings.retention.toConfirm')}
              </StatusTag>
            ),
          },
        ]}
      />
      {canEdit && (
        <>
          <FormField
            label={t('settings.retention.source')}
            hint={t('settings.retention.sourceHint')}
            required
            error={checked && isUnsourced ? t('settings.retention.noSource') : null}
          >
            {(control) => (
              <Input
                {...control}
                autoComplete="off"
                value={draft.value.source}
                onChange={({ target }) => draft.setValue((v) => ({ ...v, source: target.value }))}
              />
            )}
          </FormField>
          <div className="settings-actions">
            <DraftState draft={draft} />
            <Button type="primary" onClick={() => void save()}>
              {t('common.action.save')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

interface TermInputProps {
  readonly label: string;
  readonly value: RetentionTerm;
  readonly onChange: (term: RetentionTerm) => void;
}

/** One of the usual terms, or any number of years. */
function TermInput({ label, value, onChange }: TermInputProps) {
  const { t } = useTranslation();
  const termText = useRetentionText();
  const [own, setOwn] = useState(!USUAL_TERMS.includes(value));
  return (
    <span className="settings-term">
      <Select
        className="settings-term-select"
        aria-label={label}
        value={own ? 'other' : String(value)}
        onChange={(chosen) => {
          setOwn(chosen === 'other');
          const term = USUAL_TERMS.find((each) => String(each) === chosen);
          if (term !== undefined) onChange(term);
        }}
        options={[
          ...USUAL_TERMS.map((term) => ({ value: String(term), label: termText(term) })),
          { value: 'other', label: t('settings.retention.other') },
        ]}
      />
      {own && (
        <InputNumber
          controls={false} // its arrows are named in English only, and the keyboard's do the same
          aria-label={`${label} ${t('settings.retention.years')}`}
          min={1}
          max={MAX_YEARS}
          precision={0}
          value={value === 'permanent' ? null : value}
          onChange={(years) => typeof years === 'number' && onChange(years)}
        />
      )}
    </span>
  );
}
