import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDrafts } from '../../app/session-context';
import type { Draft } from '../../data/api';
import { useFormat } from '../../i18n/use-format';
import type { RegistrationDraft } from './registration-draft';

/** Registrations that were begun and not saved, each a click from where it was left. */
export function UnfinishedRegistrations() {
  const { t } = useTranslation();
  const format = useFormat();
  const drafts = useDrafts().filter(({ key }) => key.startsWith('case/new/'));
  if (drafts.length === 0) return null;
  return (
    <nav className="cases-drafts" aria-label={t('cases.list.drafts')}>
      <h2>{t('cases.list.drafts')}</h2>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.key}>
            <Link to={`/cases/new/${draft.key.slice('case/new/'.length)}`}>
              {t('cases.list.draftContinue', { name: draftName(draft) || t('cases.list.draftUntitled') })}
            </Link>{' '}
            <span className="ny-secondary">{format.instant(draft.updatedAtMs)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function draftName({ value }: Draft): string {
  const { case: fields, parties = [] } = value as Partial<RegistrationDraft>;
  const debtor = parties.find(({ role }) => role === 'debtor');
  return fields?.number.slice(0, 60) || debtor?.nameZh.slice(0, 60) || debtor?.nameBo.slice(0, 60) || '';
}
