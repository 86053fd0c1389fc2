import { AutoComplete, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWorld } from '../../app/session-context';
import { AttachmentPicker } from '../../components/attachment-picker';
import { DayField } from '../../components/day-field';
import { FormField } from '../../components/form-field';
import { usePersonName } from '../../components/person-name';
import type { Attachment } from '../../data/api';
import type { FieldName, FieldSpec } from './form-fields';
import { MomentField } from './moment-field';

interface Props {
  readonly spec: FieldSpec;
  readonly form: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly today: string;
  readonly required: boolean;
  readonly error: string | null;
}

/** One field of a form about a request, drawn by its kind. */
export function FactField({ spec, form, value, onChange, today, required, error }: Props) {
  const { t } = useTranslation();
  const label = useFieldLabel()(form, spec.name);
  const text = typeof value === 'string' ? value : '';
  if (spec.kind === 'day' && !text.includes('T'))
    return <DayField label={label} value={text} onChange={onChange} today={today} required={required} error={error} />;
  if (spec.kind === 'moment' || spec.kind === 'day')
    return (
      <MomentField label={label} value={text} onChange={onChange} today={today} required={required} error={error} />
    );
  if (spec.kind === 'paper' || spec.kind === 'papers')
    return <PaperField spec={spec} label={label} value={value} onChange={onChange} />;
  return (
    <FormField label={label} required={required} error={error}>
      {(control) => {
        switch (spec.kind) {
          case 'choice':
            return (
              <Select
                {...control}
                value={text}
                onChange={onChange}
                options={(spec.options ?? []).map((option) => ({
                  value: option,
                  label: t(optionKey(spec.name, option)),
                }))}
              />
            );
          case 'person':
            return <PersonSelect control={control} value={text} onChange={onChange} />;
          case 'name':
            return <NameInput control={control} value={text} onChange={onChange} />;
          case 'text':
            return (
              <Input.TextArea {...control} rows={2} value={text} onChange={(event) => onChange(event.target.value)} />
            );
          default:
            return (
              <Input {...control} autoComplete="off" value={text} onChange={(event) => onChange(event.target.value)} />
            );
        }
      }}
    </FormField>
  );
}

/** A label of its own for this form where there is one (the reason of an escalation is another thing than that of a withdrawal). */
export function useFieldLabel(): (form: string, name: FieldName) => string {
  const { t, i18n } = useTranslation();
  return (form, name) => {
    const own = `requests.fieldOf.${form}.${name}`;
    return i18n.exists(own) ? t(own as 'requests.fieldOf.served.on') : t(`requests.field.${name}`); // existence checked on this line
  };
}

const OPTION_AREAS = {
  method: 'requests.method',
  outcome: 'requests.outcome',
  channel: 'requests.channel',
  how: 'requests.how',
  reason: 'requests.escalationReason',
} as const;

/** Key of the label of one of the values of a choice. */
export const optionKey = (name: string, option: string): 'requests.method.direct' =>
  `${OPTION_AREAS[name as keyof typeof OPTION_AREAS]}.${option}` as 'requests.method.direct'; // options are the domain's own lists, a test holds the locales to them

interface ControlledProps {
  readonly control: { readonly id: string };
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function PersonSelect({ control, value, onChange }: ControlledProps) {
  const people = usePeople();
  return (
    <Select
      {...control}
      value={value || null}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(id: string | null) => onChange(id ?? '')}
      options={people.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

/** A person of the court or anyone else's name. */
function NameInput({ control, value, onChange }: ControlledProps) {
  const people = usePeople();
  // A fact may name a person of the court by id.
  const shown = people.find(({ id }) => id === value)?.name ?? value;
  return (
    <AutoComplete
      {...control}
      value={shown}
      onChange={(name: string) => onChange(name)}
      options={people.map(({ name }) => ({ value: name }))}
    />
  );
}

function usePeople() {
  const personName = usePersonName();
  return useWorld()
    .rows('person')
    .map(({ id }) => ({ id, name: personName(id) }));
}

interface PaperProps {
  readonly spec: FieldSpec;
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

function PaperField({ spec, label, value, onChange }: PaperProps) {
  const single = spec.kind === 'paper';
  const papers = (single ? (value ? [value] : []) : value) as readonly Attachment[];
  return (
    <div className="ny-field">
      <span className="ny-field-label">{label}</span>
      <AttachmentPicker
        value={papers}
        onChange={(next) => onChange(single ? (next.at(-1) ?? null) : next)}
        label={label}
      />
    </div>
  );
}
