import { Alert } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { namesakesOf } from '../../../shared/domain/identity/people';
import type { RequestView } from '../../../shared/domain/request/request-fold';
import type { Day } from '../../../shared/text/day';
import { useWorld } from '../../app/session-context';
import { PersonFacts } from '../../components/person-facts';

/** Warns before a paper is served that somebody of the same name lives in the same village, and tells what tells the two apart. */
export function NamesakeWarning({ request, today }: { readonly request: RequestView; readonly today: string }) {
  const { t } = useTranslation();
  const world = useWorld();
  const found = useMemo(
    () => namesakesOf(world, request.fields.parties, today as Day),
    [world, request.fields.parties, today],
  );
  if (found.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('identity.warning')}
      description={
        <>
          <p>{t('identity.warningText')}</p>
          {found.map(({ party, others }) => (
            <div key={party.row.id} className="ny-namesakes">
              <h3>{t('identity.meant')}</h3>
              <PersonFacts person={party} />
              <h3>{t('identity.notMeant')}</h3>
              {others.map((other) => (
                <PersonFacts key={other.row.id} person={other} />
              ))}
            </div>
          ))}
        </>
      }
    />
  );
}
