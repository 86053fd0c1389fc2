import { useTranslation } from 'react-i18next';
import { IMPORT_FIELDS, type ImportField } from '../../../../shared/domain/case-import/import-fields';
import type { FaultyRow } from '../../../../shared/domain/case-import/plan-import';
import { cellAt } from '../../../../shared/domain/case-import/table';
import { usePlatform } from '../../../app/platform-context';
import { useErrorText } from '../../../components/error-text';
import { useNotify } from '../../../components/use-notify';
import { writeXlsxInWorker } from '../../../sheets/in-worker';
import type { SheetText } from '../../../sheets/write-xlsx';
import type { Listed } from './import-state';
import { useReasonTexts } from './use-reason-texts';

/** Amounts in one unit are enough for a template. */
const TEMPLATE_FIELDS: readonly ImportField[] = IMPORT_FIELDS.filter(
  (field) => field !== 'claimWan' && field !== 'paidWan',
);
const WIDTH = 20;
const WIDTH_OF_REASONS = 60;

/** Spreadsheets that the person takes away: an empty one to fill in, and the rows that could not be brought in. */
export function useSheetFiles() {
  const { t } = useTranslation();
  const platform = usePlatform();
  const notify = useNotify();
  const errorText = useErrorText();
  const reasonTexts = useReasonTexts();
  const saveSheet = async (name: string, sheet: Omit<SheetText, 'name' | 'heads'>) => {
    const fileName = `${name}.xlsx`;
    const filters = [{ name: t('import.choose.filter'), extensions: ['xlsx'] }];
    const saved = await platform.files.save(fileName, await writeXlsxInWorker({ name, heads: 1, ...sheet }), filters);
    if (!saved.ok) notify.error(errorText(saved.error));
    else if (saved.value) notify.success(t('import.file.saved', { name: fileName }));
  };
  return {
    saveTemplate: () => {
      const heads = TEMPLATE_FIELDS.map((field) => t(`import.field.${field}`));
      return saveSheet(t('import.file.template'), { rows: [heads], widths: heads.map(() => WIDTH) });
    },
    /** The cells as they were, and why each row stayed out. Brought in again, the column of reasons is left alone. */
    saveFaulty: ({ sheet, header }: Listed, faulty: readonly FaultyRow[]) => {
      const head = sheet.rows[header.row] ?? [];
      const width = Math.max(head.length, ...faulty.map(({ cells }) => cells.length));
      const columns = Array.from({ length: width }, (_, column) => column);
      const rows = faulty.map(({ cells, problems }) => [
        ...columns.map((column) => cellAt(cells, column).text),
        problems.map((problem) => reasonTexts.problem(problem)).join('\n'),
      ]);
      const heads = [...columns.map((column) => cellAt(head, column).text), t('import.file.reasons')];
      const widths = [...columns.map(() => WIDTH), WIDTH_OF_REASONS];
      return saveSheet(t('import.file.faulty'), { rows: [heads, ...rows], widths });
    },
  };
}
