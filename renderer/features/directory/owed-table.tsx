import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OwedRequest } from '../../../shared/domain/organisation/hand-over';
import { wordsIn } from '../../components/record-names';
import { useWholeRulebook } from '../../components/rulebook-store';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';

/** What a unit owes the court: each open request with its deadline and the later day that was promised. */
export function OwedTable({ owed }: { readonly owed: readonly OwedRequest[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { language } = useDisplay();
  if (owed.length === 0) return <p className="ny-secondary">{t('contacts.handOver.none')}</p>;
  const rulebook = useWholeRulebook();
  return (
    <div className="directory-table-frame">
      <table className="directory-table">
        <caption className="ny-visually-hidden">{t('contacts.handOver.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('contacts.handOver.number')}</th>
            <th scope="col">{t('contacts.handOver.act')}</th>
            <th scope="col">{t('contacts.handOver.deadline')}</th>
            <th scope="col">{t('contacts.handOver.promised')}</th>
          </tr>
        </thead>
        <tbody>
          {owed.map(({ request, promised }) => {
            const entry = rulebook.entryById.get(request.fields.rule);
            return (
              <tr key={request.id}>
                <td>
                  <Link to={`/requests/${request.id}`} lang="zh-CN">
                    {request.number || '—'}
                  </Link>
                </td>
                <td>{entry ? wordsIn(entry.title, language) : request.fields.rule}</td>
                <td>{request.deadline ? format.day(request.deadline.issuedDay) : '—'}</td>
                <td>{promised ? format.day(promised) : t('contacts.handOver.notPromised')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
