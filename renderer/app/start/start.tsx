import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../shared/core/ids';
import { countyOf } from '../../../shared/domain/organisation/county';
import type { PortError, ProfileId } from '../../../shared/platform/ports';
import { useErrorText } from '../../components/error-text';
import type { Session } from '../../data/api';
import type { Healing, ProfileOnMachine } from '../../data/gate-api';
import { setBrokenDatabaseAside } from '../../data/set-broken-database-aside';
import { useGate } from '../gate-context';
import { usePlatform } from '../platform-context';
import { RECOVERY_CONFIRMED } from '../recovery-confirmed';
import { SessionProvider } from '../session-context';
import { Workplace } from '../workplace';
import { CountyProfileScreen } from './county-profile-screen';
import { FirstLoadingScreen } from './first-loading-screen';
import { FirstRun } from './first-run';
import { GateLayout } from './gate-layout';
import { NoticeScreen } from './notice-screen';
import { RecoveryCodeScreen } from './recovery-code-screen';
import { RestoreScreen } from './restore-screen';
import { UnlockScreen } from './unlock-screen';

interface Expected {
  readonly profile: ProfileId;
  readonly person: PersonId;
}

type Stage =
  | { readonly at: 'starting' }
  | { readonly at: 'inUse' }
  | { readonly at: 'restarting' }
  | { readonly at: 'failed'; readonly error: PortError }
  | { readonly at: 'firstRun'; readonly profiles: readonly ProfileOnMachine[]; readonly atCounty?: true }
  | { readonly at: 'restore'; readonly profiles: readonly ProfileOnMachine[] }
  | { readonly at: 'unlock'; readonly profiles: readonly ProfileOnMachine[]; readonly expected: Expected | null }
  | { readonly at: 'recoveryCode'; readonly session: Session; readonly code: string; readonly joined?: true }
  | { readonly at: 'firstLoading'; readonly session: Session }
  | { readonly at: 'profile'; readonly session: Session }
  | { readonly at: 'work'; readonly session: Session; readonly healing: readonly Healing[] };

/** From the first paint to the open app: claim the data, found or unlock, work, lock, again. */
export function Start() {
  const { t } = useTranslation();
  const platform = usePlatform();
  const gate = useGate();
  const errorText = useErrorText();
  const [stage, setStage] = useState<Stage>({ at: 'starting' });
  const [attempt, setAttempt] = useState(0);

  const showGate = useCallback(
    async (expected: Expected | null) => {
      const profiles = await gate.profiles();
      if (!profiles.ok) return setStage({ at: 'failed', error: profiles.error });
      const used = profiles.value.filter(({ people }) => people.length > 0);
      setStage(used.length > 0 ? { at: 'unlock', profiles: used, expected } : { at: 'firstRun', profiles: [] });
    },
    [gate],
  );

  const isClaimed = useRef(false);
  useEffect(() => {
    let current = true;
    const open = async () => {
      // Once taken the data stays taken: asking again would find this very window in the way.
      isClaimed.current ||= (await platform.claim()) === 'claimed';
      if (!current) return;
      if (!isClaimed.current) return setStage({ at: 'inUse' });
      if ((await setBrokenDatabaseAside(platform)) === 'restarting') return setStage({ at: 'restarting' });
      await showGate(null);
    };
    void open();
    return () => {
      current = false;
    };
  }, [platform, showGate, attempt]);

  const retry = () => {
    setStage({ at: 'starting' });
    setAttempt((n) => n + 1);
  };
  const lock = useCallback(
    async (session: Session, next: PersonId | null) => {
      await gate.lock(session);
      // Whoever takes over begins at the home page; the same person finds the page that was left.
      // Replaced in silence: the pages that still stand under the cover must not move.
      if (next !== null && next !== session.person) window.history.replaceState(null, '', '#/');
      await showGate({ profile: session.profile, person: next ?? session.person });
    },
    [gate, showGate],
  );

  switch (stage.at) {
    case 'starting':
      return (
        <GateLayout>
          <output>{t('app.start.starting')}</output>
        </GateLayout>
      );
    case 'restarting':
      return (
        <GateLayout>
          <output>{t('app.start.restarting')}</output>
        </GateLayout>
      );
    case 'inUse':
      return <NoticeScreen title={t('app.start.inUseTitle')} text={t('app.start.inUseText')} onRetry={retry} />;
    case 'failed':
      return (
        <NoticeScreen
          title={t('app.start.failedTitle')}
          text={`${errorText(stage.error)} ${t('app.start.failedText')}`}
          onRetry={retry}
        />
      );
    case 'firstRun':
      return (
        <FirstRun
          existing={stage.profiles.map(({ id }) => id)}
          {...(stage.atCounty ? { atCounty: true } : {})}
          onBack={
            stage.profiles.length > 0
              ? () => setStage({ at: 'unlock', profiles: stage.profiles, expected: null })
              : null
          }
          onRestore={() => setStage({ at: 'restore', profiles: stage.profiles })}
          onFounded={({ session, recoveryCode }) => setStage({ at: 'recoveryCode', session, code: recoveryCode })}
          onJoined={({ session, recoveryCode }) => {
            // The code that came with the link is used up, and no page stands at its address.
            window.history.replaceState(null, '', '#/');
            setStage({ at: 'recoveryCode', session, code: recoveryCode, joined: true });
          }}
        />
      );
    case 'restore':
      return (
        <RestoreScreen
          existing={stage.profiles.map(({ id }) => id)}
          onBack={() => setStage({ at: 'firstRun', profiles: stage.profiles, atCounty: true })}
          onRestored={({ session, healing }) => setStage({ at: 'work', session, healing })}
        />
      );
    case 'unlock':
      return (
        <UnlockScreen
          profiles={stage.profiles}
          expected={stage.expected}
          onUnlocked={({ session, healing }) => setStage({ at: 'work', session, healing })}
          onOther={() => setStage({ at: 'firstRun', profiles: stage.profiles })}
        />
      );
    case 'recoveryCode': {
      const { session, code, joined = false } = stage;
      const rehearsal = countyOf(session.world())?.rehearsal ?? false;
      return (
        <RecoveryCodeScreen
          code={code}
          profile={session.profile}
          today={session.context().today}
          onDone={() => {
            void session.putPreference(RECOVERY_CONFIRMED, true);
            if (joined) return setStage({ at: 'firstLoading', session });
            setStage(rehearsal ? { at: 'work', session, healing: [] } : { at: 'profile', session });
          }}
        />
      );
    }
    case 'firstLoading':
      return (
        <SessionProvider session={stage.session}>
          <FirstLoadingScreen onDone={() => setStage({ at: 'work', session: stage.session, healing: [] })} />
        </SessionProvider>
      );
    case 'profile':
      return (
        <SessionProvider session={stage.session}>
          <CountyProfileScreen onDone={() => setStage({ at: 'work', session: stage.session, healing: [] })} />
        </SessionProvider>
      );
    case 'work':
      return (
        <SessionProvider key={stage.session.person} session={stage.session}>
          <Workplace healing={stage.healing} onLock={(next) => lock(stage.session, next)} />
        </SessionProvider>
      );
  }
}
