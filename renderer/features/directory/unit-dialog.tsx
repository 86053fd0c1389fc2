import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  addUnit,
  checkUnit,
  editUnit,
  EMPTY_UNIT,
  unitInputOf,
  type Unit,
} from '../../../shared/domain/organisation/units';
import { useDraft } from '../../app/use-draft';
import { FieldHistory } from '../../components/field-history';
import { FormField } from '../../components/form-field';
import { DraftDialog } from './draft-dialog';
import { useDraftSave } from './use-draft-save';

/** The names and the address of a unit; `unit` null adds one of the county's own. */
export function UnitDialog({ unit, onClose }: { readonly unit: Unit | null; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const draft = useDraft(`directory/unit/${unit?.id ?? 'new'}`, () => (unit ? unitInputOf(unit) : EMPTY_UNIT));
  const { errorOf, save, discard } = useDraftSave({
    draft,
    check: checkUnit,
    command: (input) => (unit ? editUnit({ unit: unit.id, input }) : addUnit(input)),
    onDone: onClose,
  });
  const texts = [
    {
      field: 'nameZh',
      label: t('common.field.nameZh'),
      lang: 'zh-CN',
      hint: unit?.body ? t('directory.unit.nameInDocument') : null,
    },
    { field: 'nameBo', label: t('common.field.nameBo'), lang: 'bo', hint: null },
    { field: 'laterNameZh', label: t('directory.unit.laterZh'), lang: 'zh-CN', hint: t('directory.unit.laterHint') },
    { field: 'laterNameBo', label: t('directory.unit.laterBo'), lang: 'bo', hint: null },
    { field: 'address', label: t('common.field.address'), lang: null, hint: null },
  ] as const;
  return (
    <DraftDialog
      title={t(unit ? 'directory.unit.edit' : 'directory.unit.add')}
      draft={draft}
      onSave={save}
      onClose={onClose}
      onDiscard={discard}
    >
      {texts.map(({ field, label, lang, hint }) => (
        <FormField
          key={field}
          label={label}
          hint={hint}
          required={field === 'nameZh'}
          error={errorOf(field, label)}
          aside={unit && <FieldHistory row={unit.row} field={field} label={label} />}
        >
          {(control) => (
            <Input
              {...control}
              {...(lang ? { lang } : {})}
              autoComplete="off"
              value={draft.value[field]}
              onChange={(event) => draft.setValue((before) => ({ ...before, [field]: event.target.value }))}
            />
          )}
        </FormField>
      ))}
    </DraftDialog>
  );
}
