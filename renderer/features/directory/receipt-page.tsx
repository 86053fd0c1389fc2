import { Alert, Button, Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Sheet, TableError } from '../../../shared/domain/case-import/table';
import { importReceipt } from '../../../shared/domain/contact-import/import-receipt';
import { planReceipt } from '../../../shared/domain/contact-import/plan-receipt';
import { personById } from '../../../shared/domain/organisation/persons';
import { presentName, unitsOf } from '../../../shared/domain/organisation/units';
import { usePlatform } from '../../app/platform-context';
import { useSession, useWorld } from '../../app/session-context';
import { useMay } from '../../app/use-may';
import { useDirectoryErrorText } from '../../components/directory-error-text';
import { useErrorText } from '../../components/error-text';
import { PageHeader } from '../../components/page-header';
import { PrintListView, type ListToPrint } from '../../components/print-list';
import { useInBoth } from '../../components/use-in-both';
import { useNotify } from '../../components/use-notify';
import { useOneAtATime } from '../../components/use-one-at-a-time';
import { useSaveFeedback } from '../../components/use-save-feedback';
import { useFormat } from '../../i18n/use-format';
import { readTableInWorker, writeXlsxInWorker } from '../../sheets/in-worker';
import { receiptSheet, receiptToPrint } from './receipt-form';
import { ReceiptPreview } from './receipt-preview';
import './directory.css';

const EXTENSIONS = ['xlsx', 'csv', 'txt', 'xls'];

/** The contact receipt form (L annex 2): out on paper or as a spreadsheet, and back in filled in. */
export function ReceiptPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const platform = usePlatform();
  const notify = useNotify();
  const errorText = useErrorText();
  const [withKnown, setWithKnown] = useState(false);
  const [printing, setPrinting] = useState<ListToPrint | null>(null);
  const { units } = useReceiptRights();
  const world = useWorld();
  const inBoth = useInBoth();
  if (printing) return <PrintListView list={printing} onBack={() => setPrinting(null)} />;
  const exportEmpty = async () => {
    const name = `${t('contacts.receipt.fileName')}.xlsx`;
    const bytes = await writeXlsxInWorker(receiptSheet({ units, world, withKnown, t }));
    const saved = await platform.files.save(name, bytes, [
      { name: t('contacts.receipt.filter'), extensions: ['xlsx'] },
    ]);
    if (!saved.ok) notify.error(errorText(saved.error));
    else if (saved.value) notify.success(t('import.file.saved', { name }));
  };
  return (
    <>
      <PageHeader
        title={t('contacts.receipt.title')}
        text={t('contacts.receipt.text')}
        actions={<Button onClick={() => void navigate('/directory')}>{t('common.action.back')}</Button>}
      />
      <section className="ny-card" aria-label={t('contacts.receipt.empty')}>
        <h2>{t('contacts.receipt.empty')}</h2>
        <p className="ny-secondary">{t('contacts.receipt.emptyText')}</p>
        <p>
          <Checkbox checked={withKnown} onChange={(event) => setWithKnown(event.target.checked)}>
            {t('contacts.receipt.withKnown')}
          </Checkbox>
        </p>
        <div className="directory-contact-buttons">
          <Button onClick={() => setPrinting(receiptToPrint({ units, world, withKnown, inBoth }))}>
            {t('contacts.receipt.print')}
          </Button>
          <Button onClick={() => void exportEmpty()}>{t('contacts.receipt.export')}</Button>
        </div>
      </section>
      <ReceiptImport />
    </>
  );
}

/** Who may change contacts sees all units; a unit's own people theirs, as proposals. */
function useReceiptRights() {
  const world = useWorld();
  const session = useSession();
  const may = useMay();
  const direct = may('directory.edit');
  const me = personById(world, session.person);
  const onlyUnit = direct ? null : (me?.belongsTo ?? '');
  const units = unitsOf(world).filter(
    (unit) =>
      unit.kind !== 'office' &&
      (presentName(unit).zh !== '' || presentName(unit).bo !== '') &&
      (onlyUnit === null || unit.id === onlyUnit),
  );
  return { direct, onlyUnit, units, name: me?.name ?? '' };
}

function ReceiptImport() {
  const { t } = useTranslation();
  const format = useFormat();
  const world = useWorld();
  const session = useSession();
  const tellSave = useSaveFeedback();
  const saveErrorText = useDirectoryErrorText();
  const { direct, onlyUnit, name } = useReceiptRights();
  const { sheet, setSheet, reading, fault, pick } = usePickedSheet();
  const plan = useMemo(() => sheet && planReceipt(sheet, world, { onlyUnit }), [sheet, world, onlyUnit]);
  const rows = plan && 'rows' in plan ? plan.rows : [];
  const count = rows.filter(({ effect }) => effect !== 'same').length;
  const save = useOneAtATime(async () => {
    const as = direct ? 'change' : 'proposal';
    const command = importReceipt({ rows, as, why: t('contacts.receipt.proposedWhy'), by: name });
    if (tellSave(await session.save(command), (error) => saveErrorText(error))) setSheet(null);
  });
  return (
    <section className="ny-card" aria-label={t('contacts.receipt.preview')}>
      <h2>{t('contacts.receipt.preview')}</h2>
      <p className="ny-secondary">{t(direct ? 'contacts.receipt.directHint' : 'contacts.receipt.proposeHint')}</p>
      {fault !== null && <Alert type="error" showIcon title={fault} />}
      {plan && 'type' in plan && <Alert type="error" showIcon title={t('contacts.receipt.noHeads')} />}
      <div className="directory-contact-buttons">
        <Button type={sheet ? 'default' : 'primary'} loading={reading} onClick={() => void pick()}>
          {t(reading ? 'contacts.receipt.reading' : 'contacts.receipt.pick')}
        </Button>
      </div>
      {plan && 'rows' in plan && (
        <>
          <ReceiptPreview plan={plan} />
          {count > 0 ? (
            <div className="directory-contact-buttons">
              <Button type="primary" onClick={() => void save()}>
                {format.digits(t(direct ? 'contacts.receipt.apply' : 'contacts.receipt.propose', { count }))}
              </Button>
              <Button onClick={() => setSheet(null)}>{t('common.action.cancel')}</Button>
            </div>
          ) : (
            <output>{t('contacts.receipt.nothing')}</output>
          )}
        </>
      )}
    </section>
  );
}

function usePickedSheet() {
  const { t } = useTranslation();
  const format = useFormat();
  const platform = usePlatform();
  const portErrorText = useErrorText();
  const [sheet, setSheet] = useState<Sheet | null>(null);
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
    const chosen = await platform.files.open([{ name: t('contacts.receipt.filter'), extensions: EXTENSIONS }]);
    if (!chosen.ok) return setFault(portErrorText(chosen.error));
    const [file] = chosen.value;
    if (!file) return undefined;
    setReading(true);
    const read = await readTableInWorker(file.name, file.bytes);
    setReading(false);
    if (!read.ok) return setFault(faultText(read.error));
    return setSheet(read.value[0] ?? null);
  };
  return { sheet, setSheet, reading, fault, pick };
}
