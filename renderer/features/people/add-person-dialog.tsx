import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkPerson, EMPTY_PERSON, personFields } from '../../../shared/domain/organisation/persons';
import { useGate } from '../../app/gate-context';
import { useSession } from '../../app/session-context';
import { OpenModal } from '../../components/open-modal';
import { EmblemPicker, freeEmblem } from '../../components/emblems/emblem-picker';
import { useErrorText, type CommonError } from '../../components/error-text';
import { NewPassphrase, NO_PASSPHRASE, pairProblem } from '../../components/passphrase/new-passphrase';
import { useNotify } from '../../components/use-notify';
import { PersonFieldset } from './person-fieldset';
import { useUnitOptions } from './use-unit-options';

/** A further person on this machine: name, post, role, and a passphrase that the person types. Never kept as a draft, because of it. */
export function AddPersonDialog({
  taken,
  onClose,
}: {
  readonly taken: readonly number[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const gate = useGate();
  const session = useSession();
  const notify = useNotify();
  const errorText = useErrorText();
  const units = useUnitOptions();
  const [person, setPerson] = useState(EMPTY_PERSON);
  const [pair, setPair] = useState(NO_PASSPHRASE);
  const [emblem, setEmblem] = useState(() => freeEmblem(taken));
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CommonError | null>(null);
  const add = async () => {
    setChecked(true);
    if (checkPerson(person).some((check) => check !== null) || pairProblem(pair)) return;
    setBusy(true);
    const added = await gate.addPerson(session, { fields: personFields(person), passphrase: pair.first, emblem });
    setBusy(false);
    if (!added.ok) return setError(added.error);
    notify.success(t('people.added', { name: person.name }));
    onClose();
  };
  return (
    <OpenModal
      width="min(48rem, 94vw)"
      title={t('people.addTitle')}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button type="primary" loading={busy} onClick={() => void add()}>
            {busy ? t('people.busy') : t('people.add')}
          </Button>
        </>
      }
    >
      <div className="ny-gate-form">
        <PersonFieldset value={person} onChange={setPerson} checked={checked} units={units} />
        <p className="ny-secondary">{t('people.passphraseForNew')}</p>
        <div className="ny-field-grid">
          <NewPassphrase value={pair} onChange={setPair} checked={checked} />
        </div>
        <EmblemPicker value={emblem} onChange={setEmblem} taken={taken} />
        {error && <Alert type="error" showIcon title={errorText(error)} />}
      </div>
    </OpenModal>
  );
}
