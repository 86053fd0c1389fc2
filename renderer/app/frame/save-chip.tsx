import { HddOutlined } from '@ant-design/icons';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format';
import { useSession } from '../session-context';

/** Where the data is and when it was last saved. There is no hub to send to yet, and the chip says just that. */
export function SaveChip() {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useSession();
  const savedMs = useSyncExternalStore(session.subscribe, session.lastSavedMs);
  return (
    <output className="ny-save-chip">
      <HddOutlined aria-hidden />
      <span>
        {t('app.frame.onlyHere')}
        {' · '}
        {savedMs === null
          ? t('app.frame.neverSaved')
          : t('app.frame.lastSaved', { time: isToday(savedMs) ? format.clock(savedMs) : format.instant(savedMs) })}
      </span>
    </output>
  );
}

const isToday = (ms: number): boolean => Math.abs(Date.now() - ms) < 12 * 3_600_000;
