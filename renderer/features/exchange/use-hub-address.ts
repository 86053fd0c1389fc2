import { usePlatform } from '../../app/platform-context';
import { useExchangeStatus } from '../../app/session-context';

/** Where the hub is reached, for a sheet that is handed to somebody; null where this machine does not know it. */
export function useHubAddress(): string | null {
  const { hub } = usePlatform();
  const { address } = useExchangeStatus();
  return hub.isSameOrigin() ? window.location.origin : address || null;
}
