import { useTranslation } from 'react-i18next';
import type { LastBackup } from '../../../shared/backup/last-backup';
import { useFormat } from '../../i18n/use-format';

/** When the last good backup was made, how its file is called, how large it is. */
export function LastBackupFacts({ last }: { readonly last: LastBackup | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (last === null) return <p>{t('backup.none')}</p>;
  return (
    <dl className="ny-facts">
      <dt>{t('backup.madeAt')}</dt>
      <dd>{format.instant(last.madeAtMs)}</dd>
      <dt>{t('backup.file')}</dt>
      <dd lang="en" className="ny-file-name">
        {last.name}
      </dd>
      <dt>{t('backup.size')}</dt>
      <dd>{format.fileSize(last.bytes)}</dd>
    </dl>
  );
}
