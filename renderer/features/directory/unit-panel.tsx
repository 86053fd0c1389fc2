import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Absence } from '../../../shared/domain/organisation/absence';
import { contactChangesOf } from '../../../shared/domain/organisation/contact-change';
import { contactSlots, contactsOf, type Contact, type ContactSlot } from '../../../shared/domain/organisation/contacts';
import { endAbsence } from '../../../shared/domain/organisation/hand-over';
import { personById } from '../../../shared/domain/organisation/persons';
import type { Township } from '../../../shared/domain/organisation/townships';
import type { Unit } from '../../../shared/domain/organisation/units';
import { useSession, useWorld } from '../../app/session-context';
import { useMay } from '../../app/use-may';
import { useDirectoryErrorText } from '../../components/directory-error-text';
import { FieldHistory } from '../../components/field-history';
import { WaitingDecisions } from '../../components/waiting-decisions';
import type { ListToPrint } from '../../components/print-list';
import { useSaveFeedback } from '../../components/use-save-feedback';
import { AbsenceDialog } from './absence-dialog';
import { CallNow } from './call-now';
import { ChangeList } from './change-list';
import { ContactCard } from './contact-card';
import { ContactDialog } from './contact-dialog';
import { CourtLineCard } from './court-line-card';
import { GroupCard } from './group-card';
import { HandOverCard } from './hand-over-card';
import { ProposeDialog } from './propose-dialog';
import { TownshipDialog } from './township-dialog';
import { UnitDialog } from './unit-dialog';
import { NameInDocument, UnitTitle } from './unit-list';

interface Props {
  readonly unit: Unit;
  /** The township that the unit stands for. */
  readonly township: Township | undefined;
  readonly canEdit: boolean;
  readonly onPrint: (list: ListToPrint) => void;
}

type Open =
  | { readonly dialog: 'unit' }
  | { readonly dialog: 'contact' | 'propose'; readonly slot: ContactSlot }
  | { readonly dialog: 'absence'; readonly contact: Contact };

/** One unit: its names, its address, and the people in its places. */
export function UnitPanel({ unit, township, canEdit, onPrint }: Props) {
  const { t } = useTranslation();
  const world = useWorld();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const session = useSession();
  const may = useMay();
  const tellSave = useSaveFeedback();
  const errorText = useDirectoryErrorText();
  const own = personById(world, session.person)?.belongsTo ?? null;
  const mayPropose = may('contact.propose') && (canEdit || own === unit.id);
  const away = (contact: Contact) => () => setOpen({ dialog: 'absence', contact });
  const back = (contact: Contact) => async (absence: Absence) => {
    tellSave(await session.save(endAbsence(contact.id, absence)), (error) => errorText(error));
  };
  const slots = contactSlots(world, unit);
  const changes = contactChangesOf(world, unit.id);
  return (
    <section className="ny-card directory-unit">
      <header>
        <div>
          <h2>
            <UnitTitle unit={unit} />
          </h2>
          {(unit.laterNameZh ?? unit.laterNameBo) && (
            <p>
              <NameInDocument unit={unit} />
              <FieldHistory row={unit.row} field="laterNameZh" label={t('directory.unit.laterZh')} />
            </p>
          )}
          {unit.address && (
            <p className="ny-secondary">
              {unit.address}
              <FieldHistory row={unit.row} field="address" label={t('common.field.address')} />
            </p>
          )}
        </div>
        {canEdit && (
          <Button icon={<EditOutlined />} onClick={() => setOpen({ dialog: 'unit' })}>
            {t(township ? 'directory.township.name' : 'directory.unit.edit')}
          </Button>
        )}
      </header>
      <WaitingDecisions rows={[unit.row]} of={unit.id} />
      {contactsOf(world, unit.id).map(({ id, row }) => (
        <WaitingDecisions key={id} rows={[row]} of={id} />
      ))}
      <CallNow unit={unit} />
      <div className="directory-contacts">
        {slots.map((slot, i) => (
          <ContactCard
            key={slot.contact?.id ?? `${slot.role}${i}`}
            slot={slot}
            onEdit={canEdit ? () => setOpen({ dialog: 'contact', slot }) : null}
            onAway={canEdit && slot.contact ? away(slot.contact) : null}
            onBack={canEdit && slot.contact ? back(slot.contact) : null}
            onPropose={mayPropose && isLiaison(slot) ? () => setOpen({ dialog: 'propose', slot }) : null}
          />
        ))}
      </div>
      {township && <GroupCard township={township} canEdit={canEdit} />}
      {unit.kind === 'court' && <CourtLineCard unit={unit} canEdit={canEdit} />}
      {changes.length > 0 && (
        <section className="directory-part" aria-label={t('contacts.change.title')}>
          <h3>{t('contacts.change.title')}</h3>
          <ChangeList changes={changes} />
        </section>
      )}
      {slots.some(isLiaison) && may('request.read') && <HandOverCard unit={unit} onPrint={onPrint} />}
      {open?.dialog === 'unit' &&
        (township ? (
          <TownshipDialog township={township} onClose={close} />
        ) : (
          <UnitDialog unit={unit} onClose={close} />
        ))}
      {open?.dialog === 'absence' && <AbsenceDialog contact={open.contact} onClose={close} />}
      {open?.dialog === 'propose' && <ProposeDialog unit={unit} slot={open.slot} change={null} onClose={close} />}
      {open?.dialog === 'contact' && <ContactDialog unit={unit} slot={open.slot} onClose={close} />}
    </section>
  );
}

/** The two fixed contacts, whose change goes by way of the committee. */
const isLiaison = ({ role }: ContactSlot): boolean => role === 'liaisonA' || role === 'liaisonB';
