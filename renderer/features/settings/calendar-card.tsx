import { PlusOutlined } from '@ant-design/icons';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarOf } from '../../../shared/domain/deadline/calendar-of-world';
import { diffDays, isDay } from '../../../shared/text/day';
import type { CalendarYear } from '../../../shared/text/calendar-data';
import { lastCertainYear } from '../../../shared/text/working-days';
import { useWorld } from '../../app/session-context';
import { StatusTag } from '../../components/status-tag';
import { useFormat } from '../../i18n/use-format';
import { CalendarDialog } from './calendar-dialog';

/** The years whose holidays are known, and how to enter the next one. */
export function CalendarCard({ canEdit }: { readonly canEdit: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const world = useWorld();
  const calendar = calendarOf(world);
  const [open, setOpen] = useState<number | null>(null);
  const entered = new Set(world.rows('calendarYear').map(({ fields }) => fields['year']));
  const years = [...calendar.years.values()].toSorted((a, b) => b.year - a.year);
  const last = lastCertainYear(calendar);
  return (
    <section className="ny-card">
      <h2>{t('settings.calendar.title')}</h2>
      <p className="ny-secondary">{t('settings.calendar.text')}</p>
      <Table<CalendarYear>
        rowKey="year"
        size="middle"
        pagination={false}
        dataSource={years}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            title: t('settings.calendar.year'),
            render: (_, { year }) =>
              canEdit ? (
                <Button type="link" onClick={() => setOpen(year)}>
                  {format.digits(String(year))}
                </Button>
              ) : (
                format.digits(String(year))
              ),
          },
          {
            title: t('settings.calendar.holidays'),
            render: (_, plan) => format.digits(t('settings.calendar.daysOff', { count: daysOff(plan) })),
          },
          {
            title: t('settings.calendar.makeUpDays'),
            render: (_, plan) => format.digits(t('settings.calendar.makeUpCount', { count: plan.makeUpDays.length })),
          },
          {
            title: t('settings.calendar.source'),
            render: (_, { year }) =>
              entered.has(year) ? (
                <StatusTag tone="good">{t('settings.calendar.entered')}</StatusTag>
              ) : (
                <StatusTag tone="waiting">{t('settings.calendar.builtIn')}</StatusTag>
              ),
          },
        ]}
      />
      {last !== null && (
        <p className="ny-secondary">{t('settings.calendar.lastCertain', { year: format.digits(String(last)) })}</p>
      )}
      {canEdit && (
        <Button icon={<PlusOutlined />} onClick={() => setOpen((last ?? 2025) + 1)}>
          {t('settings.calendar.enter')}
        </Button>
      )}
      {open !== null && <CalendarDialog year={open} plan={calendar.years.get(open)} onClose={() => setOpen(null)} />}
    </section>
  );
}

const daysOff = ({ holidays }: CalendarYear): number =>
  holidays.reduce((sum, [first, last]) => sum + (isDay(first) && isDay(last) ? diffDays(first, last) + 1 : 0), 0);
