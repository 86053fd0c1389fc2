import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ImportPlan } from '../../../../shared/domain/case-import/plan-import';
import { cellAt } from '../../../../shared/domain/case-import/table';
import { useFormat } from '../../../i18n/use-format';
import type { Listed } from './import-state';
import { RowTable } from './row-table';
import { SheetText } from './sheet-text';
import { useReasonTexts } from './use-reason-texts';
import { useSheetFiles } from './use-sheet-files';

interface Props {
  readonly listed: Listed;
  readonly plan: ImportPlan;
  readonly onBack: () => void;
  readonly onImport: () => void;
}

/** What would happen: how many rows are new, which are there already, and what is wrong with the others. */
export function CheckStep({ listed, plan, onBack, onImport }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const texts = useReasonTexts();
  const files = useSheetFiles();
  const { fresh, there, faulty } = plan;
  const remarked = fresh.filter(({ remarks }) => remarks.length > 0);
  const numberColumn = listed.header.mapping.number ?? -1;
  return (
    <>
      <p>{t('import.check.text')}</p>
      <Counts plan={plan} remarked={remarked.length} />
      {faulty.length > 0 && (
        <>
          <h3>{t('import.check.faultyTitle')}</h3>
          <div className="cases-buttons">
            <Button onClick={() => void files.saveFaulty(listed, faulty)}>{t('import.check.faultySave')}</Button>
            <span className="ny-secondary">{t('import.check.faultyHint')}</span>
          </div>
          <RowTable
            title={t('import.check.faultyTitle')}
            rows={faulty.map(({ row, cells, problems }) => ({
              row,
              number: <SheetText>{cellAt(cells, numberColumn).text}</SheetText>,
              reasons: problems.map(texts.problem),
            }))}
          />
        </>
      )}
      {remarked.length > 0 && (
        <>
          <h3>{t('import.check.remarkedTitle')}</h3>
          <RowTable
            title={t('import.check.remarkedTitle')}
            rows={remarked.map(({ row, number, remarks }) => ({ row, number, reasons: remarks.map(texts.remark) }))}
          />
        </>
      )}
      {there.length > 0 && (
        <>
          <h3>{t('import.check.thereTitle')}</h3>
          <RowTable
            title={t('import.check.thereTitle')}
            rows={there.map(({ row, number, case: id }) => ({
              row,
              number: <Link to={`/cases/${id}`}>{number}</Link>,
            }))}
          />
        </>
      )}
      {fresh.length === 0 && <output>{t('import.check.nothing')}</output>}
      <div className="cases-buttons">
        <Button onClick={onBack}>{t('common.action.previous')}</Button>
        {fresh.length > 0 && (
          <Button type="primary" onClick={onImport}>
            {format.digits(t('import.check.import', { count: fresh.length }))}
          </Button>
        )}
      </div>
    </>
  );
}

function Counts({ plan, remarked }: { readonly plan: ImportPlan; readonly remarked: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const counts = [
    ['fresh', plan.fresh.length],
    ['remarked', remarked],
    ['there', plan.there.length],
    ['faulty', plan.faulty.length],
  ] as const;
  return (
    <dl className="cases-facts cases-import-counts">
      {counts.map(([name, count]) => (
        <div key={name}>
          <dt>{t(`import.check.${name}`)}</dt>
          <dd>{format.number(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
