import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/page-header';
import './backup.css';
import { EraseCard } from './erase-card';
import { MakeCard } from './make-card';
import { TestCard } from './test-card';

/** The last good backup, a new one, and the proof that one can be restored. */
export function BackupPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('backup.title')} text={t('backup.text')} />
      <MakeCard />
      <TestCard />
      <EraseCard />
    </>
  );
}
