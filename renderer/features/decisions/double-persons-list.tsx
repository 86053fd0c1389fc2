import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DoublePersons } from '../../../shared/domain/identity/double-persons';
import { useWorld } from '../../app/session-context';
import { recordName } from '../../components/record-names';
import { StatusTag } from '../../components/status-tag';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';

/** Pairs drawn at a time. */
const CHUNK = 20;

/** Pairs of records that look like one person, each with the way to see them side by side. */
export function DoublePersonsList({ pairs }: { readonly pairs: readonly DoublePersons[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const world = useWorld();
  const { language } = useDisplay();
  const [drawn, setDrawn] = useState(CHUNK);
  const rest = Math.min(CHUNK, pairs.length - drawn);
  const nameOf = (id: DoublePersons['first']): string => {
    const row = world.row('party', id);
    return row ? recordName(world, row, language) : '—';
  };
  return (
    <>
      <ul className="decisions-list">
        {pairs.slice(0, drawn).map(({ first, second, because }) => (
          <li key={`${first}/${second}`}>
            {because.map((each) => (
              <span key={each}>
                <StatusTag tone="waiting">{t(`identity.because.${each}`)}</StatusTag>{' '}
              </span>
            ))}
            {because.length === 0 && <StatusTag tone="bad">{t('identity.compare.contradicted')}</StatusTag>}{' '}
            <Link to={`/cases/persons/${first}/compare/${second}`}>
              {t('decisions.same.compare', { first: nameOf(first), second: nameOf(second) })}
            </Link>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button onClick={() => setDrawn(drawn + CHUNK)}>{format.digits(t('identity.more', { count: rest }))}</Button>
      )}
    </>
  );
}
