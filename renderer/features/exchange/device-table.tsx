import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { belongsToUnit, personById } from '../../../shared/domain/organisation/persons';
import { useWorld } from '../../app/session-context';
import { useSilentDays, useWhen } from '../../components/exchange/when';
import { usePersonName } from '../../components/person-name';
import { unitName } from '../../components/record-names';
import { StatusTag } from '../../components/status-tag';
import type { DeviceInfo } from '../../exchange/exchange-api';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';

const COLUMNS = ['machine', 'person', 'state', 'heard', 'behind', 'waiting', 'version', 'actions'] as const;
/** A machine that is in use and was not heard for so long is worth a telephone call. */
const SILENT_DAYS = 7;

interface Props {
  readonly devices: readonly DeviceInfo[];
  readonly onRevoke: (device: DeviceInfo) => void;
}

/** The machines of the county, those in use first. */
export function DeviceTable({ devices, onRevoke }: Props) {
  const { t } = useTranslation();
  const sorted = devices.toSorted(
    (a, b) => Number(a.state === 'revoked') - Number(b.state === 'revoked') || a.dn - b.dn,
  );
  return (
    <div className="ny-table-scroll">
      <table className="ny-table exchange-devices">
        <caption className="ny-visually-hidden">{t('exchange.devices.table')}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`exchange.devices.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((device) => (
            <tr key={device.dev}>
              <DeviceCells device={device} onRevoke={() => onRevoke(device)} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DeviceCells({ device, onRevoke }: { readonly device: DeviceInfo; readonly onRevoke: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const personName = usePersonName();
  const when = useWhen();
  const count = (value: number, none: string) =>
    value === 0 ? none : format.digits(t('exchange.devices.items', { count: value }));
  const machine = format.number(device.dn);
  const isActive = device.state === 'active';
  return (
    <>
      <td>{machine}</td>
      <th scope="row">
        {personName(device.person)}
        <RoleOf device={device} />
      </th>
      <td>
        <span className="ny-tags">
          <DeviceState device={device} />
          {device.isThis && <StatusTag tone="active">{t('exchange.devices.this')}</StatusTag>}
        </span>
      </td>
      <td>{when(device.lastHeardMs)}</td>
      <td>{isActive ? count(device.behind, t('exchange.devices.upToDate')) : '—'}</td>
      <td>{count(device.waiting, t('exchange.devices.none'))}</td>
      <td>{format.digits(device.appVersion)}</td>
      <td>
        {isActive && (
          <Button
            danger
            aria-label={t('exchange.devices.revokeLabel', { machine, person: personName(device.person) })}
            onClick={onRevoke}
          >
            {t('exchange.devices.revoke')}
          </Button>
        )}
      </td>
    </>
  );
}

function DeviceState({ device: { state, lastHeardMs, enrolledAtMs } }: { readonly device: DeviceInfo }) {
  const { t } = useTranslation();
  const silentDays = useSilentDays();
  if (state === 'revoked') return <StatusTag tone="neutral">{t('exchange.devices.revoked')}</StatusTag>;
  const isSilent = silentDays(lastHeardMs ?? enrolledAtMs) >= SILENT_DAYS;
  return isSilent ? (
    <StatusTag tone="bad">{t('exchange.devices.silent')}</StatusTag>
  ) : (
    <StatusTag tone="good">{t('exchange.devices.active')}</StatusTag>
  );
}

/** Role of the person, and for which unit or township. */
function RoleOf({ device }: { readonly device: DeviceInfo }) {
  const { t } = useTranslation();
  const world = useWorld();
  const { language } = useDisplay();
  const person = personById(world, device.person);
  if (!person) return null;
  const area = belongsToUnit(person.role) && person.belongsTo ? unitName(world, person.belongsTo, language) : null;
  return (
    <span className="ny-secondary exchange-role">
      {[t(`people.roles.${person.role}`), area].filter(Boolean).join(' · ')}
    </span>
  );
}
