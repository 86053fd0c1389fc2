import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableError } from '../../../../shared/domain/case-import/table';
import { usePlatform } from '../../../app/platform-context';
import { useErrorText } from '../../../components/error-text';
import { useFormat } from '../../../i18n/use-format';
import { readTableInWorker } from '../../../sheets/in-worker';
import { listedFile, type Listed } from './import-state';
import { useSheetFiles } from './use-sheet-files';

const EXTENSIONS = ['xlsx', 'csv', 'txt', 'xls'];
const HINTS = ['hintNumber', 'hintNames', 'hintIds', 'hintTwice'] as const;

export function ChooseStep({ onListed }: { readonly onListed: (listed: Listed) => void }) {
  const { t } = useTranslation();
  const platform = usePlatform();
  const format = useFormat();
  const portErrorText = useErrorText();
  const files = useSheetFiles();
  const [reading, setReading] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const faultText = (error: TableError): string =>
    t(`import.error.${error.type}`, {
      format: '.xlsx',
      other: '.csv',
      old: '.xls',
      limit: error.type === 'too_many_rows' ? format.number(error.limit) : '',
    });
  const pick = async () => {
    setFault(null);
    const chosen = await platform.files.open([{ name: t('import.choose.filter'), extensions: EXTENSIONS }]);
    if (!chosen.ok) return setFault(portErrorText(chosen.error));
    const [file] = chosen.value;
    if (!file) return undefined;
    setReading(true);
    const read = await readTableInWorker(file.name, file.bytes);
    setReading(false);
    return read.ok ? onListed(listedFile(file.name, read.value)) : setFault(faultText(read.error));
  };
  return (
    <>
      <p>{t('import.choose.text')}</p>
      <ul className="cases-import-hints">
        {HINTS.map((hint) => (
          <li key={hint}>{t(`import.choose.${hint}`)}</li>
        ))}
      </ul>
      {fault !== null && (
        <p className="ny-field-error" role="alert">
          {fault}
        </p>
      )}
      <div className="cases-buttons">
        <Button type="primary" loading={reading} onClick={() => void pick()}>
          {reading ? t('import.choose.reading') : t('import.choose.pick')}
        </Button>
        <Button onClick={() => void files.saveTemplate()}>{t('import.choose.template')}</Button>
      </div>
    </>
  );
}
