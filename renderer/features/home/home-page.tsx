import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { agendaOf, type AnswerItem } from '../../../shared/domain/request/agenda';
import type { RequestView } from '../../../shared/domain/request/request-fold';
import { useDrafts, useWorld } from '../../app/session-context';
import { PageHeader } from '../../components/page-header';
import { usePersonName } from '../../components/person-name';
import { useDaysLeft } from '../../components/request-state';
import { StatusTag } from '../../components/status-tag';
import { useToday } from '../../components/use-today';
import { useFormat } from '../../i18n/use-format';
import { AgendaList } from './agenda-list';
import { BackupHint } from './backup-hint';
import { DraftItem } from './draft-item';
import { FirstSteps } from './first-steps';
import './home.css';
import { MatterLine } from './matter-line';
import { NewAnswerItem } from './new-answer-item';
import { RecentRecords } from './recent-records';
import { RequestLine } from './request-line';
import { useReminders } from './use-reminders';

/** What matters today: seven lists, each item a click from its record. Follows the Shanghai day by itself. */
export function HomePage() {
  const { t } = useTranslation();
  const format = useFormat();
  const world = useWorld();
  const personName = usePersonName();
  const drafts = useDrafts();
  const today = useToday();
  const agenda = useMemo(() => agendaOf(world, today, drafts), [world, today, drafts]);
  const reminders = useReminders(world, today);
  return (
    <>
      <PageHeader title={t('home.title')} text={`${format.day(today)} ${format.weekday(today)}`} />
      <BackupHint />
      <FirstSteps />
      <div className="ny-agenda">
        <AgendaList
          name="overdue"
          items={agenda.overdue}
          more="/requests?flag=overdue"
          line={(request) => <WithDays request={request} today={today} />}
        />
        <AgendaList
          name="dueToday"
          items={agenda.dueToday}
          more="/requests?flag=dueToday"
          line={(request) => <RequestLine request={request} />}
        />
        <AgendaList
          name="newAnswers"
          items={agenda.newAnswers}
          more="/requests?flag=newAnswer"
          line={(item) => <NewAnswerItem {...item} />}
        />
        <AgendaList
          name="awaitingPaper"
          items={agenda.awaitingPaper}
          more="/requests?flag=awaitingPaper"
          line={(item) => <AnswerLine {...item} />}
        />
        <AgendaList
          name="escalations"
          items={agenda.escalations}
          more="/requests/escalations"
          line={({ request, escalation, overdue }) => (
            <RequestLine request={request}>
              {personName(escalation.owner)} · {escalation.nextStep} · {format.day(escalation.due)}{' '}
              {overdue && <StatusTag tone="bad">{t('requests.flag.overdue')}</StatusTag>}
            </RequestLine>
          )}
        />
        <AgendaList
          name="matters"
          items={reminders}
          more="/matters"
          line={(reminder) => <MatterLine reminder={reminder} today={today} />}
        />
        <AgendaList name="drafts" items={agenda.drafts} line={(draft) => <DraftItem draft={draft} />} />
      </div>
      <RecentRecords />
      <p className="ny-secondary">
        <Link to="/requests">{t('home.allRequests')}</Link> · <Link to="/cases">{t('home.allCases')}</Link> ·{' '}
        <Link to="/rules">{t('home.rules')}</Link>
      </p>
    </>
  );
}

function WithDays({ request, today }: { readonly request: RequestView; readonly today: string }): ReactNode {
  const days = useDaysLeft(request, today);
  return (
    <RequestLine request={request}>
      <strong className="ny-left-overdue">{days}</strong>
    </RequestLine>
  );
}

/** Since when the paper of an answer by telephone is awaited, and who gave the answer. */
function AnswerLine({ request, answer }: AnswerItem): ReactNode {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <RequestLine request={request} search={`?form=paperReceived&fact=${answer.fact}`}>
      {t('home.answeredBy', { day: format.day(answer.on.slice(0, 10)), from: answer.body.from })}
    </RequestLine>
  );
}
