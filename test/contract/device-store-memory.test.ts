import { base64UrlFromBytes } from '../../shared/core/bytes';
import type { DeviceId, PersonId } from '../../shared/core/ids';
import { createDice } from '../simulation/dice';
import { MemoryDevice } from '../simulation/memory-device';
import { deviceStoreContract, type TestDevice } from './device-store-contract';

deviceStoreContract({
  name: 'memory',
  make: async () => {
    const { bytes } = createDice(7);
    const born = MemoryDevice.newborn(base64UrlFromBytes(bytes(16)) as DeviceId, 4, bytes);
    born.enrolled('hub', 4, 'p' as PersonId);
    const testDevice = (device: MemoryDevice): TestDevice => ({
      store: device,
      save: async (ops) => void (await device.save('p' as PersonId, ops, 1_760_000_000_000)),
      shown: (kind, id) => device.row(kind, id),
      restarted: async () => testDevice(new MemoryDevice(device.flushed, bytes)),
    });
    return testDevice(born);
  },
});
