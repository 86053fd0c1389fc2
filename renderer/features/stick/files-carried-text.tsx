import { useTranslation } from 'react-i18next';
import type { FilesCarried } from '../../../shared/exchange/bundle/carried-reply';
import { useFormat } from '../../i18n/use-format';

const LINES = ['taken', 'known', 'refused', 'altered', 'noRoom', 'back', 'left'] as const;

/** What became of the photos and papers on a stick that was carried to the hub. */
export function FilesCarriedText({ files }: { readonly files: FilesCarried }) {
  const { t } = useTranslation();
  const format = useFormat();
  const lines = LINES.filter((line) => files[line] > 0).map((line) =>
    format.digits(t(`stick.carry.files.${line}`, { count: files[line] })),
  );
  const told = files.cut ? [...lines, t('stick.carry.files.cut')] : lines;
  return told.map((line) => <p key={line}>{line}</p>);
}
