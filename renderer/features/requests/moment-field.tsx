import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../components/day-field';
import { FormField } from '../../components/form-field';
import { joinMoment, splitMoment, tidyClock } from './moment-text';

interface Props {
  readonly label: string;
  /** A day, or a day and a minute `YYYY-MM-DDTHH:mm`; as typed while it is neither. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly today: string;
  readonly required: boolean;
  readonly error: string | null;
}

/** A day, and the time of day where somebody knows it. */
export function MomentField({ label, value, onChange, today, required, error }: Props) {
  const { t } = useTranslation();
  const { day, clock } = splitMoment(value);
  const set = (next: { readonly day?: string; readonly clock?: string }) =>
    onChange(joinMoment({ day, clock, ...next }));
  return (
    <div className="ny-moment">
      <DayField
        label={label}
        value={day}
        onChange={(next) => set({ day: next })}
        today={today}
        required={required}
        error={error}
      />
      <FormField label={t('requests.field.clock')}>
        {(control) => (
          <Input
            {...control}
            value={clock}
            autoComplete="off"
            inputMode="numeric"
            placeholder={t('requests.field.clockExample')}
            onChange={(event) => set({ clock: event.target.value })}
            onBlur={() => set({ clock: tidyClock(clock) })}
          />
        )}
      </FormField>
    </div>
  );
}
