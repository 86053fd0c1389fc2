import { err } from '../../../shared/core/result';
import type { PortError } from '../../../shared/platform/ports';
import type { AllHandlers } from './handle';

/** The handlers of a program that is too old for the data: nothing is read, nothing is written, and the page says why. */
export function refuseData(handlers: AllHandlers, error: PortError): AllHandlers {
  const refuse = async () => err(error);
  return {
    ...handlers,
    journal: {
      profiles: refuse,
      create: refuse,
      open: refuse,
      append: refuse,
      read: refuse,
      writeHeader: refuse,
      close: refuse,
    },
    blobs: { put: refuse, get: refuse, has: refuse, remove: refuse },
    erasure: { begun: refuse, begin: refuse, finish: refuse },
    secrets: { ...handlers.secrets, machineSecret: refuse },
  };
}
