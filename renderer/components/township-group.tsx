import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EntityId } from '../../shared/core/ids';
import {
  townshipGroup,
  type GroupMember,
  type Place,
  type TownshipGroup,
} from '../../shared/domain/organisation/township-group';
import { useWorld } from '../app/session-context';
import { useDisplay } from '../i18n/display-context';
import { useFormat } from '../i18n/use-format';
import { BilingualName } from './bilingual-name';
import { contactLine, shownPhone } from './contact-card';
import './township-group.css';

interface Props {
  readonly group: TownshipGroup;
  /** What can be done with each entry, where something can. */
  readonly buttonsOf?: ((kind: 'groupMember' | 'place', entry: GroupMember | Place) => ReactNode) | undefined;
}

/** Who leads the group of a township, who belongs to it, and the villages and communities under it. */
export function GroupFacts({ group: { leader, members, missing, places }, buttonsOf }: Props) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const format = useFormat();
  return (
    <dl className="ny-facts ny-group">
      <dt>{t('contacts.group.leader')}</dt>
      <dd>{leader ? contactLine(leader, language) : t('common.state.notFilled')}</dd>
      <dt>{t('contacts.group.members')}</dt>
      <dd>
        <ul>
          {members.map((member) => (
            <li key={member.id}>
              <span className="ny-secondary">{t(`contacts.group.body.${member.body}`)}</span>{' '}
              <BilingualName zh={member.nameZh || null} bo={member.nameBo || null} /> {member.post}{' '}
              <span className="ny-tabular">{shownPhone(member.phone)}</span> {buttonsOf?.('groupMember', member)}
            </li>
          ))}
        </ul>
        {missing.length > 0 && (
          <p className="ny-secondary">
            {t('contacts.group.missing', {
              bodies: format.list(missing.map((body) => t(`contacts.group.body.${body}`))),
            })}
          </p>
        )}
      </dd>
      <dt>{t('contacts.group.places')}</dt>
      <dd>
        {places.length === 0 && <p className="ny-secondary">{t('contacts.group.noPlaces')}</p>}
        <ul>
          {places.map((place) => (
            <li key={place.id}>
              <span className="ny-secondary">{t(`contacts.group.kind.${place.kind}`)}</span>{' '}
              <BilingualName zh={place.nameZh || null} bo={place.nameBo || null} /> {place.contact}{' '}
              <span className="ny-tabular">{shownPhone(place.phone)}</span> {buttonsOf?.('place', place)}
            </li>
          ))}
        </ul>
      </dd>
    </dl>
  );
}

/** The group that helps in a case, found by the township of the case. */
export function GroupOfCase({ township }: { readonly township: string | null }) {
  const { t } = useTranslation();
  const world = useWorld();
  const group = township ? townshipGroup(world, township as EntityId) : null;
  return (
    <section className="ny-card" aria-label={t('contacts.group.ofCase')}>
      <h2>{t('contacts.group.ofCase')}</h2>
      {group ? (
        <>
          <p>
            <Link to={`/directory?unit=${group.township.unit}`}>
              <BilingualName zh={group.township.nameZh} bo={group.township.nameBo} /> {t('contacts.group.open')}
            </Link>
          </p>
          <GroupFacts group={group} />
        </>
      ) : (
        <p className="ny-secondary">{t('contacts.group.noTownship')}</p>
      )}
    </section>
  );
}
