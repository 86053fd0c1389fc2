import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../shared/core/ids';
import type { PersonCard } from '../../data/gate-api';
import { Emblem, useEmblemName } from './emblem';

interface Props {
  readonly people: readonly (PersonCard & { readonly name?: string })[];
  readonly chosen: PersonId | null;
  readonly onChoose: (id: PersonId) => void;
  readonly legend?: string;
}

/** The people who can unlock, as pictures: their names are sealed, and known only where they are given. */
export function PeoplePictures({ people, chosen, onChoose, legend }: Props) {
  const { t } = useTranslation();
  const name = useEmblemName();
  const group = useId();
  return (
    <fieldset className="ny-emblems">
      <legend>{legend ?? t('app.unlock.who')}</legend>
      <div className="ny-emblems-grid ny-emblems-grid-large">
        {people.map(({ id, emblem, name: ownName }) => (
          <label key={id} title={ownName ?? name(emblem)}>
            <input
              type="radio"
              name={group}
              checked={id === chosen}
              aria-label={ownName ?? t('app.unlock.picture', { name: name(emblem) })}
              onChange={() => onChoose(id)}
            />
            <Emblem number={emblem} size={4} />
            {ownName !== undefined && <span className="ny-emblem-name">{ownName}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
