import { never } from '../shared/core/assert';
import type { ConfigProblem } from './hub-config';
import type { StoreProblem } from './storage/store-problem';
import type { CertificateProblem } from './tls/certificates';
import { HUB_LANGUAGES, type LanguageProblem } from './words/hub-language';
import type { HubWords } from './words/hub-words';

/** What can be wrong with a hub before or while it runs. */
export type HubProblem =
  | ConfigProblem
  | LanguageProblem
  | StoreProblem
  | CertificateProblem
  | { readonly type: 'port_taken'; readonly port: number }
  | { readonly type: 'port_forbidden'; readonly port: number }
  | { readonly type: 'folder_not_writable'; readonly folder: string; readonly code: string }
  | { readonly type: 'database_unreachable'; readonly code: string }
  | { readonly type: 'certificate_unreadable'; readonly code: string }
  | { readonly type: 'certificate_ends_soon'; readonly days: number }
  | { readonly type: 'disk_nearly_full'; readonly folder: string; readonly freeBytes: number }
  /** Minutes that the clock stands before (negative: behind) the last time that is known. */
  | { readonly type: 'clock_wrong'; readonly minutes: number }
  | { readonly type: 'app_not_built'; readonly folder: string }
  | { readonly type: 'fault'; readonly code: string };

/** The problem and what to do about it, for whoever looks after the hub. */
export function problemWords(problem: HubProblem, t: HubWords): string {
  switch (problem.type) {
    case 'bad_port':
      return t('hub-terminal.problem.bad_port', { given: problem.given });
    case 'bad_language':
      return t('hub-terminal.problem.bad_language', { given: problem.given, languages: HUB_LANGUAGES.join(', ') });
    case 'half_certificate':
      return t('hub-terminal.problem.half_certificate');
    case 'folder_in_use': {
      const { folder, pid } = problem;
      return pid === null
        ? t('hub-terminal.problem.folder_in_use', { folder })
        : t('hub-terminal.problem.folder_in_use_by', { folder, pid });
    }
    case 'journal_damaged':
      return t('hub-terminal.problem.journal_damaged', { file: problem.file, atByte: problem.atByte });
    case 'journal_behind': {
      const { journal, database } = problem;
      return database === null
        ? t('hub-terminal.problem.journal_behind_more', { journal })
        : t('hub-terminal.problem.journal_behind', { journal, database });
    }
    case 'folder_gone':
      return t('hub-terminal.problem.folder_gone', { folder: problem.folder });
    case 'database_newer':
      return t('hub-terminal.problem.database_newer', { version: problem.version, known: problem.known });
    case 'fsync_off':
      return t('hub-terminal.problem.fsync_off');
    case 'other_identity':
      return t('hub-terminal.problem.other_identity');
    case 'port_taken':
      return t('hub-terminal.problem.port_taken', { port: problem.port });
    case 'port_forbidden':
      return t('hub-terminal.problem.port_forbidden', { port: problem.port });
    case 'folder_not_writable':
      return t('hub-terminal.problem.folder_not_writable', { folder: problem.folder, code: problem.code });
    case 'database_unreachable':
      return t('hub-terminal.problem.database_unreachable', { code: problem.code });
    case 'certificate_unreadable':
      return t('hub-terminal.problem.certificate_unreadable', { code: problem.code });
    case 'expired':
      return t('hub-terminal.problem.expired', { day: day(problem.onMs) });
    case 'not_yet_valid':
      return t('hub-terminal.problem.not_yet_valid', { day: day(problem.fromMs) });
    case 'certificate_ends_soon':
      return t('hub-terminal.problem.certificate_ends_soon', { count: problem.days });
    case 'other_name':
      return t('hub-terminal.problem.other_name', { name: problem.name });
    case 'not_from_ca':
      return t('hub-terminal.problem.not_from_ca');
    case 'disk_nearly_full': {
      const size = `${Math.floor(problem.freeBytes / 1024 ** 2)} MB`;
      return t('hub-terminal.problem.disk_nearly_full', { folder: problem.folder, size });
    }
    case 'clock_wrong':
      return problem.minutes < 0
        ? t('hub-terminal.problem.clock_behind', { span: span(-problem.minutes, t) })
        : t('hub-terminal.problem.clock_ahead', { span: span(problem.minutes, t) });
    case 'app_not_built':
      return t('hub-terminal.problem.app_not_built', { folder: problem.folder });
    case 'fault':
      return t('hub-terminal.problem.fault', { code: problem.code });
    default:
      return never(problem);
  }
}

const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

function span(minutes: number, t: HubWords): string {
  if (minutes < 120) return t('hub-terminal.span.minutes', { count: minutes });
  if (minutes < 2880) return t('hub-terminal.span.hours', { count: Math.round(minutes / 60) });
  return t('hub-terminal.span.days', { count: Math.round(minutes / 1440) });
}
