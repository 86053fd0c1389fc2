import { Fragment, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { agendaOf, type AnswerItem } from '../../../shared/domain/request/agenda';
import type { RequestView } from '../../../shared/domain/request/request-fold';
import { useDrafts, useWorld } from '../../app/session-context';
import { useMay } from '../../app/use-may';
import { usePersonName } from '../../components/person-name';
import { DeadlineText, useDaysLeft } from '../../components/request-state';
import { StatusTag } from '../../components/status-tag';
import { useFormat } from '../../i18n/use-format';
import { AgendaList } from './agenda-list';
import { DraftItem } from './draft-item';
import { listsFor, type ListName } from './lists-of';
import { MatterLine } from './matter-line';
import { NewAnswerItem } from './new-answer-item';
import { RequestLine } from './request-line';
import { useReminders } from './use-reminders';

/** The lists of the day for the person's role, each item a click from its record. */
export function HomeLists({ today }: { readonly today: string }) {
  const lists = useLists(today);
  const may = useMay();
  return (
    <div className="ny-agenda">
      {listsFor(may).map((name) => (
        <Fragment key={name}>{lists[name]}</Fragment>
      ))}
    </div>
  );
}

function useLists(today: string): { readonly [name in ListName]: ReactNode } {
  const { t } = useTranslation();
  const format = useFormat();
  const world = useWorld();
  const personName = usePersonName();
  const drafts = useDrafts();
  const agenda = useMemo(() => agendaOf(world, today, drafts), [world, today, drafts]);
  const reminders = useReminders(world, today);
  return {
    toAnswer: (
      <AgendaList
        name="toAnswer"
        items={agenda.toAnswer}
        more="/requests"
        line={(request) => (
          <RequestLine request={request}>
            <DeadlineText request={request} today={today} />
          </RequestLine>
        )}
      />
    ),
    overdue: (
      <AgendaList
        name="overdue"
        items={agenda.overdue}
        more="/requests?flag=overdue"
        line={(request) => <WithDays request={request} today={today} />}
      />
    ),
    dueToday: (
      <AgendaList
        name="dueToday"
        items={agenda.dueToday}
        more="/requests?flag=dueToday"
        line={(request) => <RequestLine request={request} />}
      />
    ),
    newAnswers: (
      <AgendaList
        name="newAnswers"
        items={agenda.newAnswers}
        more="/requests?flag=newAnswer"
        line={(item) => <NewAnswerItem {...item} />}
      />
    ),
    awaitingPaper: (
      <AgendaList
        name="awaitingPaper"
        items={agenda.awaitingPaper}
        more="/requests?flag=awaitingPaper"
        line={(item) => <AnswerLine {...item} />}
      />
    ),
    escalations: (
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
    ),
    matters: (
      <AgendaList
        name="matters"
        items={reminders}
        more="/matters"
        line={(reminder) => <MatterLine reminder={reminder} today={today} />}
      />
    ),
    drafts: <AgendaList name="drafts" items={agenda.drafts} line={(draft) => <DraftItem draft={draft} />} />,
  };
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
