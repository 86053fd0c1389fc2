/**
 * The parts of the origin private file system that only workers have (File System Standard, section 3.4), which the type
 * library of pages leaves out.
 */
export interface SyncHandle {
  read(buffer: Uint8Array, options: { readonly at: number }): number;
  write(buffer: Uint8Array, options: { readonly at: number }): number;
  truncate(size: number): void;
  getSize(): number;
  flush(): void;
  close(): void;
}

export interface OpfsFile extends FileSystemFileHandle {
  createSyncAccessHandle(): Promise<SyncHandle>;
  /** Chromium 108, Firefox 111, Safari 15.2. */
  move?(name: string): Promise<void>;
}
