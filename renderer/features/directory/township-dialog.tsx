import { useTranslation } from 'react-i18next';
import { checkTownship, nameTownship, type Township } from '../../../shared/domain/organisation/townships';
import { useDraft } from '../../app/use-draft';
import { BilingualNameFields } from '../../components/bilingual-name';
import { FieldHistory } from '../../components/field-history';
import { DraftDialog } from './draft-dialog';
import { useDraftSave } from './use-draft-save';

/** Names one of the ten townships, which the court's document leaves open. */
export function TownshipDialog({ township, onClose }: { readonly township: Township; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const draft = useDraft(`directory/township/${township.id}`, () => ({
    nameZh: township.nameZh ?? '',
    nameBo: township.nameBo ?? '',
  }));
  const { errorOf, save, discard } = useDraftSave({
    draft,
    check: checkTownship,
    command: (input) => nameTownship({ township: township.id, input }),
    onDone: onClose,
  });
  const labelZh = t('common.field.nameZh');
  const labelBo = t('common.field.nameBo');
  return (
    <DraftDialog title={t('directory.township.name')} draft={draft} onSave={save} onClose={onClose} onDiscard={discard}>
      <BilingualNameFields
        required
        zh={draft.value.nameZh}
        bo={draft.value.nameBo}
        errorZh={errorOf('nameZh', labelZh)}
        errorBo={errorOf('nameBo', labelBo)}
        asideZh={<FieldHistory row={township.row} field="nameZh" label={labelZh} />}
        asideBo={<FieldHistory row={township.row} field="nameBo" label={labelBo} />}
        onChange={({ zh, bo }) => draft.setValue({ nameZh: zh, nameBo: bo })}
      />
      <p className="ny-field-hint directory-wide">{t('directory.township.hint')}</p>
    </DraftDialog>
  );
}
