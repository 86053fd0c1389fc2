import { Fragment, useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/use-format';
import type { ListName } from './lists-of';

interface Props<T> {
  readonly name: ListName;
  readonly items: readonly T[];
  readonly line: (item: T) => ReactNode;
  /** Where all of them are listed. */
  readonly more?: string;
}

const SHOWN = 4;

/** One list of the first screen with its count; an empty one says so in a line. */
export function AgendaList<T>({ name, items, line, more }: Props<T>) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const urgent = items.length > 0 && (name === 'overdue' || name === 'escalations');
  const shown = more === undefined ? items : items.slice(0, SHOWN);
  return (
    <section
      className={`ny-card ny-agenda-list${urgent ? ' ny-agenda-urgent' : ''}`}
      aria-labelledby={id}
      data-list={name}
    >
      <h2 id={id}>
        {t(`home.list.${name}`)} <span className="ny-count">{format.number(items.length)}</span>
      </h2>
      {items.length === 0 ? (
        <p className="ny-secondary">{t(`home.empty.${name}`)}</p>
      ) : (
        <ul>
          {shown.map((item, i) => (
            <Fragment key={i}>{line(item)}</Fragment>
          ))}
        </ul>
      )}
      {more !== undefined && items.length > SHOWN && <Link to={more}>{t('home.more', { count: items.length })}</Link>}
    </section>
  );
}
