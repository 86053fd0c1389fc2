import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDrafts } from '../../app/session-context';
import { registrationName } from '../../components/registration-name';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';

/** Registrations that were begun and not saved, each a click from where it was left. */
export function UnfinishedRegistrations() {
  const { t } = useTranslation();
  const format = useFormat();
  const { language } = useDisplay();
  const drafts = useDrafts().filter(({ key }) => key.startsWith('case/new/'));
  if (drafts.length === 0) return null;
  return (
    <nav className="cases-drafts" aria-label={t('cases.list.drafts')}>
      <h2>{t('cases.list.drafts')}</h2>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.key}>
            <Link to={`/cases/new/${draft.key.slice('case/new/'.length)}`}>
              {t('cases.list.draftContinue', {
                name: registrationName(draft.value, language) || t('cases.list.draftUntitled'),
              })}
            </Link>{' '}
            <span className="ny-secondary">{format.instant(draft.updatedAtMs)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
