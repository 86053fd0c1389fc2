import { useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { countyOf } from '../../../shared/domain/organisation/county';
import { useShortcut } from '../../components/use-shortcut';
import { QuickJump } from '../quick-jump/quick-jump';
import { useRememberOpened } from '../quick-jump/recently-opened';
import { useSession, useWorld } from '../session-context';
import { useWork } from '../lock-context';
import { Header } from './header';
import { HealingNotice } from './healing-notice';
import { HelpOverlay } from './help-overlay';
import { PlaceNotice } from './place-notice';
import { SideNav } from './side-nav';
import { TroubleBands } from './trouble-bands';

/** What stands around every page: who is at work, where one can go, what is odd. */
export function Frame() {
  const { t } = useTranslation();
  const [overlay, setOverlay] = useState<'none' | 'jump' | 'help'>('none');
  const { healing, lock } = useWork();
  const { lateHealing, isReadable } = useReading();
  const rehearsal = countyOf(useWorld())?.rehearsal ?? false;
  const main = useRef<HTMLElement>(null);
  useFocusOnNavigation(main);
  useRememberOpened();
  useShortcut('mod+k', () => setOverlay('jump'));
  useShortcut('?', () => setOverlay('help'));
  const close = () => setOverlay('none');
  return (
    <div className={`ny-frame${rehearsal ? ' ny-frame-rehearsal' : ''}`}>
      <a
        className="ny-skip"
        href="#main"
        onClick={(event) => {
          // The address belongs to the router: the link moves the focus and nothing else.
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t('app.frame.skip')}
      </a>
      <Header onJump={() => setOverlay('jump')} onHelp={() => setOverlay('help')} onLock={lock} />
      {rehearsal && (
        <aside className="ny-rehearsal" aria-label={t('app.unlock.profileRehearsal')}>
          {t('app.frame.rehearsal')}
        </aside>
      )}
      <TroubleBands />
      <div className="ny-frame-body">
        <SideNav />
        <main ref={main} id="main" tabIndex={-1}>
          <HealingNotice healing={healing} />
          <HealingNotice healing={lateHealing} />
          <PlaceNotice />
          {isReadable && <Outlet />}
        </main>
      </div>
      {overlay === 'jump' && <QuickJump onClose={close} />}
      {overlay === 'help' && <HelpOverlay onClose={close} />}
    </div>
  );
}

/** Pages that show cases at rest wait until those are read; the first screen does without. */
function useReading() {
  const session = useSession();
  const { pathname } = useLocation();
  const reading = useSyncExternalStore(session.subscribe, session.reading);
  const lateHealing = useSyncExternalStore(session.subscribe, session.lateHealing);
  return { lateHealing, isReadable: reading === 'done' || !/^\/(cases|requests|conflicts|board)/.test(pathname) };
}

/** A new page begins at its top, with the focus on its heading, so that it is read out and Tab goes on from there. */
function useFocusOnNavigation(main: React.RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  // Before the page is painted: a focus moved later would be taken from whoever has begun to work by then.
  useLayoutEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    window.scrollTo(0, 0);
    main.current?.scrollTo(0, 0);
    (main.current?.querySelector<HTMLElement>('h1[tabindex]') ?? main.current)?.focus({ preventScroll: true });
  }, [pathname, main]);
}
