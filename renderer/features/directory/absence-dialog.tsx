import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EntityId } from '../../../shared/core/ids';
import type { Contact } from '../../../shared/domain/organisation/contacts';
import {
  checkAbsence,
  owedBy,
  recordAbsence,
  substituteOf,
  type AbsenceInput,
} from '../../../shared/domain/organisation/hand-over';
import { useDraft } from '../../app/use-draft';
import { useWorld } from '../../app/session-context';
import { DayField } from '../../components/day-field';
import { FormField } from '../../components/form-field';
import { inLanguage } from '../../components/record-names';
import { useToday } from '../../components/use-today';
import { useDisplay } from '../../i18n/display-context';
import { DraftDialog } from './draft-dialog';
import { OwedTable } from './owed-table';
import { TextFields } from './text-fields';
import { useDraftSave } from './use-draft-save';

/** From when to when a contact is away, and what passes to the other one. */
export function AbsenceDialog({ contact, onClose }: { readonly contact: Contact; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const today = useToday();
  const world = useWorld();
  const draft = useDraft<AbsenceInput>(`directory/absence/${contact.id}`, () => ({
    from: today,
    until: '',
    reason: '',
    handOver: true,
    note: '',
  }));
  const { value, setValue } = draft;
  const { errorOf, save, discard } = useDraftSave({
    draft,
    check: checkAbsence,
    command: (input) => recordAbsence(contact.id, input),
    onDone: onClose,
  });
  const substitute = substituteOf(world, contact);
  const name = substitute ? inLanguage({ zh: substitute.nameZh, bo: substitute.nameBo }, language) : '';
  const set = (changed: Partial<AbsenceInput>) => setValue((before) => ({ ...before, ...changed }));
  const labels = { from: t('contacts.absence.from'), until: t('contacts.absence.until') };
  return (
    <DraftDialog title={t('contacts.absence.title')} draft={draft} onSave={save} onClose={onClose} onDiscard={discard}>
      <DayField
        label={labels.from}
        required
        value={value.from}
        today={today}
        onChange={(from) => set({ from })}
        error={errorOf('from', labels.from)}
      />
      <DayField
        label={labels.until}
        hint={t('contacts.absence.untilHint')}
        value={value.until}
        today={today}
        onChange={(until) => set({ until })}
        error={errorOf('until', labels.until)}
      />
      <TextFields
        specs={[{ field: 'reason', label: t('contacts.absence.reason'), required: true }]}
        value={value}
        onChange={(field, text) => set({ [field]: text })}
        errorOf={errorOf}
      />
      {substitute ? (
        <>
          <FormField label={t('contacts.absence.handOver', { name })}>
            {(control) => (
              <Checkbox
                {...control}
                checked={value.handOver}
                onChange={(event) => set({ handOver: event.target.checked })}
              />
            )}
          </FormField>
          {value.handOver && (
            <div className="directory-wide">
              <OwedTable owed={owedBy(world, contact.unit as EntityId)} />
              <TextFields
                specs={[{ field: 'note', label: t('contacts.absence.note'), lines: 2 }]}
                value={value}
                onChange={(field, text) => set({ [field]: text })}
                errorOf={errorOf}
              />
            </div>
          )}
        </>
      ) : (
        <p className="ny-notice directory-wide">{t('contacts.absence.noSubstitute')}</p>
      )}
    </DraftDialog>
  );
}
