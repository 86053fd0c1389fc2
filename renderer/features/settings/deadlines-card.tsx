import { InputNumber, Select, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { courtTerm, SUGGESTED_TERMS } from '../../../shared/domain/deadline/court-terms';
import { setTerm } from '../../../shared/domain/settings/set-term';
import { builtInRulebook, requestableEntries } from '../../../shared/rulebook/rulebook';
import { ASKS, askLabelKey, type Ask } from '../../../shared/rulebook/vocabulary';
import type { Term } from '../../../shared/text/deadline';
import { useSession, useWorld } from '../../app/session-context';
import { StatusTag } from '../../components/status-tag';
import { useNotify } from '../../components/use-notify';
import { useSaveFeedback } from '../../components/use-save-feedback';
import { useFormat } from '../../i18n/use-format';

const UNITS = ['workingDays', 'days', 'hours'] as const satisfies readonly Term['unit'][];
const UNIT_KEYS = {
  workingDays: 'common.calendar.workingDays',
  days: 'settings.deadlines.days',
  hours: 'common.calendar.hours',
} as const satisfies { readonly [unit in Term['unit']]: string };

/** The court's own reply terms, one for each kind of request; the suggestions of the program until it sets them. */
export function DeadlinesCard({ canEdit }: { readonly canEdit: boolean }) {
  const { t } = useTranslation();
  const asked = new Set(requestableEntries(builtInRulebook()).map(({ ask }) => ask));
  return (
    <section className="ny-card">
      <h2>{t('settings.deadlines.title')}</h2>
      <p className="ny-secondary">{t('settings.deadlines.text')}</p>
      <Table<{ readonly ask: Ask }>
        rowKey="ask"
        size="middle"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={ASKS.filter((ask) => asked.has(ask)).map((ask) => ({ ask }))}
        columns={[
          { title: t('settings.deadlines.kind'), render: (_, { ask }) => t(askLabelKey(ask)) },
          { title: t('settings.deadlines.term'), render: (_, { ask }) => <TermCell ask={ask} canEdit={canEdit} /> },
        ]}
      />
    </section>
  );
}

const sameTerm = (a: Term, b: Term): boolean => a.unit === b.unit && a.count === b.count;

function TermCell({ ask, canEdit }: { readonly ask: Ask; readonly canEdit: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useSession();
  const notify = useNotify();
  const tellSave = useSaveFeedback();
  const term = courtTerm(useWorld(), ask);
  const [own, setOwn] = useState<Term | null>(null);
  const label = (each: Term) => format.digits(t(UNIT_KEYS[each.unit], { count: each.count }));
  const suggested = SUGGESTED_TERMS.find((each) => sameTerm(each, term));
  const save = async (next: Term) => {
    const saved = await session.save(setTerm({ ask, term: next }));
    if (!saved.ok && saved.error.type === 'nothing_to_save') return setOwn(null);
    if (tellSave(saved, () => t('settings.deadlines.bad'))) setOwn(null);
    return undefined;
  };
  if (!canEdit) return <StatusTag tone="neutral">{label(term)}</StatusTag>;
  if (own) {
    return (
      <span className="settings-term">
        <InputNumber
          autoFocus
          min={1}
          value={own.count}
          aria-label={t('settings.deadlines.term')}
          onChange={(count) => setOwn({ ...own, count: Number(count ?? 0) })}
          onPressEnter={() => void save(own)}
        />
        <Select<Term['unit']>
          value={own.unit}
          aria-label={t('settings.deadlines.term')}
          onChange={(unit) => setOwn({ ...own, unit })}
          options={UNITS.map((unit) => ({ value: unit, label: t(UNIT_KEYS[unit], { count: own.count }) }))}
        />
        <button
          type="button"
          className="ant-btn"
          onClick={() => (own.count >= 1 ? void save(own) : notify.error(t('settings.deadlines.bad')))}
        >
          {t('common.action.save')}
        </button>
      </span>
    );
  }
  return (
    <Select
      className="settings-term-select"
      value={suggested ? SUGGESTED_TERMS.indexOf(suggested) : -1}
      aria-label={`${t(askLabelKey(ask))} ${t('settings.deadlines.term')}`}
      onChange={(index) => {
        const chosen = SUGGESTED_TERMS[index];
        if (chosen) void save(chosen);
        else setOwn(term);
      }}
      options={[
        ...SUGGESTED_TERMS.map((each, i) => ({ value: i, label: label(each) })),
        ...(suggested ? [] : [{ value: -1, label: label(term) }]),
        { value: -2, label: t('settings.deadlines.other') },
      ]}
    />
  );
}
