import { CopyOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { EntityId } from '../../../shared/core/ids';
import { caseById, type CaseView } from '../../../shared/domain/case/case-fold';
import { enterNational, nationalEntryOf, nationalProblems } from '../../../shared/domain/case/national-entry';
import { useWorld } from '../../app/session-context';
import { PageHeader } from '../../components/page-header';
import { personName, usePersonName } from '../../components/person-name';
import { useNotify } from '../../components/use-notify';
import { useToday } from '../../components/use-today';
import { useFormat } from '../../i18n/use-format';
import { CaseMissing } from './case-missing';
import { CaseDayField, TextField } from './fields';
import { nationalGroups, type NationalField } from './national-fields';
import { NationalTag } from './national-tag';
import { useCaseSave } from './use-case-save';
import { useFormChecks } from './use-form-checks';

/** `/cases/:id/national`: what is typed into the national system by hand, in its order, and that it was. */
export function NationalScreen() {
  const { id = '' } = useParams();
  const view = caseById(useWorld(), id as EntityId);
  return view ? <NationalPage key={id} view={view} /> : <CaseMissing />;
}

function NationalPage({ view }: { readonly view: CaseView }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const world = useWorld();
  const groups = nationalGroups(view, {
    t,
    chinese: i18n.getFixedT('zh-CN'),
    personName: (id) => personName(world, id, 'zh-CN'),
  });
  return (
    <>
      <PageHeader
        title={t('cases.national.title')}
        text={t('cases.national.text')}
        actions={<Button onClick={() => void navigate(`/cases/${view.id}`)}>{t('cases.national.back')}</Button>}
      />
      <EntryState view={view} />
      {groups.map(({ key, title, fields }) => (
        <section key={key} className="ny-card" aria-label={title}>
          <h2>{title}</h2>
          <dl className="cases-national">
            {fields.map((field) => (
              <CopyLine key={field.key} field={field} />
            ))}
          </dl>
        </section>
      ))}
      {view.state !== 'voided' && <EntryForm view={view} />}
    </>
  );
}

/** Who entered it when, and what has changed here since. */
function EntryState({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const personNameOf = usePersonName();
  const entry = nationalEntryOf(view);
  const wordOf = (change: string): string =>
    change === 'parties' || change === 'payments' || change === 'state'
      ? t(`cases.national.change.${change}`)
      : t(`cases.field.${change as 'number'}`);
  const said = entry && { person: personNameOf(entry.by), day: format.day(entry.on) };
  return (
    <div className="ny-card">
      <p className="cases-national-head">
        <strong lang="zh-CN">{view.fields.number}</strong>
        <NationalTag view={view} />
      </p>
      {!said && <p>{t('cases.national.never')}</p>}
      {said && entry && (
        <p>
          {entry.number === null
            ? t('cases.national.entered', said)
            : t('cases.national.enteredNumber', { ...said, number: entry.number })}
        </p>
      )}
      {entry && entry.changed.length === 0 && <p>{t('cases.national.unchanged')}</p>}
      {entry && entry.changed.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('cases.national.changed', { list: format.list(entry.changed.map(wordOf)) })}
        />
      )}
    </div>
  );
}

function CopyLine({ field: { label, value } }: { readonly field: NationalField }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      notify.info(t('cases.national.copied', { label }));
    } catch {
      // The host does not give the clipboard: the text stands on the screen to be selected.
    }
  };
  return (
    <div className="cases-national-line">
      <dt>{label}</dt>
      <dd>
        {value === '' ? (
          <span className="ny-secondary">{t('cases.national.empty')}</span>
        ) : (
          <span lang="zh-CN">{value}</span>
        )}
        {value !== '' && (
          <Button
            size="small"
            type="text"
            icon={<CopyOutlined />}
            aria-label={t('cases.national.copy', { label })}
            onClick={() => void copy()}
          />
        )}
      </dd>
    </div>
  );
}

function EntryForm({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const today = useToday();
  const { saving, save } = useCaseSave();
  const [value, setValue] = useState({ on: today, number: nationalEntryOf(view)?.number ?? '' });
  const checks = useFormChecks({ problems: nationalProblems(value, today), cautions: [], today });
  const submit = async () => {
    if (checks.attempt()) await save(enterNational({ case: view.id, ...value }));
  };
  return (
    <section className="ny-card" aria-label={t('cases.national.save')} {...checks.formProps}>
      <div className="ny-field-grid">
        <CaseDayField
          field="on"
          label={t('cases.national.on')}
          today={today}
          required
          checks={checks}
          value={value.on}
          onChange={(on) => setValue((before) => ({ ...before, on }))}
        />
        <TextField
          field="number"
          label={t('cases.national.number')}
          hint={t('cases.national.numberHint')}
          checks={checks}
          value={value.number}
          onChange={(number) => setValue((before) => ({ ...before, number }))}
        />
      </div>
      <Button type="primary" loading={saving} onClick={() => void submit()}>
        {t('cases.national.save')}
      </Button>
    </section>
  );
}
