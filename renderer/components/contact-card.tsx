import { useTranslation } from 'react-i18next';
import { textOf } from '../../shared/domain/organisation/stored-fields';
import type { World } from '../../shared/domain/world';
import type { Row } from '../../shared/exchange/row';
import { useWorld } from '../app/session-context';
import { useDisplay } from '../i18n/display-context';
import { inLanguage } from './record-names';

const CALLED_FIRST = ['liaisonA', 'liaisonB', 'officeHead', 'officeDeputy', 'leader'];

/** The contacts of a unit in the order in which they are called: whoever is away comes last. */
export function callOrder(world: World, unit: string): readonly Row[] {
  const rank = (contact: Row) =>
    ((CALLED_FIRST.indexOf(textOf(contact, 'role')) + CALLED_FIRST.length) % CALLED_FIRST.length) +
    (contact.fields['away'] === true ? CALLED_FIRST.length : 0);
  return world
    .rows('contact')
    .filter((contact) => textOf(contact, 'unit') === unit && CALLED_FIRST.includes(textOf(contact, 'role')))
    .toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

/** Who to call at a unit: the liaison, else the leader, with post and phones. */
export function ContactCard({ unit }: { readonly unit: string }) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const contact = callOrder(useWorld(), unit)[0];
  if (!contact) return <span className="ny-secondary">{t('requests.contact.none')}</span>;
  const text = (field: string) => textOf(contact, field);
  const name = inLanguage({ zh: text('nameZh'), bo: text('nameBo') }, language);
  const known = [name, text('post'), text('landline'), text('mobile')].filter((part) => part !== '' && part !== '—');
  return (
    <span className="ny-secondary">
      {t('requests.contact.liaison')} {known.length > 0 ? known.join(' · ') : t('requests.contact.none')}
      {contact.fields['away'] === true && ` · ${t('requests.contact.away')}`}
    </span>
  );
}
