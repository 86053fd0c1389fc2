import { Alert, Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { belongsToUnit, personById, type Person } from '../../../shared/domain/organisation/persons';
import { unitName } from '../../components/record-names';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';
import { useExchangeStatus, useSession, useWorld } from '../session-context';
import { usePreference } from '../use-preference';
import { placeOf, placeTold } from './place-told';

const NOTED = 'place.noted';

/** Tells a person whom somebody else has given another role, unit or area what they are now, until it is understood; once on each device. */
export function PlaceNotice() {
  const session = useSession();
  const person = personById(useWorld(), session.person);
  const isAlone = useExchangeStatus().state === 'alone';
  const [noted, note] = usePreference(NOTED);
  const todo = person && !isAlone ? placeTold(person, noted) : 'same';
  const place = person ? placeOf(person) : '';
  useEffect(() => {
    if (todo === 'note') void session.putPreference(NOTED, place);
  }, [session, todo, place]);
  return person && todo === 'tell' ? <Told person={person} onUnderstood={() => note(place)} /> : null;
}

function Told({ person, onUnderstood }: { readonly person: Person; readonly onUnderstood: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const world = useWorld();
  const { language } = useDisplay();
  const { waiting } = useExchangeStatus();
  const { role, belongsTo } = person;
  const unit = belongsToUnit(role) && belongsTo ? unitName(world, belongsTo, language) : null;
  const place = [t(`people.roles.${role}`), unit].filter(Boolean).join(' · ');
  return (
    <Alert
      className="ny-healing"
      type="info"
      showIcon
      title={t('app.place.title', { place })}
      description={
        <>
          <p>{t('app.place.text')}</p>
          <p>{t('app.place.before')}</p>
          {waiting > 0 && <p>{format.digits(t('app.place.unsent', { count: waiting }))}</p>}
          <Button onClick={onUnderstood}>{t('app.healing.understood')}</Button>
        </>
      }
    />
  );
}
