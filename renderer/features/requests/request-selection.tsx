import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { URGE_WAYS, type UrgeWay } from '../../../shared/domain/request/records';
import type { RequestView } from '../../../shared/domain/request/request-fold';
import type { RequestFieldProblem } from '../../../shared/domain/request/request-problems';
import { courtDefaults } from '../../../shared/domain/settings/court-defaults';
import { MAX_URGED, takeBackFacts, urgeRequests } from '../../../shared/domain/request/urge-requests';
import { useSession, useWorld } from '../../app/session-context';
import { useMay } from '../../app/use-may';
import { DayField } from '../../components/day-field';
import { FormField } from '../../components/form-field';
import { OpenModal } from '../../components/open-modal';
import { usePersonName } from '../../components/person-name';
import type { Undoable } from '../../components/undo-bar';
import { useSaveFeedback } from '../../components/use-save-feedback';
import { useFormat } from '../../i18n/use-format';
import { noticeRoute } from './notice-route';
import { problemAt, useProblemText } from './problem-text';

/** More sheets than a printer takes in one go. */
const MAX_NOTICES = 100;

interface Props {
  readonly chosen: readonly RequestView[];
  readonly today: string;
  readonly exporting: boolean;
  readonly onExport: () => void;
  readonly onPrint: () => void;
  readonly onClear: () => void;
  readonly onDone: (done: Undoable) => void;
}

/** What can be done with the selected requests together. */
export function RequestSelectionBar({ chosen, today, exporting, onExport, onPrint, onClear, onDone }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const navigate = useNavigate();
  const [urging, setUrging] = useState(false);
  const tooMany = chosen.length > MAX_NOTICES;
  return (
    <div className="ny-selection">
      <output>{format.digits(t('requests.selection.count', { count: chosen.length }))}</output>
      <Button type="primary" disabled={tooMany} onClick={() => void navigate(noticeRoute(chosen.map(({ id }) => id)))}>
        {t('requests.selection.notices')}
      </Button>
      {may('request.record') && <Button onClick={() => setUrging(true)}>{t('requests.selection.urge')}</Button>}
      <Button onClick={onPrint}>{t('lists.print.button')}</Button>
      <Button loading={exporting} onClick={onExport}>
        {t('lists.export.button')}
      </Button>
      <Button onClick={onClear}>{t('lists.selection.clear')}</Button>
      {tooMany && (
        <span className="ny-secondary">{format.digits(t('requests.selection.tooMany', { count: MAX_NOTICES }))}</span>
      )}
      {urging && <UrgeDialog chosen={chosen} today={today} onClose={() => setUrging(false)} onDone={onDone} />}
    </div>
  );
}

function UrgeDialog({
  chosen,
  today,
  onClose,
  onDone,
}: Pick<Props, 'chosen' | 'today' | 'onDone'> & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useSession();
  const world = useWorld();
  const personName = usePersonName();
  const tellSave = useSaveFeedback();
  const problemText = useProblemText();
  const [told, setTold] = useState<{ readonly on: string; readonly how: UrgeWay; readonly text: string }>({
    on: today,
    how: courtDefaults(world).urgeWay,
    text: '',
  });
  const [problems, setProblems] = useState<readonly RequestFieldProblem[]>([]);
  const [saving, setSaving] = useState(false);
  const error = (field: string) => {
    const problem = problemAt(problems, field);
    return problem && problemText(problem);
  };
  const submit = async () => {
    setSaving(true);
    const saved = await session.save(
      urgeRequests(
        chosen.map(({ id }) => id),
        { ...told, by: personName(session.person) },
      ),
    );
    setSaving(false);
    if (!saved.ok && saved.error.type === 'invalid') setProblems(saved.error.problems);
    const textOf = (failed: { readonly type: string }) => {
      if (failed.type === 'too_many') return format.digits(t('requests.selection.tooMany', { count: MAX_URGED }));
      return failed.type === 'none_open' ? t('requests.selection.noneOpen') : null;
    };
    if (!tellSave(saved, textOf) || !saved.ok) return;
    onClose();
    const facts = chosen.flatMap(({ id }) =>
      (session.world().row('request', id)?.facts ?? [])
        .filter(({ stamp }) => stamp === saved.value.stamp)
        .map((fact) => ({ request: id, fact: fact.id })),
    );
    onDone({
      text: format.digits(t('requests.selection.urged', { count: facts.length })),
      undo: async () => {
        tellSave(await session.save(takeBackFacts(facts, t('lists.undo.why'))), () => t('lists.undo.gone'));
      },
    });
  };
  return (
    <OpenModal
      width="min(33rem, 94vw)"
      title={format.digits(t('requests.selection.urgeTitle', { count: chosen.length }))}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button type="primary" loading={saving} onClick={() => void submit()}>
            {t('requests.selection.urgeSave')}
          </Button>
        </>
      }
    >
      <p className="ny-secondary">{t('requests.selection.urgeText')}</p>
      <div className="ny-gate-form">
        <FormField label={t('requests.field.how')} required error={error('how')}>
          {(control) => (
            <Select<UrgeWay>
              {...control}
              value={told.how}
              onChange={(how) => setTold({ ...told, how })}
              options={URGE_WAYS.map((value) => ({ value, label: t(`requests.how.${value}`) }))}
            />
          )}
        </FormField>
        <DayField
          label={t('requests.field.on')}
          value={told.on}
          today={today}
          required
          error={error('on')}
          onChange={(on) => setTold({ ...told, on })}
        />
        <FormField label={t('requests.field.text')} error={error('text')}>
          {(control) => (
            <Input.TextArea
              {...control}
              rows={2}
              value={told.text}
              onChange={({ target }) => setTold({ ...told, text: target.value })}
            />
          )}
        </FormField>
      </div>
    </OpenModal>
  );
}
