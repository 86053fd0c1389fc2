import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { EntityId } from '../../../shared/core/ids';
import { requestView, type RequestView } from '../../../shared/domain/request/request-fold';
import { useWorld } from '../../app/session-context';
import { CaseNumber } from '../../components/case-number';
import { ClauseCard } from '../../components/clause-card';
import { ContactCard } from '../../components/contact-card';
import { CourtLineText } from '../../components/court-line';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { usePersonName } from '../../components/person-name';
import { partyNames, unitName, wordsIn } from '../../components/record-names';
import { DeadlineText, RequestFlags, RequestStatusTag } from '../../components/request-state';
import { useWholeRulebook } from '../../components/rulebook-store';
import { useFactUndo } from '../../components/use-fact-undo';
import { useToday } from '../../components/use-today';
import { WaitingDecisions } from '../../components/waiting-decisions';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';
import { FactForm } from './fact-form';
import { formAddressOf, searchOf, type FormAddress } from './form-address';
import { PaperList } from './paper-list';
import { papersIn } from './fact-text';
import { RequestActions } from './request-actions';
import { Timeline } from './timeline';
import { useTakingBack } from './use-taking-back';

/** One request: what was asked of whom and until when, what happened, and what can be recorded next. */
export function RequestPage() {
  const { id = '' } = useParams();
  const row = useWorld().row('request', id as EntityId);
  const { t } = useTranslation();
  if (!row) return <EmptyState title={t('requests.error.not_found')} text={t('errors.notFound.text')} />;
  return <RequestDetails key={row.id} request={requestView(row)} />;
}

function RequestDetails({ request }: { readonly request: RequestView }) {
  const { t } = useTranslation();
  const today = useToday();
  const world = useWorld();
  const { language } = useDisplay();
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const undo = useFactUndo(useTakingBack(request.id));
  const address = formAddressOf(search);
  const open = (next: FormAddress) => setSearch(searchOf(next), { replace: address !== null });
  const close = () => {
    const opener = address && (address.form === 'correct' ? `open-correct-${address.fact}` : `open-${address.form}`);
    setSearch({}, { replace: true });
    requestAnimationFrame(() =>
      (document.getElementById(opener ?? '') ?? document.querySelector<HTMLElement>('h1'))?.focus(),
    );
  };
  return (
    <>
      <PageHeader
        title={<span lang="zh-CN">{request.number || '—'}</span>}
        text={
          <>
            {unitName(world, request.fields.unit, language)} · <ActTitle rule={request.fields.rule} />
          </>
        }
        actions={
          <Button type="primary" onClick={() => void navigate(`/requests/${request.id}/notice`)}>
            {t('requests.action.print')}
          </Button>
        }
      />
      {undo.bar}
      <WaitingDecisions rows={[request.row]} of={request.id} />
      <div className="ny-tags">
        <RequestStatusTag status={request.status} />
        <RequestFlags request={request} today={today} />
      </div>
      {request.reviewSuggested.length > 0 && request.open && (
        <p className="ny-notice">{t('requests.hint.staysInForce')}</p>
      )}
      <div className="ny-columns">
        <div className="ny-columns-main">
          <Summary request={request} today={today} />
          <RequestActions request={request} open={address} onOpen={open} />
          {address && (
            <FactForm
              key={searchOf(address)}
              request={request}
              address={address}
              today={today}
              onClose={close}
              onRecorded={undo.offer}
            />
          )}
        </div>
        <div className="ny-columns-side">
          <section className="ny-card">
            <h2>{t('requests.timeline.title')}</h2>
            <Timeline request={request} onOpen={open} />
          </section>
          <Papers request={request} />
        </div>
      </div>
    </>
  );
}

function ActTitle({ rule }: { readonly rule: string }) {
  const { language } = useDisplay();
  const entry = useWholeRulebook().entryById.get(rule);
  return <>{entry ? wordsIn(entry.title, language) : rule}</>;
}

function Summary({ request, today }: { readonly request: RequestView; readonly today: string }) {
  const personName = usePersonName();
  const { t } = useTranslation();
  const format = useFormat();
  const rulebook = useWholeRulebook();
  const world = useWorld();
  const { language } = useDisplay();
  const { fields, escalation, deadline } = request;
  return (
    <section className="ny-card">
      <h2>{t('requests.page.summary')}</h2>
      <dl className="ny-facts">
        <dt>{t('requests.field.case')}</dt>
        <dd>
          <CaseNumber id={fields.case} />
        </dd>
        <dt>{t('common.field.unit')}</dt>
        <dd>
          {unitName(world, fields.unit, language)}
          <br />
          <ContactCard unit={fields.unit} request={request} />
        </dd>
        <dt>{t('requests.field.deadline')}</dt>
        <dd>
          <DeadlineText request={request} today={today} /> <DeadlineSource request={request} />
          {deadline?.postponed && (
            <p className="ny-secondary">
              {t('requests.deadline.postponed', {
                day: format.day(deadline.issuedDay),
                reason: deadline.postponed.reason,
              })}
            </p>
          )}
        </dd>
        {rulebook.entryById.get(fields.rule)?.ask === 'locate' && (
          <>
            <dt>{t('contacts.line24.title')}</dt>
            <dd>
              <CourtLineText />
            </dd>
          </>
        )}
        <dt>{t('requests.field.parties')}</dt>
        <dd>{format.list(partyNames(world, fields.parties, language)) || t('common.state.none')}</dd>
        <dt>{t('requests.field.particulars')}</dt>
        <dd className="ny-prose">
          {fields.particularsBo && <p lang="bo">{fields.particularsBo}</p>}
          <p lang="zh-CN">{fields.particulars}</p>
        </dd>
        <dt>{t('requests.field.instrument')}</dt>
        <dd>{fields.instrument ?? t('common.state.none')}</dd>
        <dt>{t('common.field.handler')}</dt>
        <dd>{fields.handler ? personName(fields.handler) : t('common.state.none')}</dd>
        {escalation && (
          <>
            <dt>{t('requests.flag.escalated')}</dt>
            <dd>
              {t(`requests.escalationReason.${escalation.reason}`)} · {personName(escalation.owner)} ·{' '}
              {escalation.nextStep} · {format.day(escalation.due)}
            </dd>
          </>
        )}
      </dl>
      <Clause rule={fields.rule} />
    </section>
  );
}

/** The clause that obliges the unit, one click away. */
function Clause({ rule }: { readonly rule: string }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const entry = useWholeRulebook().entryById.get(rule);
  if (!entry) return <p>{t('requests.page.clauseMissing', { rule })}</p>;
  return (
    <>
      <Button aria-expanded={shown} onClick={() => setShown(!shown)}>
        {t(shown ? 'requests.page.hideClause' : 'requests.page.showClause')}
      </Button>
      {shown && <ClauseCard entry={entry} />}
    </>
  );
}

/** Where the deadline comes from: the clause, or the court. */
export function DeadlineSource({ request: { deadline } }: { readonly request: RequestView }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!deadline) return null;
  const { source, unit, count } = deadline.rule;
  const term = format.digits(t(`requests.term.${unit}`, { count }));
  return <span className="ny-secondary">{t(`requests.deadline.${source}`, { term })}</span>;
}

function Papers({ request }: { readonly request: RequestView }) {
  const { t } = useTranslation();
  const papers = request.timeline.flatMap(({ telling, resolved }) =>
    telling ? papersIn(telling.body, [resolved.original, ...resolved.corrections]) : [],
  );
  const known = [...new Map(papers.map((paper) => [paper.sha256, paper])).values()];
  return (
    <section className="ny-card">
      <h2>{t('requests.page.papers')}</h2>
      {known.length > 0 ? <PaperList papers={known} /> : <p className="ny-secondary">{t('common.attachment.none')}</p>}
    </section>
  );
}
