import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import type { EntityId } from '../../../shared/core/ids';
import { caseById } from '../../../shared/domain/case/case-fold';
import { lastStep, matterView, textIn, type MatterView } from '../../../shared/domain/matter/matter-fold';
import { offeredSteps } from '../../../shared/domain/matter/record-step';
import { claimsOf, declaredOf } from '../../../shared/domain/matter/reward-claims';
import { useWorld } from '../../app/session-context';
import { useMay } from '../../app/use-may';
import { EmptyState } from '../../components/empty-state';
import { MatterTag, NextDay } from '../../components/matter-tags';
import { useMatterWords } from '../../components/matter-words';
import { PageHeader } from '../../components/page-header';
import { caseNumber, partyName } from '../../components/record-names';
import { StatusTag } from '../../components/status-tag';
import { useFactUndo } from '../../components/use-fact-undo';
import { useToday } from '../../components/use-today';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';
import { formAddressOf, searchOf, type FormAddress } from './form-address';
import { MatterTimeline } from './matter-timeline';
import { hasPaper } from './paper-content';
import { StepForm } from './step-form';
import { useTakingBack } from './use-taking-back';

/** `/matters/:id`: one matter of a case, what happened in it and what can be recorded next. */
export function MatterPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const row = useWorld().row('matter', id as EntityId);
  const view = row ? matterView(row) : null;
  if (!view) return <EmptyState title={t('matters.error.not_found')} text={t('errors.notFound.text')} />;
  return <MatterDetails key={view.id} view={view} />;
}

function MatterDetails({ view }: { readonly view: MatterView }) {
  const { t } = useTranslation();
  const today = useToday();
  const may = useMay();
  const navigate = useNavigate();
  const words = useMatterWords();
  const [search, setSearch] = useSearchParams();
  const undo = useFactUndo(useTakingBack(view.id));
  const address = formAddressOf(search);
  const world = useWorld();
  const canChange = may('case.edit') && caseById(world, view.case)?.state !== 'voided';
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
        title={t(`matters.subject.${view.subject}`)}
        text={
          <>
            {view.number && <span lang="zh-CN">{view.number} · </span>}
            {words.about(view)}
          </>
        }
        actions={
          <>
            <Button onClick={() => void navigate(`/cases/${view.case}`)}>{t('matters.toCase')}</Button>
            {hasPaper(view) && (
              <Button onClick={() => void navigate(`/matters/${view.id}/paper`)}>{t('common.action.print')}</Button>
            )}
          </>
        }
      />
      {undo.bar}
      <div className="ny-tags">
        <MatterTag matter={view} />
        <NextDay matter={view} today={today} />
      </div>
      {view.opening === null && <Alert type="warning" showIcon title={t('matters.openedByMistake')} />}
      <div className="ny-columns">
        <div className="ny-columns-main">
          <Summary view={view} />
          {canChange && <Steps view={view} open={address} onOpen={open} />}
          {canChange && address && (
            <StepForm
              key={searchOf(address)}
              view={view}
              address={address}
              today={today}
              onClose={close}
              onRecorded={undo.offer}
            />
          )}
        </div>
        <div className="ny-columns-side">
          <section className="ny-card" aria-label={t('requests.timeline.title')}>
            <h2>{t('requests.timeline.title')}</h2>
            <MatterTimeline view={view} canChange={canChange} onOpen={open} />
          </section>
        </div>
      </div>
    </>
  );
}

function Summary({ view }: { readonly view: MatterView }) {
  const { t } = useTranslation();
  const world = useWorld();
  const { language } = useDisplay();
  return (
    <section className="ny-card" aria-label={t('matters.summary')}>
      <h2>{t('matters.summary')}</h2>
      <dl className="ny-facts">
        <dt>{t('requests.field.case')}</dt>
        <dd>
          <Link to={`/cases/${view.case}`} lang="zh-CN">
            {caseNumber(world, view.case)}
          </Link>
        </dd>
        {view.party && (
          <>
            <dt>{t('matters.field.party')}</dt>
            <dd>{partyName(world, view.party, language)}</dd>
          </>
        )}
        <dt>{t('matters.source')}</dt>
        <dd>{t(`matters.sources.${view.subject}`)}</dd>
      </dl>
      {view.subject === 'keyCase' && <Listing view={view} />}
      {view.subject === 'reward' && <Claims view={view} />}
      {view.subject === 'declaration' && <Declared view={view} />}
    </section>
  );
}

/** Who is in charge of a listed case, who listed it and until when. */
function Listing({ view }: { readonly view: MatterView }) {
  const words = useMatterWords();
  const format = useFormat();
  const listed = lastStep(view, 'listed');
  if (!listed) return null;
  return (
    <dl className="ny-facts">
      <dt>{words.field('listed', 'leader')}</dt>
      <dd>
        {textIn(listed, 'leader')} {textIn(listed, 'leaderPost')}
      </dd>
      <dt>{words.field('listed', 'listedBy')}</dt>
      <dd>{words.option('listedBy', textIn(listed, 'listedBy'))}</dd>
      {view.until && (
        <>
          <dt>{words.field('listed', 'until')}</dt>
          <dd>{format.day(view.until)}</dd>
        </>
      )}
    </dl>
  );
}

/** The claims to a reward with what was granted and paid; who claims stays covered in the timeline. */
function Claims({ view }: { readonly view: MatterView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const claims = claimsOf(view);
  if (claims.length === 0) return null;
  return (
    <ul className="matters-claims" aria-label={t('matters.reward.claims')}>
      {claims.map(({ fact, index, state, grantedFen, paidFen }) => (
        <li key={fact.original.id}>
          {t('matters.reward.claim', { index })}{' '}
          <StatusTag tone={state === 'undecided' ? 'waiting' : state === 'granted' ? 'active' : 'neutral'}>
            {t(`matters.reward.${state}`)}
          </StatusTag>{' '}
          {grantedFen > 0 &&
            t('matters.reward.sums', { granted: format.money(grantedFen), paid: format.money(paidFen) })}
        </li>
      ))}
    </ul>
  );
}

function Declared({ view }: { readonly view: MatterView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { items, sumFen } = declaredOf(view);
  return (
    <p>
      {format.digits(t('matters.declared', { count: items.length }))} {format.money(sumFen)}
    </p>
  );
}

interface StepsProps {
  readonly view: MatterView;
  readonly open: FormAddress | null;
  readonly onOpen: (address: FormAddress) => void;
}

/** What can be recorded now. */
function Steps({ view, open, onOpen }: StepsProps) {
  const { t } = useTranslation();
  const words = useMatterWords();
  const steps = offeredSteps(view);
  if (steps.length === 0) return null;
  return (
    <section className="ny-card" aria-label={t('requests.page.actions')}>
      <h2>{t('requests.page.actions')}</h2>
      <div className="ny-actions">
        {steps.map((form) => (
          <Button
            key={form}
            id={`open-${form}`}
            aria-expanded={open?.form === form}
            onClick={() => onOpen({ form, fact: '' })}
          >
            {words.step(form)}
          </Button>
        ))}
      </div>
    </section>
  );
}
