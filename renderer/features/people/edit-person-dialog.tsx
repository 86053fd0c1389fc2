import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { must } from '../../../shared/core/assert';
import type { PersonId } from '../../../shared/core/ids';
import { checkPerson, editPerson, personById, personInputOf } from '../../../shared/domain/organisation/persons';
import { useSession, useWorld } from '../../app/session-context';
import { useDraft } from '../../app/use-draft';
import { OpenModal } from '../../components/open-modal';
import { useDirectoryErrorText } from '../../components/directory-error-text';
import { DraftState } from '../../components/draft-state';
import { useOneAtATime } from '../../components/use-one-at-a-time';
import { useSaveFeedback } from '../../components/use-save-feedback';
import { useShortcut } from '../../components/use-shortcut';
import { PersonFieldset } from './person-fieldset';
import { useUnitOptions } from './use-unit-options';

export function EditPersonDialog({ person: id, onClose }: { readonly person: PersonId; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  const person = must(personById(useWorld(), id), 'the person is in the list');
  const tellSave = useSaveFeedback();
  const errorText = useDirectoryErrorText();
  const units = useUnitOptions();
  const draft = useDraft(`people/edit/${id}`, () => personInputOf(person));
  const [checked, setChecked] = useState(false);
  const save = useOneAtATime(async () => {
    setChecked(true);
    if (checkPerson(draft.value).some((check) => check !== null)) return;
    if (!tellSave(await session.save(editPerson({ person: id, input: draft.value })), (error) => errorText(error)))
      return;
    await draft.discard();
    onClose();
  });
  useShortcut('mod+s', () => void save());
  return (
    <OpenModal
      width="min(46rem, 94vw)"
      title={t('people.editTitle')}
      onCancel={onClose}
      footer={
        <>
          <DraftState draft={draft} /> <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button type="primary" onClick={() => void save()}>
            {t('common.action.save')}
          </Button>
        </>
      }
    >
      <PersonFieldset value={draft.value} onChange={draft.setValue} checked={checked} row={person.row} units={units} />
    </OpenModal>
  );
}
