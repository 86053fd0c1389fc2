import { useTranslation } from 'react-i18next';
import { calendarOf } from '../../shared/domain/deadline/calendar-of-world';
import { dueState } from '../../shared/domain/request/due';
import type { RequestStatus, RequestView } from '../../shared/domain/request/request-fold';
import { isDay, diffDays } from '../../shared/text/day';
import { workingDaysBetween } from '../../shared/text/working-days';
import { useWorld } from '../app/session-context';
import { useFormat } from '../i18n/use-format';
import { StatusTag, type Tone } from './status-tag';

const TONES: { readonly [status in RequestStatus]: Tone } = {
  issued: 'active',
  served: 'active',
  received: 'active',
  answeredFull: 'good',
  answeredPartial: 'waiting',
  answeredCouldNot: 'neutral',
  withdrawn: 'neutral',
};

/** How far a request has come. */
export function RequestStatusTag({ status }: { readonly status: RequestStatus }) {
  const { t } = useTranslation();
  return <StatusTag tone={TONES[status]}>{t(`requests.status.${status}`)}</StatusTag>;
}

/** What needs attention beside the status. */
export function RequestFlags({ request, today }: { readonly request: RequestView; readonly today: string }) {
  const { t } = useTranslation();
  const due = dueState(request, today);
  return (
    <>
      {due === 'overdue' && <StatusTag tone="bad">{t('requests.flag.overdue')}</StatusTag>}
      {due === 'today' && <StatusTag tone="waiting">{t('requests.flag.dueToday')}</StatusTag>}
      {request.awaitingPaper.length > 0 && <StatusTag tone="waiting">{t('requests.flag.awaitingPaper')}</StatusTag>}
      {request.newAnswers.length > 0 && <StatusTag tone="active">{t('requests.flag.newAnswer')}</StatusTag>}
      {request.reviewSuggested.length > 0 && <StatusTag tone="waiting">{t('requests.flag.reviewSuggested')}</StatusTag>}
      {request.escalation && <StatusTag tone="bad">{t('requests.flag.escalated')}</StatusTag>}
    </>
  );
}

/** 2026年11月25日（剩2个工作日）: the deadline and how far away it is, while the request is open. */
export function DeadlineText({ request, today }: { readonly request: RequestView; readonly today: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const left = useDaysLeft(request, today);
  if (!request.deadline) return <>{t('common.state.none')}</>;
  return (
    <span className="ny-deadline">
      <span className="ny-tabular">{format.day(request.deadline.day)}</span>
      {left && <span className={`ny-left ny-left-${dueState(request, today)}`}>{left}</span>}
      {request.deadline.provisional && <span className="ny-secondary">{t('common.state.provisional')}</span>}
    </span>
  );
}

/** 剩2个工作日, 今天, 逾期3天; null for a closed request. */
export function useDaysLeft(request: RequestView, today: string): string | null {
  const { t } = useTranslation();
  const format = useFormat();
  const world = useWorld();
  const day = request.deadline?.day ?? '';
  if (!request.open || !isDay(day) || !isDay(today)) return null;
  if (day === today) return t('requests.flag.dueToday');
  if (day < today) return format.digits(t('common.calendar.overdueDays', { count: diffDays(day, today) }));
  const { count } = workingDaysBetween(today, day, calendarOf(world));
  return format.digits(t('common.calendar.workingDaysLeft', { count }));
}
