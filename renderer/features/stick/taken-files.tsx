import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FilesTaken } from '../../exchange/stick-api';
import { useFormat } from '../../i18n/use-format';

const LINES = ['kept', 'known', 'passed', 'noRoom'] as const;

/** What became of the photos and papers on a stick that was taken in; nothing for one without any. */
export function TakenFiles({ files }: { readonly files: FilesTaken }) {
  const { t } = useTranslation();
  const format = useFormat();
  const lines = LINES.filter((line) => files[line] > 0).map((line) =>
    format.digits(t(`stick.read.files.${line}`, { count: files[line] })),
  );
  const told = files.cut ? [...lines, t('stick.read.files.cut')] : lines;
  if (told.length === 0) return null;
  const isWhole = !files.cut && files.noRoom === 0 && files.passed === 0;
  return (
    <Alert
      type={isWhole ? 'success' : 'warning'}
      showIcon
      title={told.map((line) => (
        <div key={line}>{line}</div>
      ))}
    />
  );
}
