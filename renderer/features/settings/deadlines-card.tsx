import { Button, InputNumber, Select, Table, type GetRef } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { courtTerm, SUGGESTED_TERMS } from '../../../shared/domain/deadline/court-terms';
import { setTerm as setTermCommand } from '../../../shared/domain/settings/set-term';
import { requestableEntries } from '../../../shared/rulebook/rulebook';
import { ASKS, askLabelKey, type Ask } from '../../../shared/rulebook/vocabulary';
import type { Term } from '../../../shared/text/deadline';
import { useSession, useWorld } from '../../app/session-context';
import { useAppliedRulebook } from '../../components/rulebook-store';
import { useFocusOnMount } from '../../components/use-focus-on-mount';
import { StatusTag } from '../../components/status-tag';
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
  const { rulebook } = useAppliedRulebook();
  const asked = new Set(requestableEntries(rulebook).map(({ ask }) => ask));
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

type InputNumberRef = GetRef<typeof InputNumber>;

const sameTerm = (a: Term, b: Term): boolean => a.unit === b.unit && a.count === b.count;

function TermCell({ ask, canEdit }: { readonly ask: Ask; readonly canEdit: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useSession();
  const tellSave = useSaveFeedback();
  const term = courtTerm(useWorld(), ask);
  const [own, setOwn] = useState<Term | null>(null);
  const label = (each: Term) => format.digits(t(UNIT_KEYS[each.unit], { count: each.count }));
  const suggested = SUGGESTED_TERMS.find((each) => sameTerm(each, term));
  const save = async (next: Term): Promise<void> => {
    const saved = await session.save(setTermCommand({ ask, term: next }));
    const isSame = !saved.ok && saved.error.type === 'nothing_to_save';
    if (isSame || tellSave(saved, () => t('settings.deadlines.bad'))) setOwn(null);
  };
  if (!canEdit) return <StatusTag tone="neutral">{label(term)}</StatusTag>;
  if (own) return <OwnTerm start={own} onSave={save} />;
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

/** A term that none of the usual ones fits. */
function OwnTerm({ start, onSave }: { readonly start: Term; readonly onSave: (term: Term) => Promise<void> }) {
  const { t } = useTranslation();
  const [term, setTerm] = useState(start);
  const focus = useFocusOnMount<InputNumberRef>();
  return (
    <span className="settings-term">
      <InputNumber
        controls={false} // its arrows are named in English only, and the keyboard's do the same
        ref={focus}
        min={1}
        value={term.count}
        aria-label={t('settings.deadlines.term')}
        onChange={(count) => setTerm({ ...term, count: Number(count ?? 0) })}
        onPressEnter={() => void onSave(term)}
      />
      <Select<Term['unit']>
        value={term.unit}
        aria-label={t('settings.deadlines.term')}
        onChange={(unit) => setTerm({ ...term, unit })}
        options={UNITS.map((unit) => ({ value: unit, label: t(UNIT_KEYS[unit], { count: term.count }) }))}
      />
      <Button onClick={() => void onSave(term)}>{t('common.action.save')}</Button>
    </span>
  );
}
