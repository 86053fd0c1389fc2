import { useTranslation } from 'react-i18next';
import {
  checkDecision,
  decideChange,
  EMPTY_DECISION,
  type ContactChange,
  type StepType,
} from '../../../shared/domain/organisation/contact-change';
import { useDraft } from '../../app/use-draft';
import { DraftDialog } from './draft-dialog';
import { TextFields } from './text-fields';
import { useDraftSave } from './use-draft-save';

export type Decision = Exclude<StepType, 'proposed'>;

interface Props {
  readonly change: ContactChange;
  readonly decision: Decision;
  readonly onClose: () => void;
}

/** Who decided about a change of contact, and why. */
export function DecisionDialog({ change, decision, onClose }: Props) {
  const { t } = useTranslation();
  const draft = useDraft(`directory/decide-${decision}/${change.id}`, () => EMPTY_DECISION);
  const { errorOf, save, discard } = useDraftSave({
    draft,
    check: checkDecision(decision),
    command: (input) => decideChange(change.id, decision, input),
    onDone: onClose,
  });
  const needsReason = decision === 'sentBack' || decision === 'dropped';
  return (
    <DraftDialog
      title={t(`contacts.change.decide.${decision}`)}
      draft={draft}
      onSave={save}
      onClose={onClose}
      onDiscard={discard}
    >
      <TextFields
        specs={[
          { field: 'by', label: t(`contacts.change.decidedBy.${decision}`), required: decision !== 'dropped' },
          {
            field: 'text',
            label: t(needsReason ? 'contacts.change.reason' : 'contacts.change.note'),
            required: needsReason,
            lines: 2,
          },
        ]}
        value={draft.value}
        onChange={(field, text) => draft.setValue((before) => ({ ...before, [field]: text }))}
        errorOf={errorOf}
      />
    </DraftDialog>
  );
}
