import { Button } from 'antd';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { correctFact } from '../../../shared/domain/request/correct-fact';
import { courtDefaults } from '../../../shared/domain/settings/court-defaults';
import type { FactInput } from '../../../shared/domain/request/fact-input';
import { recordFact } from '../../../shared/domain/request/record-fact';
import type { RequestView } from '../../../shared/domain/request/request-fold';
import type { RequestFieldProblem } from '../../../shared/domain/request/request-problems';
import { useSession, useWorld } from '../../app/session-context';
import { useDraft } from '../../app/use-draft';
import { DraftState } from '../../components/draft-state';
import { FormField } from '../../components/form-field';
import { usePersonName } from '../../components/person-name';
import type { OfferUndo } from '../../components/use-fact-undo';
import { useOneAtATime } from '../../components/use-one-at-a-time';
import { useShortcut } from '../../components/use-shortcut';
import { useSaveFeedback } from '../../components/use-save-feedback';
import { Input } from 'antd';
import { FactField } from './fact-field';
import { draftKeyOf, type FormAddress } from './form-address';
import { emptyForm, filledForm, isRequired, shownFields, type FormValue } from './form-fields';
import { NamesakeWarning } from './namesake-warning';
import { problemAt, useProblemText, useRequestErrorText } from './problem-text';

interface Props {
  readonly request: RequestView;
  readonly address: FormAddress;
  readonly today: string;
  /** `saved` tells whether something was recorded. */
  readonly onClose: (saved: boolean) => void;
  /** Told of the change that recorded something. */
  readonly onRecorded: OfferUndo;
}

/** The form in which one thing that happened is recorded, or a recorded one corrected. What is typed is kept as a draft. */
export function FactForm({ request, address, today, onClose, onRecorded }: Props) {
  const { t } = useTranslation();
  const start = useStart(request, address, today);
  const draft = useDraft<FormValue>(draftKeyOf(request.id, address), start);
  const { value } = draft;
  const { save, problems, saving } = useSaveForm({
    request,
    address,
    onRecorded,
    onSaved: () => draft.discard().then(() => onClose(true)),
  });
  const problemText = useProblemText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const error = (field: string) => {
    const problem = problemAt(problems, field);
    return problem && problemText(problem);
  };
  const set = (name: string, next: unknown) => draft.setValue((before) => ({ ...before, [name]: next }) as FormValue);
  useShortcut('mod+s', () => void save(value));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save(value);
  };
  const correcting = address.form === 'correct';
  return (
    <form className="ny-card ny-fact-form" onSubmit={submit} aria-labelledby="fact-form-title" noValidate>
      <h2 id="fact-form-title" ref={heading} tabIndex={-1}>
        {correcting
          ? t('requests.form.correct', { what: t(`requests.fact.${value.type}`) })
          : t(`requests.action.${value.type}`)}
      </h2>
      <FormHint type={correcting ? 'correct' : value.type} />
      {value.type === 'served' && <NamesakeWarning request={request} today={today} />}
      <div className="ny-field-grid">
        {shownFields(value).map((spec) => (
          <FactField
            key={spec.name}
            spec={spec}
            form={value.type}
            value={(value as unknown as Record<string, unknown>)[spec.name]} // the list of fields belongs to this type of input
            onChange={(next) => set(spec.name, next)}
            today={today}
            required={isRequired(spec, value)}
            error={error(spec.name)}
          />
        ))}
        {correcting && (
          <FormField label={t('requests.field.why')} required error={error('why')}>
            {(control) => (
              <Input.TextArea
                {...control}
                rows={2}
                value={value.why ?? ''}
                onChange={(event) => set('why', event.target.value)}
              />
            )}
          </FormField>
        )}
      </div>
      <div className="ny-form-buttons">
        <Button type="primary" htmlType="submit" loading={saving}>
          {t('common.action.save')}
        </Button>
        {correcting && (
          <Button danger disabled={saving} onClick={() => void save(value, true)}>
            {t('requests.form.takeBack')}
          </Button>
        )}
        <Button onClick={() => onClose(false)}>{t('common.action.close')}</Button>
        <Button type="text" onClick={() => void draft.discard().then(() => onClose(false))}>
          {t('common.action.discard')}
        </Button>
        <DraftState draft={draft} />
      </div>
    </form>
  );
}

const HINTED = ['answered', 'reviewSuggested', 'escalated', 'withdrawn', 'correct'] as const;

function FormHint({ type }: { readonly type: string }) {
  const { t } = useTranslation();
  const hinted = HINTED.find((each) => each === type);
  return hinted ? <p className="ny-secondary">{t(`requests.hint.${hinted}`)}</p> : null;
}

function useStart(request: RequestView, { form, fact }: FormAddress, today: string): FormValue {
  const session = useSession();
  const personName = usePersonName();
  const usual = courtDefaults(useWorld());
  const given = { usual, today, me: { id: session.person, name: personName(session.person) }, request, about: fact };
  if (form !== 'correct') return emptyForm(form, given);
  const telling = request.timeline.find(({ resolved }) => resolved.original.id === fact)?.telling;
  if (!telling || telling.type === 'issued' || telling.type === 'deadlineRecomputed')
    return emptyForm('received', given);
  const about = 'answer' in telling.body ? telling.body.answer : '';
  return { ...filledForm(emptyForm(telling.type, { ...given, about }), telling.body, telling.on), why: '' };
}

interface SaveSetting {
  readonly request: RequestView;
  readonly address: FormAddress;
  readonly onSaved: () => Promise<void>;
  readonly onRecorded: OfferUndo;
}

function useSaveForm({ request, address, onSaved, onRecorded }: SaveSetting) {
  const session = useSession();
  const tellSave = useSaveFeedback();
  const errorText = useRequestErrorText();
  const [problems, setProblems] = useState<readonly RequestFieldProblem[]>([]);
  const [saving, setSaving] = useState(false);
  const save = useOneAtATime(async ({ why = '', ...input }: FormValue, takeBack: boolean = false) => {
    setSaving(true);
    const command =
      address.form === 'correct'
        ? correctFact({
            request: request.id,
            fact: address.fact,
            why,
            replacement: takeBack ? null : (input as FactInput),
          })
        : recordFact(request.id, input as FactInput); // only `why` was taken off
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
