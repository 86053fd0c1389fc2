import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { z } from '../../shared/core/zod';
import type { PersonId } from '../../shared/core/ids';
import { personById } from '../../shared/domain/organisation/persons';
import {
  THIS_MACHINE_ONLY,
  type DeviceFreshness,
  type FreshnessSource,
} from '../../shared/domain/supervision/freshness';
import { FreshnessContext } from './freshness-context';
import { useExchange, useSession, useWorld } from './session-context';

/** What the hub said last, kept so that the board can tell with no link. */
const KEPT = 'devices-heard';
const keptSchema = z.array(z.object({ person: z.string(), dn: z.number(), lastHeardMs: z.number().nullable() }));
type Kept = z.infer<typeof keptSchema>;

/** Tells the screens inside whose machines were heard of, and when. Asks the hub once, when they are opened. */
export function FreshnessProvider({ children }: { readonly children: ReactNode }) {
  const session = useSession();
  const exchange = useExchange();
  const world = useWorld();
  const [heard, setHeard] = useState<Kept | null>(() => {
    const kept = keptSchema.safeParse(session.machinePreference(KEPT));
    return kept.success ? kept.data : null;
  });
  useEffect(() => {
    let isOpen = true;
    const ask = async (): Promise<void> => {
      const answer = exchange.status().state === 'alone' ? null : await exchange.devices();
      if (!answer?.ok || !isOpen) return;
      const others = answer.value.filter(({ isThis, state }) => !isThis && state === 'active');
      const now = others.map(({ person, dn, lastHeardMs }) => ({ person, dn, lastHeardMs }));
      setHeard(now);
      await session.putMachinePreference(KEPT, now);
    };
    void ask();
    return () => {
      isOpen = false;
    };
  }, [exchange, session]);
  const source = useMemo((): FreshnessSource => {
    if (heard === null) return THIS_MACHINE_ONLY;
    const devices = heard.map(({ person, dn, lastHeardMs }): DeviceFreshness => {
      const name = personById(world, person)?.name ?? String(dn);
      return { name, person: person as PersonId, lastHeardMs };
    });
    return { devices };
  }, [heard, world]);
  return <FreshnessContext value={source}>{children}</FreshnessContext>;
}
