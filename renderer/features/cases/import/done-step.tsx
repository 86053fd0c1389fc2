import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../i18n/use-format';
import type { ImportState } from './import-state';
import { useSheetFiles } from './use-sheet-files';

type Props = Omit<ImportState & { readonly at: 'done' }, 'at'> & { readonly onAgain: () => void };

export function DoneStep({ listed, plan: { faulty }, outcome, onAgain }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const files = useSheetFiles();
  const told =
    'none' in outcome
      ? t(`import.done.${outcome.none}`)
      : format.digits(t('import.done.imported', { count: outcome.count }));
  return (
    <>
      <output>{told}</output>
      {faulty.length > 0 && (
        <>
          <p>{format.digits(t('import.done.leftOut', { count: faulty.length }))}</p>
          <div className="cases-buttons">
            <Button onClick={() => void files.saveFaulty(listed, faulty)}>{t('import.check.faultySave')}</Button>
          </div>
        </>
      )}
      <div className="cases-buttons">
        <Link to="/cases">{t('import.done.toList')}</Link>
        <Button onClick={onAgain}>{t('import.done.again')}</Button>
      </div>
    </>
  );
}
