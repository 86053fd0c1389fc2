import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exportsOf } from '../../../shared/domain/export-log/export-log';
import { useWorld } from '../../app/session-context';
import { usePersonName } from '../../components/person-name';
import { useFormat } from '../../i18n/use-format';

const PAGE = 20;

/** Who took which list out as a file, and when; the file bears the same number. */
export function ExportsCard() {
  const { t } = useTranslation();
  const format = useFormat();
  const personName = usePersonName();
  const exports = exportsOf(useWorld());
  const [shown, setShown] = useState(PAGE);
  return (
    <section className="ny-card">
      <h2>{t('lists.log.title')}</h2>
      <p className="ny-secondary">{t('lists.log.text')}</p>
      {exports.length === 0 ? (
        <p>{t('lists.log.none')}</p>
      ) : (
        <div className="ny-table-scroll">
          <table className="ny-table">
            <caption className="ny-visually-hidden">{t('lists.log.title')}</caption>
            <thead>
              <tr>
                {(['mark', 'time', 'person', 'list', 'rows'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`lists.log.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {exports.slice(0, shown).map((entry) => (
                <tr key={entry.id}>
                  <th scope="row">{entry.mark}</th>
                  <td>{format.moment(entry.at)}</td>
                  <td>{personName(entry.by)}</td>
                  <td>
                    {t(`lists.log.lists.${entry.list}`)}
                    {entry.medium === 'paper' && ` · ${t('lists.print.onPaper')}`}
                  </td>
                  <td>{entry.cancelled ? t('lists.log.cancelled') : format.number(entry.count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {exports.length > shown && <Button onClick={() => setShown(shown + PAGE)}>{t('lists.log.more')}</Button>}
    </section>
  );
}
