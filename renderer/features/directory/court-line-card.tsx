import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  checkCourtLine,
  courtLineOf,
  EMPTY_COURT_LINE,
  setCourtLine,
} from '../../../shared/domain/organisation/court-line';
import type { Unit } from '../../../shared/domain/organisation/units';
import { useDraft } from '../../app/use-draft';
import { useWorld } from '../../app/session-context';
import { BilingualNameFields } from '../../components/bilingual-name';
import { CourtLineText } from '../../components/court-line';
import { FieldHistory } from '../../components/field-history';
import { DraftDialog } from './draft-dialog';
import { TextFields } from './text-fields';
import { useDraftSave } from './use-draft-save';

/** The line of the court that answers day and night. */
export function CourtLineCard({ unit, canEdit }: { readonly unit: Unit; readonly canEdit: boolean }) {
  const { t } = useTranslation();
  const line = courtLineOf(useWorld());
  const [editing, setEditing] = useState(false);
  return (
    <section className="directory-part" aria-label={t('contacts.line24.title')}>
      <header>
        <h3>{t('contacts.line24.title')}</h3>
        {canEdit && <Button onClick={() => setEditing(true)}>{t('contacts.line24.edit')}</Button>}
      </header>
      <p className="ny-secondary">{t('contacts.line24.text')}</p>
      <p>
        {line ? <CourtLineText /> : t('contacts.line24.none')}{' '}
        <FieldHistory row={unit.row} field="line24Phone" label={t('contacts.line24.phone')} />
      </p>
      {editing && <CourtLineDialog onClose={() => setEditing(false)} />}
    </section>
  );
}

function CourtLineDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const world = useWorld();
  const draft = useDraft('directory/line24/court', () => courtLineOf(world) ?? EMPTY_COURT_LINE);
  const { errorOf, save, discard } = useDraftSave({
    draft,
    check: checkCourtLine,
    command: setCourtLine,
    onDone: onClose,
  });
  const { value, setValue } = draft;
  return (
    <DraftDialog title={t('contacts.line24.title')} draft={draft} onSave={save} onClose={onClose} onDiscard={discard}>
      <TextFields
        specs={[{ field: 'phone', label: t('contacts.line24.phone'), inputMode: 'tel', required: true }]}
        value={value}
        onChange={(field, text) => setValue((before) => ({ ...before, [field]: text }))}
        errorOf={errorOf}
      />
      <BilingualNameFields
        zh={value.nameZh}
        bo={value.nameBo}
        errorZh={errorOf('nameZh', t('common.field.nameZh'))}
        errorBo={errorOf('nameBo', t('common.field.nameBo'))}
        onChange={({ zh, bo }) => setValue((before) => ({ ...before, nameZh: zh, nameBo: bo }))}
      />
    </DraftDialog>
  );
}
