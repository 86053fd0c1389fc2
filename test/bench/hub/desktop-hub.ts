import { hubHandlers } from '../../../electron/main/ipc/hub';
import { err, ok } from '../../../shared/core/result';
import type { HubPort } from '../../../shared/platform/ports';
import type { Transport } from '../../../renderer/exchange/transport';

/** The desktop's way to a hub: the main process's own code, with a certificate that it checks and a connection that it keeps. */
export function desktopHub(): HubPort {
  const handlers = hubHandlers();
  return {
    isSameOrigin: () => false,
    identify: async (address, letters) => {
      const found = await handlers.identify(address, letters);
      if (!found.ok || found.value.found === 'unreachable') return err({ type: 'unreachable' });
      return found.value.found === 'hub' ? ok({ fingerprint: found.value.fingerprint }) : err({ type: 'other' });
    },
    post: async (to, path, body) => {
      const reply = await handlers.post({ ...to }, path, body);
      if (!reply.ok || reply.value === null) return err({ type: 'unreachable' });
      return typeof reply.value === 'string' ? err({ type: reply.value }) : ok(reply.value);
    },
    // Measured are changes; no photo travels.
    file: () => Promise.resolve(err({ type: 'unreachable' })),
    onOnline: () => () => undefined,
  };
}

export const transportTo = (
  hub: HubPort,
  to: { readonly address: string; readonly fingerprint: string | null },
): Transport => ({ post: (path, body) => hub.post(to, path, body) });
