import { useTranslation } from 'react-i18next';
import { useSticksOut } from '../../app/session-context';
import { useWhen } from '../../components/exchange/when';
import { usePersonName } from '../../components/person-name';
import { StatusTag, type Tone } from '../../components/status-tag';
import type { StickOut } from '../../exchange/stick-api';
import { useFormat } from '../../i18n/use-format';

const COLUMNS = ['no', 'to', 'by', 'at', 'state'] as const;
const TONES: { readonly [state in StickOut['state']]: Tone } = {
  waiting: 'waiting',
  answered: 'good',
  elsewhere: 'neutral',
};

/** To whom sticks were handed, and whether the receipt of each has come back. */
export function HistoryCard() {
  const { t } = useTranslation();
  const list = useSticksOut();
  return (
    <section className="ny-card">
      <h2>{t('stick.history.title')}</h2>
      {list.length === 0 ? (
        <p className="ny-secondary">{t('stick.history.empty')}</p>
      ) : (
        <div className="ny-table-scroll">
          <table className="ny-table">
            <caption className="ny-visually-hidden">{t('stick.history.title')}</caption>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {t(`stick.history.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {list.map((stick) => (
                <tr key={stick.id}>
                  <Cells stick={stick} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Cells({ stick: { no, to, by, atMs, state, answeredMs } }: { readonly stick: StickOut }) {
  const { t } = useTranslation();
  const format = useFormat();
  const when = useWhen();
  const personName = usePersonName();
  return (
    <>
      <td>{format.number(no)}</td>
      <th scope="row">{to}</th>
      <td>{personName(by)}</td>
      <td>{when(atMs)}</td>
      <td>
        <StatusTag tone={TONES[state]}>{t(`stick.history.${state}`)}</StatusTag>{' '}
        {answeredMs !== null && <span className="ny-secondary">{when(answeredMs)}</span>}
      </td>
    </>
  );
}
