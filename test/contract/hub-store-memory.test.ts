import { createMemoryHubStore, emptyCounty } from '../../server/storage/memory-hub-store';
import { hubStoreContract } from './hub-store-contract';

hubStoreContract({
  name: 'memory',
  canShare: false,
  make: async () => {
    const county = emptyCounty();
    return { open: async () => createMemoryHubStore(county) };
  },
});
