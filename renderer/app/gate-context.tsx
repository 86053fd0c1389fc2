import { createContext, use, type ReactNode } from 'react';
import type { Gate } from '../data/gate-api';

const GateContext = createContext<Gate | null>(null);

export function GateProvider({ gate, children }: { readonly gate: Gate; readonly children: ReactNode }) {
  return <GateContext value={gate}>{children}</GateContext>;
}

/** The door to the data: further people, passphrases, locking. */
export function useGate(): Gate {
  const gate = use(GateContext);
  if (!gate) throw new Error('Broken assumption: useGate stands below GateProvider');
  return gate;
}
