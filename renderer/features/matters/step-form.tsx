import { Button, Input } from 'antd';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatterView } from '../../../shared/domain/matter/matter-fold';
import type { MatterFieldProblem } from '../../../shared/domain/matter/matter-problems';
import { correctStep, recordStep } from '../../../shared/domain/matter/record-step';
import { suggestedGrade } from '../../../shared/domain/matter/proposals';
import { claimsOf } from '../../../shared/domain/matter/reward-claims';
import { inputOf, shownFields, valueOf, type StepInput } from '../../../shared/domain/matter/step-input';
import type { StepSpec } from '../../../shared/domain/matter/spec';
import { stepOf } from '../../../shared/domain/matter/subjects';
import { useSession } from '../../app/session-context';
import { useDraft } from '../../app/use-draft';
import { DayField } from '../../components/day-field';
import { DraftState } from '../../components/draft-state';
import { FormField } from '../../components/form-field';
import { useMatterWords } from '../../components/matter-words';
import type { OfferUndo } from '../../components/use-fact-undo';
import { useOneAtATime } from '../../components/use-one-at-a-time';
import { useSaveFeedback } from '../../components/use-save-feedback';
import { useShortcut } from '../../components/use-shortcut';
import { draftKeyOf, type FormAddress } from './form-address';
import { problemAt, useMatterErrorText, useProblemText } from './problem-text';
import { StepField, type Choice } from './step-field';
import { useFormat } from '../../i18n/use-format';

interface Props {
  readonly view: MatterView;
  readonly address: FormAddress;
  readonly today: string;
  readonly onClose: () => void;
  /** Told of the change that recorded something. */
  readonly onRecorded: OfferUndo;
}

interface FormValue extends StepInput {
  readonly why: string;
}

/** The form in which a further step of a matter is recorded, or a recorded one corrected. What is typed is kept as a draft. */
export function StepForm({ view, address, today, onClose, onRecorded }: Props) {
  const { t } = useTranslation();
  const words = useMatterWords();
  const correcting = address.form === 'correct';
  const target = view.timeline.find(({ original }) => original.id === address.fact);
  const spec = stepOf(view.subject, correcting ? (target?.original.type ?? '') : address.form);
  const draft = useDraft<FormValue>(draftKeyOf(view.id, address), () => startOf(spec, target, today));
  const { value, setValue } = draft;
  const { save, problems, saving } = useSaveStep({
    view,
    address,
    onRecorded,
    onSaved: () => draft.discard().then(onClose),
  });
  const problemText = useProblemText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useShortcut('mod+s', () => void save(value));
  if (!spec) return null;
  const error = (field: string) => {
    const problem = problemAt(problems, field);
    return problem && problemText(problem);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save(value);
  };
  return (
    <form className="ny-card ny-fact-form" onSubmit={submit} aria-labelledby="step-form-title" noValidate>
      <h2 id="step-form-title" ref={heading} tabIndex={-1}>
        {correcting ? t('requests.form.correct', { what: words.step(spec.type) }) : words.step(spec.type)}
      </h2>
      <StepFields
        spec={spec}
        view={view}
        value={value}
        onChange={(changed) => setValue((before) => ({ ...before, ...changed }))}
        today={today}
        error={error}
      />
      {correcting && (
        <FormField label={t('requests.field.why')} required error={error('why')}>
          {(control) => (
            <Input.TextArea
              {...control}
              rows={2}
              value={value.why}
              onChange={(event) => setValue((before) => ({ ...before, why: event.target.value }))}
            />
          )}
        </FormField>
      )}
      <div className="ny-form-buttons">
        <Button type="primary" htmlType="submit" loading={saving}>
          {t('common.action.save')}
        </Button>
        {correcting && (
          <Button danger disabled={saving} onClick={() => void save(value, true)}>
            {t('requests.form.takeBack')}
          </Button>
        )}
        <Button onClick={onClose}>{t('common.action.close')}</Button>
        <Button type="text" onClick={() => void draft.discard().then(onClose)}>
          {t('common.action.discard')}
        </Button>
        <DraftState draft={draft} />
      </div>
    </form>
  );
}

const startOf = (
  spec: StepSpec | undefined,
  target: MatterView['timeline'][number] | undefined,
  today: string,
): FormValue =>
  spec && target ? { ...inputOf(spec, target), why: '' } : { type: spec?.type ?? '', on: today, values: {}, why: '' };

interface FieldsProps {
  readonly spec: StepSpec;
  /** Null while the matter is being begun. */
  readonly view: MatterView | null;
  readonly value: StepInput;
  readonly onChange: (changed: Partial<StepInput>) => void;
  readonly today: string;
  readonly error: (field: string) => string | null;
}

/** The day of a step and the fields that it asks for. */
export function StepFields({ spec, view, value, onChange, today, error }: FieldsProps) {
  const { t } = useTranslation();
  const words = useMatterWords();
  const refs = useClaims(view);
  const hintOf = (name: string): string | null => {
    if (name === 'grade') {
      const found = value.values['factors'];
      const count = Array.isArray(found) ? found.length : 0;
      return t('matters.hint.grade', { grade: words.option('grade', suggestedGrade(count)) });
    }
    return ['textBo', 'soughtBo', 'rewardRuleBo'].includes(name) ? t('matters.hint.bo') : null;
  };
  return (
    <div className="ny-field-grid">
      <DayField
        label={words.field(spec.type, 'on')}
        value={value.on}
        onChange={(on) => onChange({ on })}
        today={today}
        required
        error={error('on')}
      />
      {shownFields(spec, value).map((field) => (
        <StepField
          key={field.name}
          spec={field}
          step={spec.type}
          value={valueOf(value, field)}
          onChange={(next) => onChange({ values: { ...value.values, [field.name]: next } })}
          today={today}
          error={error(field.name)}
          hint={hintOf(field.name)}
          refs={refs}
        />
      ))}
    </div>
  );
}

/** The claims to a reward by number: who claims stays covered here too. */
function useClaims(view: MatterView | null): readonly Choice[] {
  const { t } = useTranslation();
  const format = useFormat();
  return (view ? claimsOf(view) : []).map(({ fact, index }) => ({
    value: fact.original.id,
    label: `${t('matters.reward.claim', { index })} · ${format.day(fact.on)}`,
  }));
}

interface SaveSetting extends Pick<Props, 'view' | 'address' | 'onRecorded'> {
  readonly onSaved: () => Promise<void>;
}

function useSaveStep({ view, address, onSaved, onRecorded }: SaveSetting) {
  const session = useSession();
  const tellSave = useSaveFeedback();
  const errorText = useMatterErrorText();
  const [problems, setProblems] = useState<readonly MatterFieldProblem[]>([]);
  const [saving, setSaving] = useState(false);
  const save = useOneAtATime(async ({ why, ...input }: FormValue, takeBack: boolean = false) => {
    setSaving(true);
    const command =
      address.form === 'correct'
        ? correctStep({ matter: view.id, fact: address.fact, reason: why, replacement: takeBack ? null : input })
        : recordStep(view.id, input);
    const result = await session.save(command);
    setSaving(false);
    if (!result.ok && result.error.type === 'invalid') {
      setProblems(result.error.problems);
      requestAnimationFrame(focusFirstFault);
    }
    if (result.ok) onRecorded(result.value.stamp);
    if (tellSave(result, errorText)) await onSaved();
  });
  return { save, problems, saving };
}

/** The first faulty field gets the focus, so that the keyboard is where the work is. */
export function focusFirstFault(): void {
  document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
