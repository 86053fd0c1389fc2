import type {
  BackupFolderPort,
  BlobPort,
  DevicePort,
  ErasurePort,
  FilePort,
  HubPort,
  JournalPort,
  SecretPort,
} from '../../shared/platform/ports';

/** Everything that differs between Electron and a browser, behind one typed interface. */
export interface Platform {
  readonly journal: JournalPort;
  readonly blobs: BlobPort;
  readonly secrets: SecretPort;
  readonly erasure: ErasurePort;
  readonly files: FilePort;
  readonly device: DevicePort;
  readonly hub: HubPort;
  /** Null where the host cannot remember a folder. */
  readonly backupFolder: BackupFolderPort | null;
  /** What this host can do; the screens ask this, never which host it is. */
  readonly can: {
    /** The journal lies outside the reach of "clear browsing data". */
    readonly journalOutsideBrowser: boolean;
    /** Several windows may not open the data at once; the app takes a lock by itself in `start`. */
    readonly savePdf: boolean;
  };
  /**
   * Takes the data for this window. `in_use` when another window or tab has it.
   * Called once, before anything else.
   */
  readonly claim: () => Promise<'claimed' | 'in_use'>;
}
