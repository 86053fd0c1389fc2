import { EditOutlined, KeyOutlined, PlusOutlined, SafetyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actorOf } from '../../../shared/access/actor';
import { may } from '../../../shared/access/permissions';
import type { PersonId } from '../../../shared/core/ids';
import { belongsToUnit, personsOf, type Person } from '../../../shared/domain/organisation/persons';
import { firstGrapheme } from '../../../shared/text/graphemes';
import { sortByName } from '../../../shared/text/name-order';
import { useGate } from '../../app/gate-context';
import { useSession, useWorld } from '../../app/session-context';
import { BilingualName } from '../../components/bilingual-name';
import { Emblem } from '../../components/emblems/emblem';
import { PageHeader } from '../../components/page-header';
import { usePersonName } from '../../components/person-name';
import { unitName } from '../../components/record-names';
import { StatusTag } from '../../components/status-tag';
import { useDisplay } from '../../i18n/display-context';
import { AddPersonDialog } from './add-person-dialog';
import { ChangePassphraseDialog } from './change-passphrase-dialog';
import { EditPersonDialog } from './edit-person-dialog';
import { RenewRecoveryDialog } from './renew-recovery-dialog';
import './people.css';

type Open =
  | { readonly dialog: 'add' }
  | { readonly dialog: 'passphrase' }
  | { readonly dialog: 'recovery' }
  | { readonly dialog: 'edit'; readonly person: PersonId };

/** Who works on this machine, and who else belongs to the county. */
export function PeoplePage() {
  const { t } = useTranslation();
  const gate = useGate();
  const session = useSession();
  const world = useWorld();
  const personName = usePersonName();
  const { language } = useDisplay();
  const [open, setOpen] = useState<Open | null>(null);
  const actor = actorOf(world, session.person);
  const cards = new Map(gate.cards(session).map((card) => [card.id, card.emblem]));
  const people = sortByName(personsOf(world), ({ id }) => personName(id));
  const here = people.filter(({ id }) => cards.has(id));
  const elsewhere = people.filter(({ id }) => !cards.has(id));
  const mayEdit = (person: Person) => person.id === session.person || may(actor, 'person.edit');
  const placeOf = ({ role, belongsTo }: Person) =>
    belongsToUnit(role) && belongsTo ? unitName(world, belongsTo, language) : null;
  const close = () => setOpen(null);
  const list = (persons: readonly Person[]) => (
    <ul className="people-list">
      {persons.map((person) => (
        <li key={person.id} className="ny-card">
          {cards.has(person.id) ? (
            <Emblem number={cards.get(person.id) ?? 1} size={3.25} />
          ) : (
            <span className="people-initial" aria-hidden>
              {firstGrapheme(personName(person.id))}
            </span>
          )}
          <div className="people-who">
            <BilingualName zh={person.name} bo={person.nameBo} />
            <span className="ny-secondary">
              {[person.post, t(`people.roles.${person.role}`), placeOf(person)].filter(Boolean).join(' · ')}
            </span>
          </div>
          {person.id === session.person && <StatusTag tone="active">{t('people.you')}</StatusTag>}
          <div className="people-actions">
            {mayEdit(person) && (
              <Button icon={<EditOutlined />} onClick={() => setOpen({ dialog: 'edit', person: person.id })}>
                {t('people.edit')}
              </Button>
            )}
            {person.id === session.person && (
              <Button icon={<KeyOutlined />} onClick={() => setOpen({ dialog: 'passphrase' })}>
                {t('people.changePassphrase')}
              </Button>
            )}
            {person.id === session.person && may(actor, 'person.add') && (
              <Button icon={<SafetyOutlined />} onClick={() => setOpen({ dialog: 'recovery' })}>
                {t('people.renewRecovery')}
              </Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <PageHeader
        title={t('people.title')}
        text={t('people.text')}
        actions={
          may(actor, 'person.add') && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen({ dialog: 'add' })}>
              {t('people.add')}
            </Button>
          )
        }
      />
      <h2 className="people-head">{t('people.onMachine')}</h2>
      {list(here)}
      {elsewhere.length > 0 && (
        <>
          <h2 className="people-head">{t('people.elsewhere')}</h2>
          {list(elsewhere)}
        </>
      )}
      {open?.dialog === 'add' && <AddPersonDialog taken={[...cards.values()]} onClose={close} />}
      {open?.dialog === 'passphrase' && <ChangePassphraseDialog onClose={close} />}
      {open?.dialog === 'recovery' && <RenewRecoveryDialog onClose={close} />}
      {open?.dialog === 'edit' && <EditPersonDialog person={open.person} onClose={close} />}
    </>
  );
}
