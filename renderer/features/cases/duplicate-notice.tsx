import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EntityId } from '../../../shared/core/ids';
import { useWorld } from '../../app/session-context';

/** The way to the case that has the typed number already. */
export function DuplicateNotice({ duplicate }: { readonly duplicate: EntityId }) {
  const { t } = useTranslation();
  const number = useWorld().row('case', duplicate)?.fields['number'];
  return (
    <Link to={`/cases/${duplicate}`}>
      {t('cases.error.duplicateOpen', { number: typeof number === 'string' ? number : '' })}
    </Link>
  );
}
