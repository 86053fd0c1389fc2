import { CalendarOutlined } from '@ant-design/icons';
import { Button, Input, Popover } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isDay, parseDay, type DayError } from '../../shared/text/day';
import { useFormat } from '../i18n/use-format';
import { DayCalendar } from './day-calendar';
import { FormField } from './form-field';

interface Props {
  readonly label: ReactNode;
  /** A day `YYYY-MM-DD`, or what was typed as long as it is no day; empty for none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Today in Asia/Shanghai: where the calendar opens. */
  readonly today: string;
  readonly required?: boolean | undefined;
  readonly hint?: ReactNode;
  /** The form's own complaint; the field itself says when the text is no day. */
  readonly error?: string | null | undefined;
  readonly aside?: ReactNode;
  readonly disabled?: boolean;
}

/**
 * A date, typed in any usual form (2026-3-5, 2026年3月5日, 20260305, Tibetan) or picked. What is no day stays as typed, so that a
 * draft loses nothing; on leaving the field a readable one becomes `YYYY-MM-DD`.
 */
export function DayField({ label, value, onChange, today, required, hint, error, aside, disabled = false }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const [typing, setTyping] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const complaint = useDayComplaint();
  const settle = () => {
    setTyping(false);
    const parsed = parseDay(value);
    if (value.trim() !== '' && parsed.ok && parsed.value !== value) onChange(parsed.value);
  };
  const pick = (day: string) => {
    onChange(day);
    setOpen(false);
    button.current?.focus();
  };
  const own = typing || value.trim() === '' ? null : complaint(value);
  const read = isDay(value) ? `${format.day(value)} ${format.weekday(value)}` : null;
  return (
    <FormField label={label} required={required} hint={hint} error={own ?? error} aside={aside}>
      {(control) => (
        <>
          <span className="ny-day-row">
            <Input
              {...control}
              value={value}
              disabled={disabled}
              inputMode="numeric"
              autoComplete="off"
              placeholder={t('common.day.placeholder', { example: today })}
              onFocus={() => setTyping(true)}
              onBlur={settle}
              onChange={(event) => onChange(event.target.value)}
            />
            <Popover
              open={open}
              onOpenChange={setOpen}
              trigger="click"
              placement="bottomRight"
              destroyOnHidden
              content={<DayCalendar value={isDay(value) ? value : null} today={today} onPick={pick} />}
            >
              <Button
                ref={button}
                disabled={disabled}
                icon={<CalendarOutlined />}
                aria-label={t('common.day.pick')}
                aria-expanded={open}
              />
            </Popover>
          </span>
          {read && !own && <span className="ny-day-read">{read}</span>}
        </>
      )}
    </FormField>
  );
}

function useDayComplaint(): (text: string) => string | null {
  const { t } = useTranslation();
  return (text) => {
    const parsed = parseDay(text);
    return parsed.ok ? null : t(DAY_TEXTS[parsed.error.type], { example: '2026-03-05' });
  };
}

const DAY_TEXTS = {
  not_a_day: 'common.day.bad',
  year_out_of_range: 'common.day.bad',
  impossible_day: 'common.day.impossible',
} as const satisfies { readonly [type in DayError['type']]: string };
