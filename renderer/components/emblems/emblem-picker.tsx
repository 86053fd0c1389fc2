import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Emblem, EMBLEM_COUNT, useEmblemName } from './emblem';

interface Props {
  readonly value: number;
  readonly onChange: (emblem: number) => void;
  /** Pictures of other people on this machine. */
  readonly taken: readonly number[];
}

/** One of 24 pictures, as a group of radio buttons: arrow keys move, the free ones can be chosen. */
export function EmblemPicker({ value, onChange, taken }: Props) {
  const { t } = useTranslation();
  const name = useEmblemName();
  const group = useId();
  return (
    <fieldset className="ny-emblems">
      <legend>{t('app.emblem.label')}</legend>
      <p className="ny-field-hint">{t('app.emblem.hint')}</p>
      <div className="ny-emblems-grid">
        {Array.from({ length: EMBLEM_COUNT }, (_, i) => i + 1).map((emblem) => {
          const isTaken = taken.includes(emblem);
          return (
            <label key={emblem} title={isTaken ? `${name(emblem)}: ${t('app.emblem.taken')}` : name(emblem)}>
              <input
                type="radio"
                name={group}
                checked={emblem === value}
                disabled={isTaken}
                aria-label={name(emblem)}
                onChange={() => onChange(emblem)}
              />
              <Emblem number={emblem} size={2.75} />
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

/** The first picture that nobody on this machine has. */
export const freeEmblem = (taken: readonly number[]): number =>
  Array.from({ length: EMBLEM_COUNT }, (_, i) => i + 1).find((emblem) => !taken.includes(emblem)) ?? 1;
