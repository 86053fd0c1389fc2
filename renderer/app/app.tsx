import type { Gate } from '../data/gate-api';
import { DisplayProvider } from '../i18n/display-context';
import type { Platform } from '../platform/platform';
import { DesignProvider } from './design-provider';
import { GateBoundary } from './gate-boundary';
import { GateProvider } from './gate-context';
import { PasteLimit } from './paste-limit';
import { PlatformProvider } from './platform-context';
import { Start } from './start/start';

/** The whole app, given a host and the door to its data. */
export function App({ platform, gate }: { readonly platform: Platform; readonly gate: Gate }) {
  return (
    <DisplayProvider>
      <DesignProvider>
        <PlatformProvider platform={platform}>
          <GateProvider gate={gate}>
            <PasteLimit />
            <GateBoundary>
              <Start />
            </GateBoundary>
          </GateProvider>
        </PlatformProvider>
      </DesignProvider>
    </DisplayProvider>
  );
}
