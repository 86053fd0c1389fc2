import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { absenceOn } from '../../../shared/domain/organisation/absence';
import { bothAway, firstToCall } from '../../../shared/domain/organisation/call-order';
import { contactsOf } from '../../../shared/domain/organisation/contacts';
import type { Unit } from '../../../shared/domain/organisation/units';
import { useWorld } from '../../app/session-context';
import { contactLine } from '../../components/contact-card';
import { inLanguage } from '../../components/record-names';
import { useToday } from '../../components/use-today';
import { useDisplay } from '../../i18n/display-context';
import { useAbsenceDays } from './absence-text';

/** Whom to call at a unit today, and why not the first contact. */
export function CallNow({ unit }: { readonly unit: Unit }) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const world = useWorld();
  const today = useToday();
  const daysOf = useAbsenceDays();
  const called = firstToCall(world, unit.id, today);
  const first = contactsOf(world, unit.id).find(({ role }) => role === 'liaisonA');
  const away = first && absenceOn(first.row, today);
  const name = first ? inLanguage({ zh: first.nameZh, bo: first.nameBo }, language) : '';
  return (
    <section className="directory-now" aria-label={t('contacts.now.title')}>
      <h3>{t('contacts.now.title')}</h3>
      {called ? (
        <p>
          <span className="ny-secondary">{t(`directory.role.${called.contact.role}`)}</span>{' '}
          <strong>{contactLine(called.contact, language)}</strong>
        </p>
      ) : (
        <p className="ny-secondary">{t('contacts.now.none')}</p>
      )}
      {away && called && called.contact.id !== first.id && (
        <p className="ny-secondary">{t('contacts.now.instead', { name, days: daysOf(away) })}</p>
      )}
      {bothAway(world, unit, today) && <Alert type="warning" showIcon title={t('contacts.now.bothAway')} />}
    </section>
  );
}
