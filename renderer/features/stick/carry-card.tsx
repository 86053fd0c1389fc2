import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { piecesOf, sourceOf } from '../../../shared/platform/byte-source';
import { useExchange } from '../../app/session-context';
import { useOneAtATime } from '../../components/use-one-at-a-time';
import type { StickCarried } from '../../exchange/stick-api';
import { useFormat } from '../../i18n/use-format';
import { FileName } from './file-name';
import { FilesCarriedText } from './files-carried-text';
import { useStickFiles } from './use-stick-files';
import { useStickFileProblem, useStickProblem } from './use-stick-problem';

/** Passes another machine's sealed stick to the hub, and gives back the receipt, which only that machine can read. */
export function CarryCard() {
  const { t } = useTranslation();
  const { sticks } = useExchange();
  const files = useStickFiles();
  const problemText = useStickProblem();
  const fileProblem = useStickFileProblem();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [carried, setCarried] = useState<StickCarried | null>(null);
  const [saved, setSaved] = useState<'saved' | 'unchecked' | null>(null);
  const choose = useOneAtATime(async () => {
    const opened = await files.choose();
    if (opened.ok && opened.value === null) return;
    setCarried(null);
    setSaved(null);
    setError(null);
    if (!opened.ok || !opened.value) return setError(opened.ok ? null : fileProblem(opened.error));
    setBusy(true);
    const done = await sticks.carry(opened.value);
    setBusy(false);
    if (done.ok) setCarried(done.value);
    else setError(problemText(done.error, true));
  });
  const save = useOneAtATime(async () => {
    if (!carried) return;
    const { name, bytes } = carried;
    const written = await files.save({ name, parts: () => piecesOf(sourceOf(bytes)) });
    setError(written.ok ? null : fileProblem(written.error));
    if (written.ok && written.value) setSaved(written.value.checked ? 'saved' : 'unchecked');
  });
  return (
    <section className="ny-card stick-card">
      <h2>{t('stick.carry.title')}</h2>
      <p className="ny-secondary">{t('stick.carry.text')}</p>
      {error !== null && <Alert type="error" showIcon title={error} />}
      {carried && <CarriedAlert carried={carried} />}
      {saved && <Alert type={saved === 'saved' ? 'success' : 'warning'} showIcon title={t(`stick.carry.${saved}`)} />}
      <div className="stick-actions">
        {carried && (
          <Button type="primary" size="large" onClick={() => void save()}>
            {t('stick.carry.save')}
          </Button>
        )}
        <Button size="large" loading={busy} onClick={() => void choose()}>
          {t(busy ? 'stick.carry.busy' : 'stick.carry.choose')}
        </Button>
      </div>
    </section>
  );
}

function CarriedAlert({ carried: { dn, count, fresh, files, name } }: { readonly carried: StickCarried }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Alert
      type="success"
      showIcon
      title={format.digits(t('stick.carry.done', { machine: dn, count, fresh }))}
      description={
        <>
          {files && <FilesCarriedText files={files} />}
          <FileName name={name} />
        </>
      }
    />
  );
}
