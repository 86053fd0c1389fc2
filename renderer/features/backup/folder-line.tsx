import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { StatusTag } from '../../components/status-tag';
import type { BackupFolder } from './use-backup-folder';

/** Which folder or stick the backups go to, whether it is there, and how to choose another. */
export function FolderLine({ folder }: { readonly folder: BackupFolder }) {
  const { t } = useTranslation();
  const { port, remembered } = folder;
  if (!port) return null;
  if (!remembered)
    return (
      <p className="backup-folder">
        {t('backup.folder.none')} <Button onClick={() => void folder.choose()}>{t('backup.folder.choose')}</Button>
      </p>
    );
  return (
    <p className="backup-folder">
      {t('backup.folder.remembered')} <strong className="ny-file-name">{remembered.name}</strong>
      {remembered.present === true && <StatusTag tone="good">{t('backup.folder.there')}</StatusTag>}
      {remembered.present === false && <StatusTag tone="bad">{t('backup.folder.notThere')}</StatusTag>}
      <Button onClick={() => void folder.choose()}>{t('backup.folder.other')}</Button>
      <Button type="text" onClick={() => void folder.forget()}>
        {t('backup.folder.forget')}
      </Button>
    </p>
  );
}
