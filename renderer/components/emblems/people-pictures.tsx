import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../shared/core/ids';
import type { PersonCard } from '../../data/gate-api';
import { Emblem, useEmblemName } from './emblem';

interface Props {
  readonly people: readonly PersonCard[];
  readonly chosen: PersonId | null;
  readonly onChoose: (id: PersonId) => void;
}

/** The people who can unlock, as pictures: their names are sealed. */
export function PeoplePictures({ people, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const name = useEmblemName();
  const group = useId();
  return (
    <fieldset className="ny-emblems">
      <legend>{t('app.unlock.who')}</legend>
      <div className="ny-emblems-grid ny-emblems-grid-large">
        {people.map(({ id, emblem }) => (
          <label key={id} title={name(emblem)}>
            <input
              type="radio"
              name={group}
              checked={id === chosen}
              aria-label={t('app.unlock.picture', { name: name(emblem) })}
              onChange={() => onChoose(id)}
            />
            <Emblem number={emblem} size={4} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
