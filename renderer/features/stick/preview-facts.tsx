import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWhen } from '../../components/exchange/when';
import type { StickPreview } from '../../exchange/stick-api';
import { useFormat } from '../../i18n/use-format';

/** What taking in a stick would do, and what is unusual about it. */
export function PreviewFacts({ preview }: { readonly preview: StickPreview }) {
  const { t } = useTranslation();
  const format = useFormat();
  const when = useWhen();
  const { no, to, writtenMs, confirms, changes, records, files, filesConfirmed, filesLeft, earlier, turns } = preview;
  const brings = [
    confirms > 0 && t('stick.read.confirms', { count: confirms }),
    changes > 0 && t('stick.read.changes', { count: changes }),
    records > 0 && t('stick.read.records', { count: records }),
    filesConfirmed > 0 && t('stick.read.filesConfirmed', { count: filesConfirmed }),
    files.count > 0 && t('stick.read.filesBrought', { count: files.count, size: format.fileSize(files.bytes) }),
    filesLeft.count > 0 && t('stick.read.filesLeft', { count: filesLeft.count }),
  ].filter((line) => line !== false);
  const warnings = [
    turns !== null && t(`stick.read.${turns}`),
    preview.isPart && t('stick.read.part'),
    preview.isOld && t('stick.read.old'),
    preview.isTaken && t('stick.read.taken'),
    earlier.length > 0 &&
      t('stick.read.earlier', { count: earlier.length, list: format.list(earlier.map(format.number)) }),
  ].filter((line) => line !== false);
  return (
    <>
      <p>
        {no === null || to === null
          ? t('stick.read.answersUnnoted', { when: when(writtenMs) })
          : t('stick.read.answers', { no: format.number(no), to, when: when(writtenMs) })}
      </p>
      {turns === null && brings.length === 0 && <p>{t('stick.read.nothing')}</p>}
      {brings.length > 0 && (
        <ul>
          {brings.map((line) => (
            <li key={line}>{format.digits(line)}</li>
          ))}
        </ul>
      )}
      {warnings.map((line) => (
        <Alert key={line} type={turns === null ? 'info' : 'warning'} role="note" showIcon title={line} />
      ))}
    </>
  );
}
