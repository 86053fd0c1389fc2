import { createContext, use } from 'react';
import { THIS_MACHINE_ONLY, type FreshnessSource } from '../../shared/domain/supervision/freshness';

/** Filled by the exchange; without it all that is known are the records of this machine. */
export const FreshnessContext = createContext<FreshnessSource>(THIS_MACHINE_ONLY);

export const useFreshness = (): FreshnessSource => use(FreshnessContext);
