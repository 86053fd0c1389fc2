import { useTranslation } from 'react-i18next';
import {
  checkProposal,
  proposeAgain,
  proposeChange,
  type ContactChange,
  type ProposalInput,
} from '../../../shared/domain/organisation/contact-change';
import { EMPTY_CONTACT, type ContactSlot } from '../../../shared/domain/organisation/contacts';
import type { Unit } from '../../../shared/domain/organisation/units';
import { useDraft } from '../../app/use-draft';
import { BilingualNameFields } from '../../components/bilingual-name';
import { DraftDialog } from './draft-dialog';
import { TextFields } from './text-fields';
import { useDraftSave } from './use-draft-save';

interface Props {
  readonly unit: Unit;
  readonly slot: ContactSlot;
  /** Set when a change that was sent back is proposed anew. */
  readonly change: ContactChange | null;
  readonly onClose: () => void;
}

/** The unit names another person for a place. */
export function ProposeDialog({ unit, slot: { role, contact }, change, onClose }: Props) {
  const { t } = useTranslation();
  const draft = useDraft<ProposalInput>(`directory/propose/${change?.id ?? contact?.id ?? `${unit.id}-${role}`}`, () =>
    change ? { ...change.proposed, why: lastWhy(change), by: lastBy(change) } : { ...EMPTY_CONTACT, why: '', by: '' },
  );
  const { errorOf, save, discard } = useDraftSave({
    draft,
    check: checkProposal,
    command: (input) =>
      change
        ? proposeAgain(change.id, input)
        : proposeChange({ unit: unit.id, role, contact: contact?.id ?? null, input }),
    onDone: onClose,
  });
  const { value, setValue } = draft;
  const title = t('contacts.change.proposeFor', { role: t(`directory.role.${role}`) });
  return (
    <DraftDialog title={title} draft={draft} onSave={save} onClose={onClose} onDiscard={discard}>
      <p className="ny-notice directory-wide">{t('contacts.change.hint')}</p>
      <BilingualNameFields
        of="person"
        zh={value.nameZh}
        bo={value.nameBo}
        errorZh={errorOf('nameZh', '') === null ? null : t('directory.contact.needOther')}
        errorBo={errorOf('nameBo', t('common.field.personBo'))}
        onChange={({ zh, bo }) => setValue((before) => ({ ...before, nameZh: zh, nameBo: bo }))}
      />
      <TextFields
        specs={[
          { field: 'post', label: t('common.field.post') },
          { field: 'landline', label: t('common.field.landline'), inputMode: 'tel' },
          { field: 'mobile', label: t('common.field.mobile'), inputMode: 'tel' },
          { field: 'by', label: t('contacts.change.by'), required: true },
          { field: 'why', label: t('contacts.change.why'), required: true, lines: 2 },
        ]}
        value={value}
        onChange={(field, text) => setValue((before) => ({ ...before, [field]: text }))}
        errorOf={errorOf}
      />
    </DraftDialog>
  );
}

const lastProposal = ({ steps }: ContactChange) => steps.findLast(({ type }) => type === 'proposed');
const lastWhy = (change: ContactChange): string => lastProposal(change)?.text ?? '';
const lastBy = (change: ContactChange): string => lastProposal(change)?.by ?? '';
