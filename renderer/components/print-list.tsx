import { Alert, Button, Segmented } from 'antd';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { EntityId } from '../../shared/core/ids';
import { cancelExport, exportById, recordExport, type ExportedList } from '../../shared/domain/export-log/export-log';
import { countyOf } from '../../shared/domain/organisation/county';
import { usePlatform } from '../app/platform-context';
import { useSession } from '../app/session-context';
import type { Pair } from '../documents/notice-content';
import {
  PrintedList,
  type PrintedColumn,
  type PrintedLanguage,
  type PrintedListContent,
  type PrintedText,
} from '../documents/printed-list';
import { useDisplay } from '../i18n/display-context';
import { createFormat } from '../i18n/format';
import { useErrorText } from './error-text';
import { PageHeader } from './page-header';
import { usePersonName } from './person-name';
import { useInBoth } from './use-in-both';
import { useNotify } from './use-notify';
import { useSaveFeedback } from './use-save-feedback';

/** More rows than anybody reads on paper; the page would also take minutes to lay out. */
export const MAX_PRINTED_ROWS = 2000;

/** What is to be printed of a list: what the screen shows of it, in its order. */
export interface ListToPrint {
  readonly list: ExportedList;
  readonly title: Pair;
  readonly filter: Pair;
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly (readonly PrintedText[])[];
  readonly totals: readonly Pair[];
}

/** A list as it will be printed. The printing is on record before there is paper, and the paper names the record. */
export function PrintListView({ list, onBack }: { readonly list: ListToPrint; readonly onBack: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  const platform = usePlatform();
  const notify = useNotify();
  const tellSave = useSaveFeedback();
  const errorText = useErrorText();
  const { language: own } = useDisplay();
  const [language, setLanguage] = useState<PrintedLanguage>('both');
  const [busy, setBusy] = useState(false);
  const [mark, setMark] = useState('');
  const content = useContent(list, mark);
  const tooMany = list.rows.length > MAX_PRINTED_ROWS;

  async function print(): Promise<void> {
    const id = session.context().newId() as EntityId;
    const recorded = await session.save(
      recordExport({ id, list: list.list, count: list.rows.length, medium: 'paper' }),
    );
    if (!recorded.ok) return void tellSave(recorded);
    // The number must stand on the page before the printer looks at it.
    flushSync(() => setMark(exportById(session.world(), id)?.mark ?? ''));
    const printed = await platform.files.print();
    if (printed.ok) return;
    await session.save(cancelExport(id));
    setMark('');
    notify.error(errorText(printed.error));
  }

  return (
    <>
      <PageHeader
        title={t('lists.print.title')}
        text={t('lists.print.text')}
        actions={
          <>
            <Segmented<PrintedLanguage>
              aria-label={t('lists.print.language')}
              value={language}
              onChange={setLanguage}
              options={[
                { value: 'both', label: t('lists.print.both') },
                { value: own, label: t('lists.print.own') },
              ]}
            />
            <Button onClick={onBack}>{t('common.action.back')}</Button>
            <Button
              type="primary"
              loading={busy}
              disabled={tooMany}
              onClick={() => {
                setBusy(true);
                void print().finally(() => setBusy(false));
              }}
            >
              {t('common.action.print')}
            </Button>
          </>
        }
      />
      {tooMany ? (
        <Alert type="warning" showIcon title={t('lists.print.tooMany', { count: MAX_PRINTED_ROWS })} />
      ) : (
        <PrintedList content={content} language={language} />
      )}
    </>
  );
}

function useContent(list: ListToPrint, mark: string): PrintedListContent {
  const session = useSession();
  const inBoth = useInBoth();
  const personName = usePersonName();
  const county = countyOf(session.world());
  const now = session.context().nowMinute;
  const serialTitle = inBoth((t) => t('lists.export.serial'));
  const marking = inBoth((t, language) => {
    const words = t('lists.print.marking', {
      person: personName(session.person),
      time: createFormat(language, 'arabic').moment(now),
      mark: mark || '—',
    });
    return county?.rehearsal ? `${words} ${t('lists.export.rehearsal')}` : words;
  });
  return { ...list, court: { zh: county?.courtZh ?? '', bo: county?.courtBo ?? '' }, marking, serialTitle };
}
