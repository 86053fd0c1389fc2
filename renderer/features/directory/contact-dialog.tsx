import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  checkContact,
  contactInputOf,
  EMPTY_CONTACT,
  setContact,
  type ContactSlot,
} from '../../../shared/domain/organisation/contacts';
import type { Unit } from '../../../shared/domain/organisation/units';
import { useDraft } from '../../app/use-draft';
import { BilingualNameFields } from '../../components/bilingual-name';
import { FieldHistory } from '../../components/field-history';
import { FormField } from '../../components/form-field';
import { DraftDialog } from './draft-dialog';
import { useDraftSave } from './use-draft-save';

interface Props {
  readonly unit: Unit;
  readonly slot: ContactSlot;
  readonly onClose: () => void;
}

/** Who fills a place. A successor is written over the predecessor, whose name stays in the history of the field. */
export function ContactDialog({ unit, slot: { role, contact }, onClose }: Props) {
  const { t } = useTranslation();
  const key = `directory/contact/${contact?.id ?? `${unit.id}-${role}`}`;
  const draft = useDraft(key, () => (contact ? contactInputOf(contact) : EMPTY_CONTACT));
  const { errorOf, save, discard } = useDraftSave({
    draft,
    check: checkContact,
    command: (input) => setContact({ unit: unit.id, role, contact: contact?.id ?? null, input }),
    onDone: onClose,
  });
  const { value, setValue } = draft;
  const history = (field: string, label: string) =>
    contact && <FieldHistory row={contact.row} field={field} label={label} />;
  const texts = [
    { field: 'post', label: t('common.field.post'), inputMode: 'text' },
    { field: 'landline', label: t('common.field.landline'), inputMode: 'tel' },
    { field: 'mobile', label: t('common.field.mobile'), inputMode: 'tel' },
  ] as const;
  return (
    <DraftDialog title={t(`directory.role.${role}`)} draft={draft} onSave={save} onClose={onClose} onDiscard={discard}>
      <BilingualNameFields
        of="person"
        zh={value.nameZh}
        bo={value.nameBo}
        errorZh={errorOf('nameZh', '') === null ? null : t('directory.contact.needOther')}
        errorBo={errorOf('nameBo', t('common.field.personBo'))}
        asideZh={history('nameZh', t('common.field.personZh'))}
        asideBo={history('nameBo', t('common.field.personBo'))}
        onChange={({ zh, bo }) => setValue((before) => ({ ...before, nameZh: zh, nameBo: bo }))}
      />
      {texts.map(({ field, label, inputMode }) => (
        <FormField key={field} label={label} error={errorOf(field, label)} aside={history(field, label)}>
          {(control) => (
            <Input
              {...control}
              inputMode={inputMode}
              autoComplete="off"
              value={value[field]}
              onChange={(event) => setValue((before) => ({ ...before, [field]: event.target.value }))}
            />
          )}
        </FormField>
      ))}
    </DraftDialog>
  );
}
