import { err, ok, type Result } from '../../../shared/core/result';
import type { PortError } from '../../../shared/platform/ports';

/** Electron gives a sentence. Calling a print off is no failure; a machine without a printer can still save a PDF. */
export function printFailure(reason: string): Result<void, PortError> {
  if (/cancel/i.test(reason)) return ok();
  return err(/no printers?/i.test(reason) ? { type: 'missing' } : { type: 'unknown', what: 'print' });
}
