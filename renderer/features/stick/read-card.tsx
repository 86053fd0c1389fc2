import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExchange } from '../../app/session-context';
import { useNotify } from '../../components/use-notify';
import { useOneAtATime } from '../../components/use-one-at-a-time';
import type { LargeFile } from '../../../shared/platform/ports';
import type { FilesTaken, StickPreview } from '../../exchange/stick-api';
import { FileName } from './file-name';
import { PreviewFacts } from './preview-facts';
import { TakenFiles } from './taken-files';
import { useStickFiles } from './use-stick-files';
import { ANSWER_ENDING, useStickFileProblem, useStickProblem } from './use-stick-problem';

interface Chosen {
  readonly file: LargeFile;
  readonly preview: StickPreview;
}

/** Shows what a stick from the hub would do, and does it when the person says so. */
export function ReadCard() {
  const { t } = useTranslation();
  const { sticks } = useExchange();
  const files = useStickFiles();
  const notify = useNotify();
  const problemText = useStickProblem();
  const fileProblem = useStickFileProblem();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [filesTaken, setFilesTaken] = useState<FilesTaken | null>(null);
  const choose = useOneAtATime(async () => {
    const opened = await files.choose();
    if (opened.ok && opened.value === null) return;
    setChosen(null);
    setFilesTaken(null);
    setError(null);
    if (!opened.ok || !opened.value) return setError(opened.ok ? null : fileProblem(opened.error));
    const file = opened.value;
    const looked = await sticks.look(file.content);
    if (looked.ok) setChosen({ file, preview: looked.value });
    else setError(problemText(looked.error));
  });
  const take = useOneAtATime(async () => {
    if (!chosen) return;
    setBusy(true);
    const taken = await sticks.take(chosen.file.content);
    setBusy(false);
    setChosen(null);
    if (taken.ok) {
      notify.success(t('stick.read.done'));
      setFilesTaken(taken.value.files);
    } else setError(problemText(taken.error));
  });
  return (
    <section className="ny-card stick-card">
      <h2>{t('stick.read.title')}</h2>
      <p className="ny-secondary">{t('stick.read.text', { ending: ANSWER_ENDING })}</p>
      {error !== null && <Alert type="error" showIcon title={error} />}
      {filesTaken && <TakenFiles files={filesTaken} />}
      {chosen && (
        <div className="stick-preview">
          <FileName name={chosen.file.name} />
          <PreviewFacts preview={chosen.preview} />
        </div>
      )}
      <div className="stick-actions">
        {chosen && (
          <Button type="primary" size="large" loading={busy} onClick={() => void take()}>
            {t(busy ? 'stick.read.busy' : 'stick.read.take')}
          </Button>
        )}
        {chosen ? (
          <Button size="large" disabled={busy} onClick={() => setChosen(null)}>
            {t('common.action.cancel')}
          </Button>
        ) : (
          <Button type="primary" size="large" onClick={() => void choose()}>
            {t('stick.read.choose')}
          </Button>
        )}
      </div>
    </section>
  );
}
