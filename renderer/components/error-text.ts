import { useTranslation } from 'react-i18next';
import type { BackupError } from '../data/gate-api';
import type { SaveError } from '../data/api';
import type { PortError } from '../../shared/platform/ports';

/** An error that every screen can meet, whatever it was doing. */
export type CommonError =
  SaveError | BackupError | PortError | { readonly type: 'nothing_erased' | 'unfinished'; readonly cause: PortError };

const KEYS = {
  disk_full: 'errors.port.disk_full',
  read_only: 'errors.port.read_only',
  denied: 'errors.port.denied',
  missing: 'errors.port.missing',
  in_use: 'errors.port.in_use',
  newer_format: 'errors.port.newer_format',
  damaged: 'errors.port.damaged',
  refused: 'errors.port.refused',
  unknown: 'errors.port.unknown',
  no_storage: 'errors.port.no_storage',
  too_large: 'errors.save.too_large',
  locked: 'errors.save.locked',
  records_missing: 'errors.save.records_missing',
  nothing_to_save: 'errors.save.nothing_to_save',
  wrong_passphrase: 'errors.gate.wrong_passphrase',
  wrong_recovery_code: 'errors.gate.wrong_recovery_code',
  passphrase_too_short: 'errors.gate.passphrase_too_short',
  newer_database: 'errors.gate.newer_database',
  key_damaged: 'errors.gate.key_damaged',
  not_a_backup: 'errors.backup.not_a_backup',
  backup_truncated: 'errors.backup.backup_truncated',
  backup_damaged: 'errors.backup.backup_damaged',
  backup_newer: 'errors.backup.backup_newer',
  backup_too_large: 'errors.backup.backup_too_large',
  county_exists: 'errors.backup.county_exists',
} as const;

/** The innermost cause: a failed journal is told as the full disk behind it. */
export function causeOf(error: CommonError): keyof typeof KEYS {
  switch (error.type) {
    case 'journal_failed':
    case 'port':
    case 'not_founded':
    case 'nothing_erased':
    case 'unfinished':
      return causeOf(error.cause);
    case 'unknown':
      return error.what === 'storage' ? 'no_storage' : 'unknown';
    default:
      return error.type;
  }
}

export const isCommonError = (error: { readonly type: string }): error is CommonError =>
  error.type in KEYS || ['journal_failed', 'port', 'not_founded'].includes(error.type);

/** Translated sentences for the errors of saving, opening and the host; each says what to do next. */
export function useErrorText(): (error: CommonError) => string {
  const { t } = useTranslation();
  return (error) => t(KEYS[causeOf(error)]);
}
