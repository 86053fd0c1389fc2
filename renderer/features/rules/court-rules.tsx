import { useTranslation } from 'react-i18next';
import { actorOf } from '../../../shared/access/actor';
import { may } from '../../../shared/access/permissions';
import { useSession, useWorld } from '../../app/session-context';
import { DocumentsCard } from './documents-card';
import { OwnRulesCard } from './own-rules-card';

/** What the court applies and what it adds; to be changed by those who may change the county's profile. */
export function CourtRules() {
  const { t } = useTranslation();
  const canEdit = may(actorOf(useWorld(), useSession().person), 'county.edit');
  return (
    <>
      {!canEdit && <p className="ny-secondary">{t('settings.readOnly')}</p>}
      <DocumentsCard canEdit={canEdit} />
      <OwnRulesCard canEdit={canEdit} />
    </>
  );
}
