import { courtDefaults } from '../../../shared/domain/settings/court-defaults';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams, useSearchParams } from 'react-router';
import type { EntityId } from '../../../shared/core/ids';
import { textOf } from '../../../shared/domain/organisation/stored-fields';
import { caseById, foldCases, type CaseView } from '../../../shared/domain/case/case-fold';
import { useDrafts, useSession, useWorld } from '../../app/session-context';
import { useDraft, type DraftHandle } from '../../app/use-draft';
import { DraftState } from '../../components/draft-state';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { inLanguage } from '../../components/record-names';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';
import { IssuedPanel } from './issued-panel';
import { emptyNewRequest, type NewRequestDraft } from './new-request-draft';
import { NewRequestSteps } from './new-request-steps';

const keyOf = (draftId: string): string => `request/new/${draftId}`;

/** Finds or begins the draft of a new request. The case comes from the address; an unfinished request of the same case is taken up again. */
export function NewRequestPage() {
  const { draftId } = useParams();
  const [search] = useSearchParams();
  const session = useSession();
  const drafts = useDrafts();
  const caseId = search.get('case') ?? '';
  const [fresh] = useState(() => session.context().newId());
  if (draftId) return <DraftedRequest key={draftId} draftId={draftId} caseId={caseId} />;
  const begun = drafts.find(
    ({ key, value }) => key.startsWith(keyOf('')) && (value as NewRequestDraft).case === caseId,
  );
  const id = caseId !== '' && begun ? begun.key.slice(keyOf('').length) : fresh;
  return <Navigate to={`/requests/new/${id}${caseId ? `?case=${caseId}` : ''}`} replace />;
}

function DraftedRequest({ draftId, caseId }: { readonly draftId: string; readonly caseId: string }) {
  const { t } = useTranslation();
  const session = useSession();
  const world = useWorld();
  const draft = useDraft<NewRequestDraft>(keyOf(draftId), () =>
    emptyNewRequest(
      caseId,
      textOf(world.row('case', caseId as EntityId), 'handler') || (courtDefaults(world).handler ?? session.person),
    ),
  );
  const [issued, setIssued] = useState<readonly EntityId[]>([]);
  const inCase = caseById(world, draft.value.case as EntityId);
  if (issued.length > 0) return <IssuedPanel ids={issued} caseId={draft.value.case} />;
  return (
    <>
      <PageHeader
        title={t('requests.new.title')}
        text={inCase ? <CaseLine inCase={inCase} /> : t('requests.new.chooseCase')}
        actions={<DraftState draft={draft} />}
      />
      {!inCase && <ChooseCase draft={draft} />}
      {inCase && inCase.state !== 'open' && <EmptyState title={t('requests.error.case_not_open')} />}
      {inCase?.state === 'open' && (
        <NewRequestSteps
          draft={draft}
          inCase={inCase}
          onIssued={async (ids) => {
            // First: whoever asks in the same case again at once would be given this draft, while the disk is slow.
            await draft.discard();
            setIssued(ids);
          }}
        />
      )}
    </>
  );
}

/** The names of parties in the language of the screen. */
function useNamesOf(): (parties: CaseView['parties']) => string {
  const format = useFormat();
  const { language } = useDisplay();
  return (parties) =>
    format.list(parties.map(({ nameZh, nameBo }) => inLanguage({ zh: nameZh, bo: nameBo ?? '' }, language)));
}

function CaseLine({ inCase }: { readonly inCase: CaseView }) {
  const namesOf = useNamesOf();
  return (
    <>
      <Link to={`/cases/${inCase.id}`} lang="zh-CN">
        {inCase.fields.number}
      </Link>{' '}
      {namesOf(inCase.parties.filter(({ role }) => role === 'debtor'))}
    </>
  );
}

/** For a request begun from the list: every request belongs to a case. */
function ChooseCase({ draft }: { readonly draft: DraftHandle<NewRequestDraft> }) {
  const { t } = useTranslation();
  const world = useWorld();
  const namesOf = useNamesOf();
  const cases = useMemo(() => foldCases(world).filter(({ state }) => state === 'open'), [world]);
  if (cases.length === 0) return <EmptyState title={t('requests.new.noCase')} text={t('requests.new.noCaseText')} />;
  return (
    <ul className="ny-duties">
      {cases.map((each) => (
        <li key={each.id}>
          <button
            type="button"
            className="ny-duty"
            onClick={() =>
              draft.setValue((before) => ({ ...before, case: each.id, handler: each.fields.handler ?? before.handler }))
            }
          >
            <span className="ny-duty-title" lang="zh-CN">
              {each.fields.number}
            </span>
            <span className="ny-secondary">{namesOf(each.parties)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
