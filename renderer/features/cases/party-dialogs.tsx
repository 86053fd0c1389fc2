import { useTranslation } from 'react-i18next';
import { emptyParty, type PartyInput } from '../../../shared/domain/case/case-input';
import type { PartyView } from '../../../shared/domain/case/case-fields';
import type { CaseView } from '../../../shared/domain/case/case-fold';
import { partyCautions } from '../../../shared/domain/case/check-party';
import type { FieldBasis } from '../../../shared/domain/case/edit-ops';
import {
  addParty,
  editParty,
  partyBasis,
  partyInputOf,
  placedProblems,
  removeParty,
} from '../../../shared/domain/case/party-commands';
import type { PartyRole } from '../../../shared/domain/case/records';
import { useWorld } from '../../app/session-context';
import { useDraft } from '../../app/use-draft';
import { useDisplay } from '../../i18n/display-context';
import { useToday } from '../../components/use-today';
import { CaseDialog } from './case-dialog';
import { CaseModal } from './case-modal';
import { nameIn } from './names';
import { PartyFields } from './party-fields';
import { useCaseSave } from './use-case-save';
import { useFormChecks } from './use-form-checks';

interface Props {
  readonly view: CaseView;
  readonly onClose: () => void;
}

export function AddPartyDialog({
  view,
  role,
  of,
  onClose,
}: Props & { readonly role: PartyRole; readonly of: string | null }) {
  const { t } = useTranslation();
  const today = useToday();
  const { saving, save } = useCaseSave();
  const draft = useDraft<PartyInput>(`case/addParty/${view.id}.${role}.${of ?? ''}`, () => emptyParty('new', role, of));
  const { value, setValue } = draft;
  const checks = useFormChecks({ problems: placedProblems(value, view), cautions: partyCautions(value), today });
  const submit = async () => {
    if (!checks.attempt() || !(await save(addParty(view.id, value)))) return;
    await draft.discard();
    onClose();
  };
  return (
    <CaseDialog
      title={t('cases.dialog.partyNewTitle', { role: t(`cases.role.${role}`) })}
      saveText={t('cases.dialog.partySave')}
      saving={saving}
      checks={checks}
      draft={draft}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <PartyFields value={value} onChange={(changed) => setValue((v) => ({ ...v, ...changed }))} checks={checks} />
    </CaseDialog>
  );
}

interface PartyDraft {
  readonly before: PartyInput;
  readonly basis: FieldBasis;
  readonly after: PartyInput;
}

export function EditPartyDialog({ view, party, onClose }: Props & { readonly party: PartyView }) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const world = useWorld();
  const today = useToday();
  const { saving, save } = useCaseSave();
  const draft = useDraft<PartyDraft>(`case/party/${view.id}.${party.id}`, () => {
    const input = partyInputOf(party);
    return { before: input, basis: partyBasis(world, party.id), after: input };
  });
  const { value, setValue } = draft;
  const checks = useFormChecks({
    problems: placedProblems(value.after, view),
    cautions: partyCautions(value.after),
    today,
  });
  const submit = async () => {
    if (!checks.attempt() || !(await save(editParty({ party: party.id, ...value })))) return;
    await draft.discard();
    onClose();
  };
  return (
    <CaseDialog
      title={t('cases.dialog.partyEditTitle', { name: nameIn(language, party) })}
      saveText={t('cases.dialog.partySave')}
      saving={saving}
      checks={checks}
      draft={draft}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <PartyFields
        value={value.after}
        onChange={(changed) => setValue((v) => ({ ...v, after: { ...v.after, ...changed } }))}
        checks={checks}
      />
    </CaseDialog>
  );
}

export function RemovePartyDialog({ party, onClose }: Omit<Props, 'view'> & { readonly party: PartyView }) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const { saving, save } = useCaseSave();
  const submit = async () => {
    await save(removeParty(party.id));
    onClose();
  };
  return (
    <CaseModal
      title={t('cases.dialog.removeTitle', { name: nameIn(language, party) })}
      okText={t('common.action.remove')}
      okButtonProps={{ danger: true }}
      cancelText={t('common.action.cancel')}
      confirmLoading={saving}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      {t('cases.dialog.removeText')}
    </CaseModal>
  );
}
