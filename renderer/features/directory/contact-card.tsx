import { CopyOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { absenceOn, absencesAfter, type Absence } from '../../../shared/domain/organisation/absence';
import type { Contact, ContactSlot } from '../../../shared/domain/organisation/contacts';
import { handOversOf } from '../../../shared/domain/organisation/hand-over';
import type { EntityId } from '../../../shared/core/ids';
import { useWorld } from '../../app/session-context';
import { BilingualName } from '../../components/bilingual-name';
import { shownPhone } from '../../components/contact-card';
import { inLanguage } from '../../components/record-names';
import { StatusTag } from '../../components/status-tag';
import { useNotify } from '../../components/use-notify';
import { useToday } from '../../components/use-today';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';
import { useAbsenceDays } from './absence-text';

/** What may be done with a place; null hides it. */
export interface PlaceActions {
  readonly onEdit: (() => void) | null;
  readonly onAway: (() => void) | null;
  readonly onBack: ((absence: Absence) => void) | null;
  readonly onPropose: (() => void) | null;
}

interface Props extends PlaceActions {
  readonly slot: ContactSlot;
}

/** One place of a unit: who fills it, how to reach that person, and from when to when that is not possible. */
export function ContactCard({ slot: { role, contact }, ...actions }: Props) {
  const { t } = useTranslation();
  return (
    <article className={contact ? 'directory-contact' : 'directory-contact directory-contact-empty'}>
      <header>
        <h3>{t(`directory.role.${role}`)}</h3>
        <span className="ny-secondary">{t(`directory.roleHint.${role}`)}</span>
      </header>
      {contact ? (
        <>
          <ContactDetails contact={contact} />
          <HandOvers contact={contact} />
        </>
      ) : (
        <p className="ny-secondary">{t('directory.contact.empty')}</p>
      )}
      <PlaceButtons role={role} contact={contact} {...actions} />
    </article>
  );
}

function PlaceButtons({ role, contact, onEdit, onAway, onBack, onPropose }: ContactSlot & PlaceActions) {
  const { t } = useTranslation();
  const today = useToday();
  const roleText = t(`directory.role.${role}`);
  const absence = contact && (absenceOn(contact.row, today) ?? absencesAfter(contact.row, today)[0] ?? null);
  return (
    <div className="directory-contact-buttons">
      {onEdit && (
        <Button
          icon={contact ? <EditOutlined /> : <PlusOutlined />}
          aria-label={`${t(contact ? 'common.action.edit' : 'directory.contact.fill')} ${roleText}`}
          onClick={onEdit}
        >
          {t(contact ? 'common.action.edit' : 'directory.contact.fill')}
        </Button>
      )}
      {absence && onBack && (
        <Button aria-label={t('contacts.absence.backFor', { role: roleText })} onClick={() => onBack(absence)}>
          {t('contacts.absence.back')}
        </Button>
      )}
      {contact && !absence && onAway && (
        <Button aria-label={t('contacts.absence.openFor', { role: roleText })} onClick={onAway}>
          {t('contacts.absence.open')}
        </Button>
      )}
      {onPropose && (
        <Button aria-label={t('contacts.change.proposeFor', { role: roleText })} onClick={onPropose}>
          {t('contacts.change.propose')}
        </Button>
      )}
    </div>
  );
}

function ContactDetails({ contact }: { readonly contact: Contact }) {
  const { t } = useTranslation();
  const today = useToday();
  const daysOf = useAbsenceDays();
  const away = absenceOn(contact.row, today);
  const planned = absencesAfter(contact.row, today)[0];
  return (
    <>
      <p className="directory-contact-name">
        <BilingualName zh={contact.nameZh || null} bo={contact.nameBo || null} />
        {away && <StatusTag tone="waiting">{t('directory.contact.away')}</StatusTag>}
      </p>
      {contact.post && <p className="ny-secondary">{contact.post}</p>}
      {away && (
        <p className="ny-secondary">
          {daysOf(away)} {away.reason}
        </p>
      )}
      {!away && planned && <p className="ny-secondary">{t('contacts.absence.planned', { days: daysOf(planned) })}</p>}
      <dl>
        <PhoneLine label={t('common.field.landline')} phone={contact.landline} />
        <PhoneLine label={t('common.field.mobile')} phone={contact.mobile} />
      </dl>
    </>
  );
}

/** The last hand-over; earlier ones stand in the history of the record. */
function HandOvers({ contact }: { readonly contact: Contact }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { language } = useDisplay();
  const world = useWorld();
  const last = handOversOf(contact)[0];
  if (!last) return null;
  const to = world.row('contact', last.to as EntityId)?.fields;
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const name = inLanguage({ zh: text(to?.['nameZh']), bo: text(to?.['nameBo']) }, language);
  return (
    <p className="ny-secondary">
      {t('contacts.handOver.done', {
        day: format.day(last.on),
        name,
        count: last.requests.length,
      })}{' '}
      {last.note}
    </p>
  );
}

function PhoneLine({ label, phone }: { readonly label: string; readonly phone: string | null }) {
  const { t } = useTranslation();
  const notify = useNotify();
  if (phone === null) return null;
  const shown = shownPhone(phone);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(phone);
      notify.info(t('directory.contact.copied', { phone: shown }));
    } catch {
      // The host does not give the clipboard: the number stands on the screen to be selected.
    }
  };
  return (
    <>
      <dt>{label}</dt>
      <dd className="ny-tabular">
        {shown}
        <Button
          size="small"
          type="text"
          icon={<CopyOutlined />}
          aria-label={t('directory.contact.copy', { phone: shown })}
          onClick={() => void copy()}
        />
      </dd>
    </>
  );
}
