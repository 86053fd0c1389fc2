import { Alert } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spaceStateOf } from '../../../shared/platform/low-space';
import { useFormat } from '../../i18n/use-format';
import { usePlatform } from '../platform-context';
import { useWorld } from '../session-context';

const LOOK_EVERY_MS = 5 * 60_000;

/** Says that the disk is filling up while there is still room to work: photos stop first, text last. */
export function LowSpaceBand() {
  const { t } = useTranslation();
  const format = useFormat();
  const freeBytes = useFreeBytes();
  const state = spaceStateOf(freeBytes);
  if (state === 'enough' || freeBytes === null) return null;
  const size = format.fileSize(freeBytes);
  return (
    <Alert
      banner
      type={state === 'low' ? 'warning' : 'error'}
      title={state === 'low' ? t('backup.space.low', { size }) : t('backup.space.stop', { size })}
    />
  );
}

/** Looked at again after each save and every few minutes; null until known and where the host cannot know. */
function useFreeBytes(): number | null {
  const { device } = usePlatform();
  const world = useWorld();
  const [freeBytes, setFreeBytes] = useState<number | null>(null);
  useEffect(() => {
    let current = true;
    const look = () => void device.space().then((found) => current && setFreeBytes(found.freeBytes));
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [device, world]);
  return freeBytes;
}
