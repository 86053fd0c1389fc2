import { PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { actorOf } from '../../../shared/access/actor';
import { may } from '../../../shared/access/permissions';
import type { EntityId } from '../../../shared/core/ids';
import { contactChangesOf, isUnderWay } from '../../../shared/domain/organisation/contact-change';
import { directoryOf, unitMatcher } from '../../../shared/domain/organisation/directory';
import { townshipsOf } from '../../../shared/domain/organisation/townships';
import { unitOf } from '../../../shared/domain/organisation/units';
import { useSession, useWorld } from '../../app/session-context';
import { ClearIcon } from '../../components/clear-icon';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { PrintListView, type ListToPrint } from '../../components/print-list';
import { useInBoth } from '../../components/use-in-both';
import { useListExport } from '../../components/use-list-export';
import { useFormat } from '../../i18n/use-format';
import { WaitingChanges } from './change-list';
import { directoryToPrint } from './directory-print';
import { directorySheet } from './directory-sheet';
import { UnitDialog } from './unit-dialog';
import { UnitList, type UnitGroup } from './unit-list';
import { UnitPanel } from './unit-panel';
import './directory.css';

/** Whom to call: the joint conference, its office and members, the townships, and who else owes assistance. */
export function DirectoryPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useSession();
  const world = useWorld();
  const [query, setQuery] = useState('');
  const [adding, setAdding] = useState(false);
  const [address, setAddress] = useSearchParams();
  const navigate = useNavigate();
  const actor = actorOf(world, session.person);
  const canEdit = may(actor, 'directory.edit');
  const mayReceipt = canEdit || may(actor, 'contact.propose');
  const directory = useMemo(() => directoryOf(world), [world]);
  const groups = useMemo((): readonly UnitGroup[] => {
    const matches = unitMatcher(world, query);
    const townships = directory.townships.flatMap(({ unit }) => (unit ? [unit] : []));
    const office = directory.office ? [directory.office] : [];
    const all: readonly UnitGroup[] = [
      { key: 'office', note: t('directory.article', { number: format.number(4) }), units: office },
      { key: 'members', note: t('directory.article', { number: format.number(3) }), units: directory.members },
      { key: 'townships', note: null, units: townships },
      { key: 'bearers', note: null, units: directory.bearers },
    ];
    return all
      .map((group) => ({ ...group, units: group.units.filter(matches) }))
      .filter(({ units }) => units.length > 0);
  }, [world, directory, query, t, format]);
  const { exporting, exportList } = useListExport();
  const exportFound = () => {
    const units = groups.flatMap((group) => group.units);
    const part = query.trim() === '' ? 'whole' : 'found';
    return exportList({ list: 'units', title: t('directory.title'), part, ...directorySheet(world, units, t) });
  };
  const [printing, setPrinting] = useState<ListToPrint | null>(null);
  const inBoth = useInBoth();
  const print = () => {
    const units = groups.flatMap((group) => group.units);
    setPrinting(directoryToPrint({ units, search: query.trim(), world, inBoth }));
  };
  const chosen = address.get('unit');
  const row = chosen === null ? undefined : world.row('unit', chosen as EntityId);
  const unit = row && unitOf(row);
  const township = unit && townshipsOf(world).find((each) => each.unit === unit.id);
  if (printing) return <PrintListView list={printing} onBack={() => setPrinting(null)} />;
  return (
    <>
      <PageHeader
        title={t('directory.title')}
        text={t('directory.text')}
        actions={
          <>
            <Button disabled={groups.length === 0} onClick={print}>
              {t('lists.print.button')}
            </Button>
            <Button loading={exporting} disabled={groups.length === 0} onClick={() => void exportFound()}>
              {t('lists.export.button')}
            </Button>
            {mayReceipt && (
              <Button onClick={() => void navigate('/directory/receipt')}>{t('directory.receipt')}</Button>
            )}
            {canEdit && (
              <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
                {t('directory.unit.add')}
              </Button>
            )}
          </>
        }
      />
      <div className="directory">
        <div className="directory-side">
          <Input
            allowClear={{ clearIcon: <ClearIcon /> }}
            type="search"
            value={query}
            aria-label={t('directory.search')}
            placeholder={t('directory.searchHint')}
            onChange={(event) => setQuery(event.target.value)}
          />
          {groups.length === 0 ? (
            <EmptyState title={t('directory.nothing')} text={t('directory.nothingText')} />
          ) : (
            <UnitList
              groups={groups}
              chosen={chosen}
              onChoose={(id) => setAddress({ unit: id }, { replace: chosen !== null })}
            />
          )}
        </div>
        <div className="directory-main">
          {unit ? (
            <UnitPanel key={unit.id} unit={unit} township={township} canEdit={canEdit} onPrint={setPrinting} />
          ) : (
            <>
              <EmptyState title={t('directory.chooseUnit')} text={t('directory.chooseUnitText')} />
              <WaitingChanges changes={contactChangesOf(world).filter(isUnderWay)} />
            </>
          )}
        </div>
      </div>
      {adding && <UnitDialog unit={null} onClose={() => setAdding(false)} />}
    </>
  );
}
