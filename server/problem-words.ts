import { never } from '../shared/core/assert';
import type { ConfigProblem } from './hub-config';
import type { StoreProblem } from './storage/store-problem';
import type { CertificateProblem } from './tls/certificates';

/** What can be wrong with a hub before or while it runs. */
export type HubProblem =
  | ConfigProblem
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
export function problemWords(problem: HubProblem): string {
  switch (problem.type) {
    case 'bad_port':
      return `HUB_PORT is "${problem.given}", which is no port: give a number from 1 to 65535.`;
    case 'half_certificate':
      return "For the court's own certificate give HUB_CERT, HUB_KEY and HUB_CA together, or none of them.";
    case 'folder_in_use':
      return `Another hub process${problem.pid === null ? '' : ` (number ${problem.pid})`} works in ${problem.folder}: end it first, or give this one another folder with HUB_DATA.`;
    case 'journal_damaged':
      return `The journal is damaged: file ${problem.file}, from byte ${problem.atByte} on. Put that file back from a backup. Nothing was changed.`;
    case 'journal_behind':
      return `The journal ends at ${problem.journal}, the database holds ${problem.database ?? 'more'}: files of the journal are missing. Put the folder "journal" back from a backup. Nothing was changed.`;
    case 'folder_gone':
      return `The folder ${problem.folder} was deleted, moved or replaced while the hub ran: nothing is taken in any more. End the hub, put the folder back where it was (from a backup if need be), and start the hub again. What machines have sent before and a backup lacks, they send again.`;
    case 'database_newer':
      return `The database was written by a later version of this program (${problem.version}, this one knows ${problem.known}): install that version.`;
    case 'fsync_off':
      return 'PostgreSQL runs with fsync off and would lose acknowledged work in a power cut: set fsync = on in postgresql.conf and restart it.';
    case 'other_identity':
      return 'The database belongs to a hub with another key: copy the folders "identity" and "tls" of that hub into this one\'s folder.';
    case 'port_taken':
      return `Port ${problem.port} is taken by another program: end that, or choose another port with HUB_PORT.`;
    case 'port_forbidden':
      return `This account may not use port ${problem.port}: choose one above 1023 with HUB_PORT.`;
    case 'folder_not_writable':
      return `The folder ${problem.folder} cannot be written (${problem.code}): check its owner and the disk.`;
    case 'database_unreachable':
      return `The database does not answer (${problem.code}): check DATABASE_URL, and that PostgreSQL runs and lets this account in.`;
    case 'certificate_unreadable':
      return `The certificate or its key cannot be read (${problem.code}): check the files in the folder "tls", or those of HUB_CERT, HUB_KEY and HUB_CA.`;
    case 'expired':
      return `The certificate ended on ${day(problem.onMs)}: give a new one (one of the hub's own is renewed at its next start).`;
    case 'not_yet_valid':
      return `The certificate is valid from ${day(problem.fromMs)} only: check the clock of this machine.`;
    case 'certificate_ends_soon':
      return `The certificate ends in ${problem.days} days: give a new one in time.`;
    case 'other_name':
      return `The certificate is not made out to ${problem.name}, so devices that use this address refuse it (one of the hub's own is renewed at its next start).`;
    case 'not_from_ca':
      return 'The certificate was not signed by the authority that devices are told to trust: check HUB_CERT and HUB_CA.';
    case 'disk_nearly_full':
      return `The disk of ${problem.folder} has ${Math.floor(problem.freeBytes / 1024 ** 2)} MB left: make room before it is full.`;
    case 'clock_wrong':
      return `The clock of this machine is ${span(problem.minutes)} the last time that is known: set it right before devices connect.`;
    case 'app_not_built':
      return `The app is not built, so browsers get nothing (${problem.folder} is missing): run npm run build.`;
    case 'fault':
      return `The hub could not start (${problem.code}).`;
    default:
      return never(problem);
  }
}

const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

function span(minutes: number): string {
  const size = Math.abs(minutes);
  const amount =
    size < 120 ? `${size} minutes` : size < 2880 ? `${Math.round(size / 60)} hours` : `${Math.round(size / 1440)} days`;
  return `${amount} ${minutes < 0 ? 'behind' : 'ahead of'}`;
}
