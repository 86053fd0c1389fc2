import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import { must } from '../../shared/core/assert';
import type { RequestView } from '../../shared/domain/request/request-fold';
import type { World } from '../../shared/domain/world';
import type { Draft, Session } from '../data/api';
import type { Exchange, ExchangeStatus, Holding, OutboxItem, WaitingFile } from '../exchange/exchange-api';
import type { Fetching } from '../exchange/files/fetch-file';
import type { StickOut } from '../exchange/stick-api';

const SessionContext = createContext<Session | null>(null);

/** Gives the unlocked session to everything below. */
export function SessionProvider({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The session of the person at work. Only below an unlocked app. */
export const useSession = (): Session =>
  must(useContext(SessionContext), 'a screen with data stands below SessionProvider');

/** All records; the component renders again after every saved change. */
export function useWorld(): World {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.world);
}

/** What other units are asked in the area of the person at work, in outline; renders again after every saved change. */
export function useAreaRequests(): readonly RequestView[] {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.areaRequests);
}

/** The person's drafts, newest first; renders again when one changes. */
export function useDrafts(): readonly Draft[] {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.drafts);
}

/** What this machine and the hub have to tell each other. */
export const useExchange = (): Exchange => useSession().exchange;

/** Where things stand with the hub; renders again when that changes. */
export function useExchangeStatus(): ExchangeStatus {
  const exchange = useExchange();
  return useSyncExternalStore(exchange.subscribe, exchange.status);
}

/** This machine's changes that are not settled; renders again when one comes or goes. */
export function useHolding(): Holding | null {
  const exchange = useExchange();
  return useSyncExternalStore(exchange.subscribe, exchange.holding);
}

export function useOutbox(): readonly OutboxItem[] {
  const exchange = useExchange();
  return useSyncExternalStore(exchange.subscribe, exchange.outbox);
}

/** This machine's photos and papers that the hub has not got whole; renders again when one comes, moves on or goes. */
export function useWaitingFiles(): readonly WaitingFile[] {
  const { subscribe, files } = useExchange();
  return useSyncExternalStore(subscribe, files.waiting);
}

/** How a file stands that was asked for; undefined when it was not, or is here. */
export function useFetching(sha256: string): Fetching | undefined {
  const { subscribe, files } = useExchange();
  return useSyncExternalStore(subscribe, files.fetching).get(sha256);
}

/** The sticks that this machine handed out, newest first; renders again when one is added or its receipt comes. */
export function useSticksOut(): readonly StickOut[] {
  const exchange = useExchange();
  return useSyncExternalStore(exchange.subscribe, exchange.sticks.list);
}
