import { DoubleLeftOutlined, DoubleRightOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, dayFromParts, dayParts, isDay, weekday, type Day } from '../../shared/text/day';
import { must } from '../../shared/core/assert';
import { useFormat } from '../i18n/use-format';
import { useFocusBack } from './use-focus-back';

interface Props {
  readonly value: Day | null;
  readonly today: string;
  readonly onPick: (day: Day) => void;
}

const STEPS: { readonly [key: string]: number } = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** One month as a grid: arrow keys move by day and week, page keys by month. */
export function DayCalendar({ value, today, onPick }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const start = value ?? (isDay(today) ? today : must(firstOf(2026, 1), 'a first of January exists'));
  const [focus, setFocus] = useState<Day>(start);
  const grid = useRef<HTMLTableElement>(null);
  const { year, month } = dayParts(focus);
  useFocusBack();
  useEffect(() => {
    grid.current?.querySelector<HTMLButtonElement>('button[tabindex="0"]')?.focus();
  }, [focus]);
  const turn = (months: number) => setFocus((day) => inMonth(day, months));
  const onKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const months = event.key === 'PageUp' ? -1 : event.key === 'PageDown' ? 1 : 0;
    if (step === undefined && months === 0) return;
    event.preventDefault();
    setFocus((day) => (step === undefined ? inMonth(day, months) : addDays(day, step)));
  };
  return (
    <div className="ny-calendar">
      <div className="ny-calendar-head">
        <Button
          size="small"
          type="text"
          icon={<DoubleLeftOutlined />}
          aria-label={t('common.day.previousYear')}
          onClick={() => turn(-12)}
        />
        <Button
          size="small"
          type="text"
          icon={<LeftOutlined />}
          aria-label={t('common.day.previousMonth')}
          onClick={() => turn(-1)}
        />
        <span aria-live="polite">{format.month(year, month)}</span>
        <Button
          size="small"
          type="text"
          icon={<RightOutlined />}
          aria-label={t('common.day.nextMonth')}
          onClick={() => turn(1)}
        />
        <Button
          size="small"
          type="text"
          icon={<DoubleRightOutlined />}
          aria-label={t('common.day.nextYear')}
          onClick={() => turn(12)}
        />
      </div>
      <table ref={grid}>
        <thead>
          <tr>
            {format.weekdayHeads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(year, month).map((week) => (
            <tr key={week.find((day) => day !== null)}>
              {week.map((day, i) => (
                <td key={day ?? i}>
                  {day && (
                    <button
                      type="button"
                      tabIndex={day === focus ? 0 : -1}
                      // What is seen comes first in what is said, for those who speak to their machine.
                      aria-label={`${format.digits(String(dayParts(day).day))} ${format.day(day)}`}
                      aria-pressed={day === value}
                      aria-current={day === today ? 'date' : undefined}
                      onKeyDown={onKey}
                      onClick={() => onPick(day)}
                    >
                      {format.digits(String(dayParts(day).day))}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const firstOf = (year: number, month: number): Day | null => {
  const first = dayFromParts({ year, month, day: 1 });
  return first.ok ? first.value : null;
};

/** The same day of another month, or that month's last; the day itself where the calendar ends. */
function inMonth(day: Day, months: number): Day {
  const parts = dayParts(day);
  const index = parts.year * 12 + parts.month - 1 + months;
  const first = firstOf(Math.floor(index / 12), (index % 12) + 1);
  const next = firstOf(Math.floor((index + 1) / 12), ((index + 1) % 12) + 1);
  if (!first || !next) return day;
  const wished = addDays(first, parts.day - 1);
  return wished < next ? wished : addDays(next, -1);
}

function weeksOf(year: number, month: number): readonly (readonly (Day | null)[])[] {
  const first = firstOf(year, month);
  if (!first) return [];
  const lead = (weekday(first) + 6) % 7;
  const weeks: (Day | null)[][] = [];
  for (let day = addDays(first, -lead); weeks.length === 0 || dayParts(day).month === month; day = addDays(day, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_, i) => addDays(day, i)).map((d) => (dayParts(d).month === month ? d : null)),
    );
  }
  return weeks;
}
