import { App } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router/dom';
import type { PersonId } from '../../shared/core/ids';
import { idleMinutesOf } from '../../shared/domain/settings/idle-minutes';
import { useFocusOnMount } from '../components/use-focus-on-mount';
import { useShortcut } from '../components/use-shortcut';
import type { Healing } from '../data/gate-api';
import { useIdle } from './frame/use-idle';
import { useSuspend } from './frame/use-suspend';
import { LockProvider } from './lock-context';
import { createAppRouter } from './routes';
import { useOwnDisplay } from './use-own-display';
import { usePreference } from './use-preference';

interface Props {
  readonly healing: readonly Healing[];
  /** Ends the session; `next` is the person who takes over, null for the same one. */
  readonly onLock: (next: PersonId | null) => Promise<void>;
}

/** The open app: its pages, and everything that closes it again. */
export function Workplace({ healing, onLock }: Props) {
  const [router] = useState(createAppRouter);
  const [isLocking, setIsLocking] = useState(false);
  const [idleMinutes] = usePreference('idleMinutes');
  const { message } = App.useApp();
  useOwnDisplay();
  // The pages stay mounted under the cover until their drafts are flushed: unmounted first, the last words would be lost.
  const lock = useCallback(
    (next: PersonId | null = null) => {
      setIsLocking(true);
      // Messages stand above everything, and name people.
      message.destroy();
      void onLock(next);
    },
    [onLock, message],
  );
  useShortcut('mod+l', () => lock());
  useIdle(idleMinutesOf(idleMinutes), () => lock());
  useSuspend(() => lock());
  useEffect(() => () => router.dispose(), [router]);
  useEffect(markUsable, []);
  return (
    <LockProvider lock={lock} healing={healing}>
      <div inert={isLocking} className={isLocking ? 'ny-covered' : undefined}>
        <RouterProvider router={router} />
      </div>
      {isLocking && <Cover />}
    </LockProvider>
  );
}

/** For `npm run bench`: the first screen has been painted and answers. */
function markUsable(): void {
  requestAnimationFrame(() => setTimeout(() => performance.mark('nyamdrel:usable')));
}

function Cover() {
  const { t } = useTranslation();
  const focus = useFocusOnMount<HTMLOutputElement>();
  return (
    <output ref={focus} className="ny-cover" tabIndex={-1}>
      {t('app.progress.locking')}
    </output>
  );
}
