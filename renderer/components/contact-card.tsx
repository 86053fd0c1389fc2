import { useTranslation } from 'react-i18next';
import {
  bothAway,
  contactAsOf,
  firstToCall,
  onPaper,
  type ContactOnPaper,
} from '../../shared/domain/organisation/call-order';
import type { RequestView } from '../../shared/domain/request/request-fold';
import type { World } from '../../shared/domain/world';
import type { EntityId } from '../../shared/core/ids';
import { parsePhone } from '../../shared/text/phone';
import { useWorld } from '../app/session-context';
import { useDisplay } from '../i18n/display-context';
import type { Language } from '../i18n/languages';
import { inLanguage } from './record-names';
import { StatusTag } from './status-tag';
import { useToday } from './use-today';

/** A contact in one line: name, post, telephones. */
export const contactLine = (contact: ContactOnPaper, language: Language): string =>
  [
    inLanguage({ zh: contact.nameZh, bo: contact.nameBo }, language),
    contact.post,
    shownPhone(contact.landline),
    shownPhone(contact.mobile),
  ]
    .filter((part) => part !== '' && part !== '—')
    .join(' · ');

/** A number as people read it; one of an unknown shape as it stands. */
export function shownPhone(phone: string | null): string {
  if (phone === null) return '';
  const parsed = parsePhone(phone);
  return parsed.ok ? parsed.value.display : phone;
}

/** Who was to be called at the unit when a request went out: what the paper says, also after the contact has changed. */
export function contactAtIssue(world: World, { issuedContact, issuedOn, fields }: RequestView): ContactOnPaper | null {
  if (issuedContact) return issuedContact;
  const called = issuedOn === '' ? undefined : firstToCall(world, fields.unit, issuedOn);
  return called ? contactAsOf(called.contact.row, issuedOn) : null;
}

interface Props {
  readonly unit: string;
  /** The request it is shown on: then it also says whom the paper names, where that is somebody else. */
  readonly request?: RequestView;
}

/** Who to call at a unit today: A, B when A is away, else who leads, with post and telephones. */
export function ContactCard({ unit, request }: Props) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const world = useWorld();
  const today = useToday();
  const called = firstToCall(world, unit, today);
  if (!called) return <span className="ny-secondary">{t('requests.contact.none')}</span>;
  const now = contactLine(called.contact, language);
  const atIssue = request && contactAtIssue(world, request);
  const then = atIssue ? contactLine(onPaper(atIssue), language) : '';
  return (
    <span className="ny-secondary">
      {t(`directory.role.${called.contact.role}`)} {now || t('requests.contact.none')}
      {called.absence && ` · ${t('requests.contact.away')}`}
      {bothAway(world, { id: unit as EntityId }, today) && (
        <>
          <br />
          <StatusTag tone="bad">{t('contacts.now.bothAway')}</StatusTag>
        </>
      )}
      {then !== '' && then !== now && (
        <>
          <br />
          {t('contacts.now.atIssue', { contact: then })}
        </>
      )}
    </span>
  );
}
