import { Alert } from 'antd';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session-context';
import { Loading } from '../../app/frame/loading';
import { PageHeader } from '../../components/page-header';
import { CheckHead } from './check-head';
import { PastChecks } from './past-checks';
import { SearchCard } from './search-card';
import { useCheck } from './use-check';
import { useComparisons } from './use-comparisons';
import { WholeCard } from './whole-card';
import './voice-check.css';

/** Two people on the telephone find out whether their machines hold the same, and if not, where they differ. Needs no network. */
export function VoiceCheckPage() {
  const { t } = useTranslation();
  const session = useSession();
  const reading = useSyncExternalStore(session.subscribe, session.reading);
  return (
    <>
      <PageHeader title={t('voice.title')} text={t('voice.text')} />
      {reading === 'rest' && <Loading />}
      {reading === 'failed' && <Alert type="error" showIcon title={t('voice.notRead')} />}
      {reading === 'done' && <Check />}
    </>
  );
}

function Check() {
  const comparisons = useComparisons();
  const check = useCheck(comparisons);
  return (
    <>
      <CheckHead check={check} comparisons={comparisons} />
      {check.comparison !== null && !check.question && <Loading />}
      {check.question && (check.answers.length === 0 ? <WholeCard check={check} /> : <SearchCard check={check} />)}
      <PastChecks />
    </>
  );
}
