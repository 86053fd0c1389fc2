import type { JournalOpened, ProfileId } from '../../shared/platform/ports';
import type { Platform } from '../platform/platform';
import type { DataKeys, FormerDevice, HubLink } from './crypto/keyring';
import type { OpenProgress } from './gate-api';
import type { DeviceIdentity } from './ledger';

/** Everything that is known when the data of a profile is opened: the journal is open, the key is at hand. */
export interface OpenInput {
  readonly platform: Platform;
  readonly profile: ProfileId;
  readonly keys: DataKeys;
  readonly device: DeviceIdentity;
  /** Devices of restored backups, oldest first; their changes come before this device's own. */
  readonly former: readonly FormerDevice[];
  /** Null for a device that was not enrolled. */
  readonly hub: HubLink | null;
  readonly opened: JournalOpened;
  readonly header: Uint8Array;
  readonly onProgress: (progress: OpenProgress) => void;
}
