import { never } from '../../shared/core/assert';
import type { CarriedFacts, FilesCarried } from '../../shared/exchange/bundle/carried-reply';
import type { SealedStickError } from './take-sealed-stick';

/** Why a stick was not taken in. `unreachable`: the hub has the folder, and does not answer at its port. */
export type StickProblem =
  | SealedStickError
  | { readonly type: 'no_file' | 'is_answer' | 'unreachable' | 'wrong_answer' | 'cut' }
  | { readonly type: 'unreadable' | 'not_written'; readonly path: string; readonly code: string };

/** What was not done, why, and what to do, for whoever stands at the hub's computer. Nothing was changed and nothing is lost in any of these. */
export function stickProblemWords(problem: StickProblem): string {
  switch (problem.type) {
    case 'no_file':
      return 'Name the file on the stick: npm run hub -- stick <file>';
    case 'is_answer':
      return 'This is an answer, which goes back to the machine that wrote the stick. Nothing is to be done with it here.';
    case 'unreadable':
      return `The file ${problem.path} cannot be read (${problem.code}): check that the stick is plugged in, and the name.`;
    case 'not_written':
      return `The stick was taken in, but its answer could not be written to ${problem.path} (${problem.code}): make room on the stick or unlock it, and give the same command again.`;
    case 'not_a_bundle':
      return 'This is no file of Nyamdrel for a stick. Nothing was taken in.';
    case 'too_large':
      return 'The file is larger than any stick of a machine can be. Nothing was taken in.';
    case 'damaged':
      return 'The file is damaged or not whole. Nothing was taken in: have it written once more; the next one holds the same again.';
    case 'for_another':
      return "The file is sealed for another hub, or it is an answer for a machine, or its beginning is damaged. Nothing was taken in: check that it is this county's.";
    case 'newer':
      return 'The file was written by a later version of the program. Nothing was taken in: update the hub, then give the same command again.';
    case 'unknown_device':
      return 'The machine that wrote the file is not enrolled here. Nothing was taken in: enrol it with a code first.';
    case 'forged':
      return 'The file was not signed by the machine that it names. Nothing was taken in: find out where it comes from.';
    case 'no_recipient':
      return 'The changes were taken in, but the machine never said to whom its answer is to be sealed: let it write a new stick with a newer program.';
    case 'unreachable':
      return 'The hub is running and does not answer at its port: give this command with the same HUB_PORT and HUB_HOST, or end the hub first.';
    case 'wrong_answer':
      return "Another program answered at the hub's port: give this command with the same HUB_PORT and HUB_HOST as the hub has.";
    case 'cut':
      return 'The hub ended while it answered: give the same command again. Taking in a stick twice is safe.';
    default:
      return never(problem);
  }
}

/** What was done. */
export function stickTakenWords({ dn, count, fresh, files }: CarriedFacts, answerPath: string): readonly string[] {
  const known = fresh === count ? '' : ` (${count - fresh} the hub had before)`;
  return [
    `Taken in: ${changes(count)} of machine ${dn}, ${fresh} of them new${known}.`,
    ...(files ? fileWords(files) : []),
    `Its answer is ${answerPath}: it goes back to machine ${dn} on a stick. Only that machine can read it.`,
  ];
}

/** What became of the photos and papers; what is nought is not said. */
function fileWords(files: FilesCarried): readonly string[] {
  const say = (count: number, words: string): readonly string[] => (count > 0 ? [`${papers(count)} ${words}`] : []);
  return [
    ...say(files.taken, 'taken in.'),
    ...say(files.known, 'the hub had before.'),
    ...say(files.refused, 'not taken in: the change that names it has not arrived. The machine sends it again.'),
    ...say(files.altered, 'not taken in: the content is not what its name says.'),
    ...say(files.noRoom, 'not taken in: the disk of this hub is full. Make room, then give the same command again.'),
    ...(files.cut
      ? [
          'The part with photos and papers is damaged or not whole. All text was taken in; the next stick brings the rest.',
        ]
      : []),
    ...say(files.back, 'go back with the answer.'),
    ...say(files.left, 'do not go back: there is no room for them. They are asked for again with the next stick.'),
  ];
}

const papers = (count: number): string => (count === 1 ? '1 photo or paper:' : `${count} photos and papers:`);
const changes = (count: number): string => (count === 1 ? '1 change' : `${count} changes`);
