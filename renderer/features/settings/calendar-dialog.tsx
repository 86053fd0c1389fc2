import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recomputeProvisional } from '../../../shared/domain/deadline/recompute-provisional';
import { textFromRanges, type CalendarTextError } from '../../../shared/domain/settings/calendar-text';
import {
  setCalendarYear,
  type CalendarYearError,
  type CalendarYearInput,
} from '../../../shared/domain/settings/set-calendar-year';
import type { CalendarYear } from '../../../shared/text/calendar-data';
import { useSession } from '../../app/session-context';
import { useDraft } from '../../app/use-draft';
import { OpenModal } from '../../components/open-modal';
import { DraftState } from '../../components/draft-state';
import { FormField } from '../../components/form-field';
import { useNotify } from '../../components/use-notify';
import { useOneAtATime } from '../../components/use-one-at-a-time';
import { useSaveFeedback } from '../../components/use-save-feedback';
import { useShortcut } from '../../components/use-shortcut';
import type { Session } from '../../data/api';

interface Props {
  readonly year: number;
  /** What is known of that year already. */
  readonly plan: CalendarYear | undefined;
  readonly onClose: () => void;
}

/** Enters a year's holidays and make-up days as the notice lists them, then recomputes the deadlines that waited for it. */
export function CalendarDialog({ year, plan, onClose }: Props) {
  const { t } = useTranslation();
  const session = useSession();
  const notify = useNotify();
  const tellSave = useSaveFeedback();
  const draft = useDraft(`settings/calendar/${year}`, () => inputOf(year, plan));
  const [error, setError] = useState<CalendarYearError | null>(null);
  const save = useOneAtATime(async () => {
    setError(null);
    const saved = await session.save(setCalendarYear(draft.value));
    const told = tellSave(saved, (problem) => {
      setError(problem);
      return null;
    });
    if (!told) return;
    if (await recomputeAll(session)) notify.info(t('settings.calendar.recomputed'));
    await draft.discard();
    onClose();
  });
  useShortcut('mod+s', () => void save());
  const set = (part: Partial<CalendarYearInput>) => draft.setValue((before) => ({ ...before, ...part }));
  const lineError = (cause: CalendarTextError) =>
    t(`settings.calendarError.${cause.type}`, { line: cause.line, example: `${draft.value.year}-01-01` });
  const { TextArea } = Input;
  return (
    <OpenModal
      width="min(46rem, 94vw)"
      title={t('settings.calendar.enter')}
      onCancel={onClose}
      footer={
        <>
          <DraftState draft={draft} /> <Button onClick={onClose}>{t('common.action.close')}</Button>
          <Button type="primary" onClick={() => void save()}>
            {t('common.action.save')}
          </Button>
        </>
      }
    >
      <div className="ny-gate-form">
        <FormField
          label={t('settings.calendar.year')}
          required
          error={error?.type === 'not_a_year' ? t('settings.calendarError.not_a_year') : null}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              value={String(draft.value.year || '')}
              onChange={(event) => set({ year: Number(event.target.value.replace(/\D/g, '').slice(0, 4)) })}
            />
          )}
        </FormField>
        <FormField
          label={t('settings.calendar.source')}
          required
          hint={t('settings.calendar.sourceHint')}
          error={error?.type === 'no_source' ? t('settings.calendarError.no_source') : null}
        >
          {(control) => (
            <Input {...control} value={draft.value.source} onChange={(event) => set({ source: event.target.value })} />
          )}
        </FormField>
        <FormField
          label={t('settings.calendar.holidays')}
          required
          hint={t('settings.calendar.holidaysHint', {
            example: `${draft.value.year}-10-01 ~ ${draft.value.year}-10-07`,
          })}
          error={
            error?.type === 'bad_holidays'
              ? lineError(error.cause)
              : error?.type === 'no_holidays'
                ? t('settings.calendarError.no_holidays')
                : null
          }
        >
          {(control) => (
            <TextArea
              {...control}
              rows={7}
              value={draft.value.holidays}
              onChange={(event) => set({ holidays: event.target.value })}
            />
          )}
        </FormField>
        <FormField
          label={t('settings.calendar.makeUpDays')}
          hint={t('settings.calendar.makeUpDaysHint')}
          error={error?.type === 'bad_make_up_days' ? lineError(error.cause) : null}
        >
          {(control) => (
            <TextArea
              {...control}
              rows={5}
              value={draft.value.makeUpDays}
              onChange={(event) => set({ makeUpDays: event.target.value })}
            />
          )}
        </FormField>
      </div>
    </OpenModal>
  );
}

const inputOf = (year: number, plan: CalendarYear | undefined): CalendarYearInput => ({
  year,
  holidays: plan ? textFromRanges(plan.holidays) : '',
  makeUpDays: plan?.makeUpDays.join('\n') ?? '',
  source: plan?.source ?? '',
});

/** Runs until no deadline is left to compute; a change holds only so many. Answers whether any was. */
async function recomputeAll(session: Session): Promise<boolean> {
  let any = false;
  while ((await session.save(recomputeProvisional)).ok) any = true;
  return any;
}
