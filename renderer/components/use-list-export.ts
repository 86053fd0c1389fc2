import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityId } from '../../shared/core/ids';
import { cancelExport, exportById, recordExport, type ExportedList } from '../../shared/domain/export-log/export-log';
import { countyOf } from '../../shared/domain/organisation/county';
import { usePlatform } from '../app/platform-context';
import { useSession } from '../app/session-context';
import type { SheetColumn, SheetValue } from '../sheets/list-sheet';
import { useDisplay } from '../i18n/display-context';
import { useFormat } from '../i18n/use-format';
import { useErrorText } from './error-text';
import { usePersonName } from './person-name';
import { inLanguage } from './record-names';
import { useNotify } from './use-notify';
import { useSaveFeedback } from './use-save-feedback';

/** What goes out of a list: its rows as they are shown, in their order. */
export interface ListExport {
  readonly list: ExportedList;
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetValue[])[];
  /** Which part of the list it is. */
  readonly part: 'whole' | 'found' | 'chosen';
}

/** Takes a list out as a spreadsheet. The export is on record before there is a file, and the file names the record. */
export function useListExport(): {
  readonly exporting: boolean;
  readonly exportList: (list: ListExport) => Promise<void>;
} {
  const { t } = useTranslation();
  const session = useSession();
  const platform = usePlatform();
  const notify = useNotify();
  const tellSave = useSaveFeedback();
  const errorText = useErrorText();
  const marking = useMarking();
  const [exporting, setExporting] = useState(false);

  async function write(given: ListExport): Promise<void> {
    const id = session.context().newId() as EntityId;
    const recorded = await session.save(recordExport({ id, list: given.list, count: given.rows.length }));
    if (!recorded.ok) return void tellSave(recorded);
    const mark = exportById(session.world(), id)?.mark ?? '';
    const { listSheetBytes, XLSX } = await import('../sheets/list-sheet');
    const bytes = await listSheetBytes({
      title: given.title,
      serialTitle: t('lists.export.serial'),
      totalLabel: t('lists.export.total'),
      columns: given.columns,
      rows: given.rows,
      foot: marking(mark, given.part),
    });
    const day = session.context().today;
    const name = `${t('lists.export.fileName', { title: given.title, day, mark })}.${XLSX.extension}`;
    const saved = await platform.files.save(name, bytes, [
      { name: t('lists.export.filter'), extensions: [XLSX.extension] },
    ]);
    if (saved.ok && saved.value) return notify.success(t('lists.export.done', { count: given.rows.length, mark }));
    await session.save(cancelExport(id));
    if (saved.ok) notify.info(t('lists.export.cancelled'));
    else notify.error(errorText(saved.error));
  }

  return {
    exporting,
    exportList: async (list) => {
      if (exporting) return;
      setExporting(true);
      await write(list).finally(() => setExporting(false));
    },
  };
}

/** The last line of the file: whose records they are, who took them out and when. */
function useMarking(): (mark: string, part: ListExport['part']) => string {
  const { t } = useTranslation();
  const session = useSession();
  const format = useFormat();
  const { language } = useDisplay();
  const personName = usePersonName();
  return (mark, part) => {
    const county = countyOf(session.world());
    const court = county ? inLanguage({ zh: county.courtZh, bo: county.courtBo }, language) : '';
    const foot = t('lists.export.foot', {
      county: court,
      mark,
      person: personName(session.person),
      time: format.moment(session.context().nowMinute),
      filter: t(`lists.export.${part}`),
    });
    return county?.rehearsal ? `${foot} ${t('lists.export.rehearsal')}` : foot;
  };
}
