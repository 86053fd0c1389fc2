import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contactSlots, contactsOf, type ContactSlot } from '../../../shared/domain/organisation/contacts';
import type { Township } from '../../../shared/domain/organisation/townships';
import type { Unit } from '../../../shared/domain/organisation/units';
import { useWorld } from '../../app/session-context';
import { FieldHistory } from '../../components/field-history';
import { WaitingDecisions } from '../../components/waiting-decisions';
import { ContactCard } from './contact-card';
import { ContactDialog } from './contact-dialog';
import { TownshipDialog } from './township-dialog';
import { UnitDialog } from './unit-dialog';
import { NameInDocument, UnitTitle } from './unit-list';

interface Props {
  readonly unit: Unit;
  /** The township that the unit stands for. */
  readonly township: Township | undefined;
  readonly canEdit: boolean;
}

type Open = { readonly dialog: 'unit' } | { readonly dialog: 'contact'; readonly slot: ContactSlot };

/** One unit: its names, its address, and the people in its places. */
export function UnitPanel({ unit, township, canEdit }: Props) {
  const { t } = useTranslation();
  const world = useWorld();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
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
      <div className="directory-contacts">
        {contactSlots(world, unit).map((slot, i) => (
          <ContactCard
            key={slot.contact?.id ?? `${slot.role}${i}`}
            slot={slot}
            onEdit={canEdit ? () => setOpen({ dialog: 'contact', slot }) : null}
          />
        ))}
      </div>
      {open?.dialog === 'unit' &&
        (township ? (
          <TownshipDialog township={township} onClose={close} />
        ) : (
          <UnitDialog unit={unit} onClose={close} />
        ))}
      {open?.dialog === 'contact' && <ContactDialog unit={unit} slot={open.slot} onClose={close} />}
    </section>
  );
}
