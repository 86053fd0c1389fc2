import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useWaitingFiles, useWorld } from '../../app/session-context';
import { useWhen } from '../../components/exchange/when';
import { usePersonName } from '../../components/person-name';
import { StatusTag, type Tone } from '../../components/status-tag';
import type { WaitingFile } from '../../exchange/exchange-api';
import { useFormat } from '../../i18n/use-format';
import { CaseOf } from './case-of';
import { debtorsByCase } from './outbox-list';

const COLUMNS = [
  'exchange.outbox.case',
  'files.outbox.name',
  'exchange.outbox.person',
  'exchange.outbox.written',
  'exchange.outbox.state',
  'exchange.outbox.lastTry',
] as const;
const TONES: { readonly [state in WaitingFile['state']]: Tone } = {
  change: 'active',
  queued: 'active',
  refused: 'waiting',
  not_here: 'waiting',
};

/** Photos and papers that the hub has not got whole: they go after the text and hold up nothing. */
export function WaitingFiles() {
  const { t } = useTranslation();
  const world = useWorld();
  const files = useWaitingFiles();
  const debtors = useMemo(
    () => debtorsByCase(world, new Set(files.flatMap(({ caseId }) => caseId ?? []))),
    [world, files],
  );
  if (files.length === 0) return null;
  return (
    <section className="exchange-files" aria-labelledby="exchange-files">
      <h2 id="exchange-files">{t('files.outbox.title')}</h2>
      <p className="ny-secondary">{t('files.outbox.text')}</p>
      <div className="ny-table-scroll">
        <table className="ny-table exchange-outbox">
          <caption className="ny-visually-hidden">{t('files.outbox.table')}</caption>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <tr key={file.sha256}>
                <th scope="row">
                  <CaseOf item={file} debtors={debtors.get(file.caseId ?? '') ?? []} />
                </th>
                <FileCells file={file} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function FileCells({ file }: { readonly file: WaitingFile }) {
  const { t } = useTranslation();
  const format = useFormat();
  const when = useWhen();
  const personName = usePersonName();
  const { state, sent, size } = file;
  return (
    <>
      <td>
        {file.name} <span className="ny-secondary exchange-debtors">{format.fileSize(size)}</span>
      </td>
      <td>{personName(file.person)}</td>
      <td>{when(file.atMs)}</td>
      <td className="exchange-state">
        <StatusTag tone={TONES[state]}>{t(`files.state.${state}`)}</StatusTag>
        {state === 'queued' && sent > 0 && (
          <p className="ny-secondary">
            {t('files.outbox.progress', { sent: format.fileSize(sent), size: format.fileSize(size) })}
          </p>
        )}
        {(state === 'refused' || state === 'not_here') && <p className="ny-secondary">{t(`files.why.${state}`)}</p>}
      </td>
      <td>{state === 'change' ? '' : when(file.lastTryMs)}</td>
    </>
  );
}
