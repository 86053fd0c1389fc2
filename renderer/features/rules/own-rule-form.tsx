import { Button, Input, InputNumber, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { unitsOf } from '../../../shared/domain/organisation/units';
import { RULE_DEADLINE_UNITS, UNIT_BEARER, type RuleDeadline } from '../../../shared/domain/rule/records';
import { checkRule, type RuleError, type RuleInput } from '../../../shared/domain/rule/rule-input';
import type { addRule } from '../../../shared/domain/rule/set-rule';
import { ASKS, askLabelKey, SUBJECTS, subjectLabelKey } from '../../../shared/rulebook/vocabulary';
import { useSession, useWorld } from '../../app/session-context';
import { useDraft } from '../../app/use-draft';
import { DayField } from '../../components/day-field';
import { DraftState } from '../../components/draft-state';
import { FormField, type ControlProps } from '../../components/form-field';
import { bodyNames, unitName } from '../../components/record-names';
import { useWholeRulebook } from '../../components/rulebook-store';
import { useOneAtATime } from '../../components/use-one-at-a-time';
import { useSaveFeedback } from '../../components/use-save-feedback';
import { useToday } from '../../components/use-today';
import { useDisplay } from '../../i18n/display-context';
import { labelKey, useRuleErrorText } from './rule-error-text';

interface Props {
  readonly draftKey: string;
  readonly initial: RuleInput;
  readonly command: (input: RuleInput) => ReturnType<typeof addRule>;
  readonly hint?: string;
  readonly onDone: () => void;
}

type TextName = 'titleZh' | 'titleBo' | 'sourceZh' | 'sourceBo' | 'number' | 'place';
const TEXTS: readonly { readonly name: TextName; readonly lang: 'zh-CN' | 'bo'; readonly required: boolean }[] = [
  { name: 'titleZh', lang: 'zh-CN', required: true },
  { name: 'titleBo', lang: 'bo', required: false },
  { name: 'sourceZh', lang: 'zh-CN', required: true },
  { name: 'sourceBo', lang: 'bo', required: false },
  { name: 'number', lang: 'zh-CN', required: false },
  { name: 'place', lang: 'zh-CN', required: false },
];

/** A rule of the court's own, new or as it shall read from now on; kept as a draft until it is saved. */
export function OwnRuleForm({ draftKey, initial, command, hint, onDone }: Props) {
  const { t } = useTranslation();
  const session = useSession();
  const today = useToday();
  const tellSave = useSaveFeedback();
  const errorText = useRuleErrorText();
  const [checked, setChecked] = useState(false);
  const draft = useDraft<RuleInput>(draftKey, initial);
  const { value } = draft;
  const set = (part: Partial<RuleInput>) => draft.setValue((before) => ({ ...before, ...part }));
  const wrong: readonly RuleError[] = checked ? checkRule(value) : [];
  const errorOf = (field: keyof RuleInput) => {
    const error = wrong.find((each) => 'field' in each && each.field === field);
    return error ? errorText(error) : null;
  };
  const field = (name: keyof RuleInput, required: boolean, control: (control: ControlProps) => ReactNode) => (
    <FormField
      key={name}
      label={t(labelKey(name))}
      required={required}
      hint={name === 'place' ? t('rules.own.field.placeHint') : null}
      error={errorOf(name)}
    >
      {control}
    </FormField>
  );
  const save = useOneAtATime(async () => {
    setChecked(true);
    if (checkRule(value).length > 0) return;
    if (!tellSave(await session.save(command(value)), errorText)) return;
    await draft.discard();
    onDone();
  });
  const cancel = async () => {
    await draft.discard();
    onDone();
  };
  return (
    <div className="ny-form-stack">
      {hint && <p className="ny-secondary">{hint}</p>}
      <div className="ny-field-grid">
        {field('bearer', true, (control) => (
          <BearerSelect control={control} value={value.bearer} onChange={(bearer) => set({ bearer })} />
        ))}
        {field('ask', true, (control) => (
          <Select
            {...control}
            value={value.ask}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(ask) => set({ ask })}
            options={ASKS.map((ask) => ({ value: ask, label: t(askLabelKey(ask)) }))}
          />
        ))}
        {field('subject', true, (control) => (
          <Select
            {...control}
            value={value.subject}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(subject) => set({ subject })}
            options={SUBJECTS.map((subject) => ({ value: subject, label: t(subjectLabelKey(subject)) }))}
          />
        ))}
        {field('deadline', false, (control) => (
          <DeadlineInput control={control} value={value.deadline} onChange={(deadline) => set({ deadline })} />
        ))}
        {TEXTS.map(({ name, lang, required }) =>
          field(name, required, (control) => (
            <Input
              {...control}
              lang={lang}
              autoComplete="off"
              value={value[name]}
              onChange={(event) => set({ [name]: event.target.value })}
            />
          )),
        )}
        {(['validFrom', 'validUntil'] as const).map((name) => (
          <DayField
            key={name}
            label={t(labelKey(name))}
            required={name === 'validFrom'}
            value={value[name]}
            onChange={(day) => set({ [name]: day })}
            today={today}
            error={errorOf(name)}
          />
        ))}
      </div>
      {field('sentence', true, (control) => (
        <Input.TextArea
          {...control}
          lang="zh-CN"
          rows={3}
          value={value.sentence}
          onChange={(event) => set({ sentence: event.target.value })}
        />
      ))}
      <div className="ny-form-buttons">
        <DraftState draft={draft} />
        <Button onClick={() => void cancel()}>{t('common.action.cancel')}</Button>
        <Button type="primary" onClick={() => void save()}>
          {t('common.action.save')}
        </Button>
      </div>
    </div>
  );
}

interface BearerProps {
  readonly control: ControlProps;
  readonly value: string;
  readonly onChange: (bearer: string) => void;
}

/** The bodies of all documents, and the units that the county added itself. */
function BearerSelect({ control, value, onChange }: BearerProps) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const world = useWorld();
  const rulebook = useWholeRulebook();
  const units = unitsOf(world).filter(({ body, kind }) => body === null && kind !== 'office');
  return (
    <Select
      {...control}
      value={value || null}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(bearer: string) => onChange(bearer)}
      options={[
        ...rulebook.bodies
          .filter(({ id }) => !id.startsWith(UNIT_BEARER))
          .map((body) => {
            const { now, written } = bodyNames(body, language);
            return { value: body.id, label: written ? `${now} ${t('rules.body.written', { name: written })}` : now };
          }),
        ...units.map(({ id }) => ({ value: `${UNIT_BEARER}${id}`, label: unitName(world, id, language) })),
      ]}
    />
  );
}

interface DeadlineProps {
  readonly control: ControlProps;
  readonly value: RuleDeadline | null;
  readonly onChange: (deadline: RuleDeadline | null) => void;
}

/** A number and its unit; no number for no time limit. */
function DeadlineInput({ control, value, onChange }: DeadlineProps) {
  const { t } = useTranslation();
  const [unit, setUnit] = useState<RuleDeadline['unit']>(value?.unit ?? 'working-day');
  return (
    <span className="ny-deadline-input">
      <InputNumber
        controls={false} // its arrows are named in English only, and the keyboard's do the same
        {...control}
        min={1}
        max={365}
        precision={0}
        value={value?.amount ?? null}
        placeholder={t('rules.own.noOther')}
        onChange={(amount) => onChange(typeof amount === 'number' ? { amount, unit } : null)}
      />
      <Select<RuleDeadline['unit']>
        aria-label={`${t('rules.own.field.deadline')} ${t('rules.clause.term')}`}
        value={unit}
        onChange={(next) => {
          setUnit(next);
          if (value) onChange({ ...value, unit: next });
        }}
        options={RULE_DEADLINE_UNITS.map((each) => ({
          value: each,
          label: t(`rules.term.${each}`, { count: value?.amount ?? 1 }),
        }))}
      />
    </span>
  );
}
