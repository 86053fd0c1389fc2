import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/domain/case/case-fold';
import { useWorld } from '../../app/session-context';
import { useDisplay } from '../../i18n/display-context';
import {
  useCaseValueText,
  usePartyFieldLabel,
  usePartyValueText,
  type CaseField,
  type PartyField,
} from './case-value-text';
import { ConflictNotices } from './conflict-notice';
import { nameIn } from './names';

/** The fields of the case and of its parties that wait for a decision. */
export function CaseConflicts({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const world = useWorld();
  const caseText = useCaseValueText(world);
  const partyText = usePartyValueText();
  const partyLabel = usePartyFieldLabel();
  return (
    <>
      <ConflictNotices
        row={view.row}
        kind="case"
        labelOf={(field) => t(`cases.field.${field as CaseField}`)}
        textOf={(field, value) => caseText(field as CaseField, value ?? null)}
      />
      {view.parties.map((party) => {
        const row = party.conflicts.length > 0 ? world.row('party', party.id) : undefined;
        if (!row) return null;
        return (
          <ConflictNotices
            key={party.id}
            row={row}
            kind="party"
            labelOf={(field) => `${nameIn(language, party)} · ${partyLabel(field as PartyField, party.nature)}`}
            textOf={(field, value) => partyText(field as PartyField, value ?? null)}
          />
        );
      })}
    </>
  );
}
