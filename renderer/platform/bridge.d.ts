import type { Bridge } from '../../shared/ipc/contract';

declare global {
  interface Window {
    /** Put there by the preload; absent in a browser. */
    readonly nyamdrel?: Bridge;
  }
}
