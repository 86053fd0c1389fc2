import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import type { EntityId } from '../../../shared/core/ids';
import { archivedOf } from '../../../shared/domain/archive/archive-case';
import { caseById, type CaseView } from '../../../shared/domain/case/case-fold';
import { sameCases, type SameCases } from '../../../shared/domain/case/same-cases';
import { restoreParty } from '../../../shared/domain/case/party-commands';
import type { World } from '../../../shared/domain/world';
import { useWorld } from '../../app/session-context';
import { PageHeader } from '../../components/page-header';
import { GroupOfCase } from '../../components/township-group';
import { OfferUndoContext, useFactUndo } from '../../components/use-fact-undo';
import { WaitingDecisions } from '../../components/waiting-decisions';
import { useFormat } from '../../i18n/use-format';
import { ArchiveDialog, CorrectArchiveDialog } from './archive-dialogs';
import { ArchivedNotice } from './archived-notice';
import { CaseCompleteness } from './case-completeness';
import { CaseFacts } from './case-facts';
import { CaseMissing } from './case-missing';
import { CaseMoney } from './case-money';
import { CaseParties } from './case-parties';
import { CaseStateTag } from './case-state-tag';
import { CaseTimeline } from './case-timeline';
import { dialogAddress, dialogAt, type OpenDialog } from './dialog-address';
import { CorrectPaymentDialog, PayDialog } from './money-dialogs';
import { AddPartyDialog, EditPartyDialog, RemovePartyDialog } from './party-dialogs';
import { CloseDialog, ReopenDialog, TakeBackDialog, VoidDialog } from './state-dialogs';
import { MergedNotice } from './merged-notice';
import { useCaseSave } from './use-case-save';
import { useTakingBack } from './use-taking-back';

/** What another feature shows of a case on its page; the composition root passes it in, because features do not import each other. */
export type CaseSlot = (caseId: EntityId) => ReactNode;

interface Slots {
  readonly requestsSlot: CaseSlot | undefined;
  readonly mattersSlot: CaseSlot | undefined;
}

/** `/cases/:id` */
export function CaseScreen(slots: Slots) {
  const { id = '' } = useParams();
  const view = caseById(useWorld(), id as EntityId);
  return view ? <CasePage key={id} view={view} {...slots} /> : <CaseMissing />;
}

function CasePage({ view, ...slots }: Slots & { readonly view: CaseView }) {
  const undo = useFactUndo(useTakingBack(view.id));
  return (
    <OfferUndoContext value={undo.offer}>
      <CaseContent view={view} {...slots} undoBar={undo.bar} />
    </OfferUndoContext>
  );
}

interface ContentProps extends Slots {
  readonly view: CaseView;
  readonly undoBar: ReactNode;
}

function CaseContent({ view, requestsSlot, mattersSlot, undoBar }: ContentProps) {
  const [address, setAddress] = useSearchParams();
  const { save } = useCaseSave();
  const open = (dialog: OpenDialog) => setAddress({ do: dialogAddress(dialog) }, { replace: true });
  const dialog = dialogAt(address.get('do'), view);
  return (
    <div className="cases-page">
      <PageHeader
        title={
          <span className="cases-title">
            <span lang="zh-CN">{view.fields.number}</span> <CaseStateTag state={view.state} />
          </span>
        }
        text={view.fields.cause}
        actions={<CaseActions view={view} onOpen={open} />}
      />
      {undoBar}
      <CaseNotices view={view} />
      <div className="cases-columns">
        <div className="cases-main">
          {mattersSlot?.(view.id)}
          {requestsSlot?.(view.id)}
          <CaseFacts view={view} />
          <CaseMoney view={view} />
          <CaseParties
            view={view}
            onAdd={(role, of) => open({ type: 'addParty', role, of })}
            onEdit={(party) => open({ type: 'party', party })}
            onRemove={(party) => open({ type: 'removeParty', party })}
            onRestore={(party) => void save(restoreParty(party.id))}
          />
        </div>
        <div className="cases-side">
          <CaseCompleteness view={view} />
          <GroupOfCase township={view.fields.township} />
          <CaseTimeline
            view={view}
            onCorrect={(fact) => open({ type: 'correct', fact })}
            onTakeBack={(fact) => open({ type: 'takeBack', fact })}
          />
        </div>
      </div>
      {dialog && <Dialog dialog={dialog} view={view} onClose={() => setAddress({}, { replace: true })} />}
    </div>
  );
}

/** What can be done with the case now. */
function CaseActions({ view, onOpen }: { readonly view: CaseView; readonly onOpen: (dialog: OpenDialog) => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  if (view.state === 'voided' || view.mergedInto) return null;
  const isOpen = view.state === 'open';
  return (
    <>
      {isOpen && (
        <Button type="primary" onClick={() => void navigate(`/requests/new?case=${view.id}`)}>
          {t('cases.page.ask')}
        </Button>
      )}
      <Button onClick={() => void navigate(`/cases/${view.id}/edit`)}>{t('cases.page.edit')}</Button>
      <Button onClick={() => onOpen({ type: 'pay' })}>{t('cases.page.pay')}</Button>
      {isOpen ? (
        <Button onClick={() => onOpen({ type: 'close' })}>{t('cases.page.close')}</Button>
      ) : (
        <Button onClick={() => onOpen({ type: 'reopen' })}>{t('cases.page.reopen')}</Button>
      )}
      {!isOpen && !archivedOf(view) && (
        <Button onClick={() => onOpen({ type: 'archive' })}>{t('cases.archive.open')}</Button>
      )}
      <Button onClick={() => void navigate(`/cases/${view.id}/national`)}>{t('cases.national.open')}</Button>
      <Button danger onClick={() => onOpen({ type: 'void' })}>
        {t('cases.page.void')}
      </Button>
    </>
  );
}

/** What a reader must know before anything else: voided, closed, a second case with the number, two values for a field. */
function CaseNotices({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const world = useWorld();
  const twin = view.state === 'voided' ? undefined : twinOf(world, view.id);
  return (
    <div className="cases-notices">
      {view.voided && (
        <Alert
          type="info"
          showIcon
          title={t('cases.page.voidedTitle', { day: format.day(view.voided.on) })}
          description={t('cases.page.voidedReason', { reason: view.voided.reason })}
        />
      )}
      {view.state === 'closed' && view.closing && (
        <Alert
          type="success"
          showIcon
          title={t('cases.page.closedTitle', {
            day: format.day(view.closing.on),
            way: t(`cases.closingWay.${view.closing.way}`),
          })}
          description={view.closing.note}
        />
      )}
      <ArchivedNotice view={view} />
      {twin && (
        <Alert
          type="warning"
          showIcon
          title={t('cases.page.sameNumber')}
          description={<Link to={`/cases/${twin.first}/compare/${twin.second}`}>{t('cases.page.openOther')}</Link>}
        />
      )}
      <MergedNotice view={view} />
      {view.row.unknownOps > 0 && <Alert type="info" showIcon title={t('cases.page.needsNewer')} />}
      <WaitingDecisions rows={[view.row, ...view.partyRows]} of={view.id} />
    </div>
  );
}

/** Another record that looks like this case. */
const twinOf = (world: World, id: EntityId): SameCases | undefined =>
  sameCases(world).find(({ first, second }) => first === id || second === id);

interface DialogProps {
  readonly dialog: OpenDialog;
  readonly view: CaseView;
  readonly onClose: () => void;
}

function Dialog({ dialog, ...props }: DialogProps) {
  switch (dialog.type) {
    case 'pay':
      return <PayDialog {...props} />;
    case 'close':
      return <CloseDialog {...props} />;
    case 'reopen':
      return <ReopenDialog {...props} />;
    case 'void':
      return <VoidDialog {...props} />;
    case 'archive':
      return <ArchiveDialog {...props} />;
    case 'addParty':
      return <AddPartyDialog {...props} role={dialog.role} of={dialog.of} />;
    case 'party':
      return <EditPartyDialog {...props} party={dialog.party} />;
    case 'removeParty':
      return <RemovePartyDialog party={dialog.party} onClose={props.onClose} />;
    case 'correct':
      return dialog.fact.original.type === 'archived' ? (
        <CorrectArchiveDialog {...props} fact={dialog.fact} />
      ) : (
        <CorrectPaymentDialog {...props} fact={dialog.fact} />
      );
    case 'takeBack':
      return <TakeBackDialog {...props} fact={dialog.fact} />;
  }
}
