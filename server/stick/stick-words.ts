import type { CarriedFacts, FilesCarried } from '../../shared/exchange/bundle/carried-reply';
import type { HubWords } from '../words/hub-words';
import type { SealedStickError } from './take-sealed-stick';

/** Why a stick was not taken in. `unreachable`: the hub has the folder, and does not answer at its port. */
export type StickProblem =
  | SealedStickError
  | { readonly type: 'no_file' | 'is_answer' | 'unreachable' | 'wrong_answer' | 'cut' }
  | { readonly type: 'unreadable' | 'not_written'; readonly path: string; readonly code: string };

/** What was not done, why, and what to do, for whoever stands at the hub's computer. Nothing was changed and nothing is lost in any of these. */
export function stickProblemWords(problem: StickProblem, t: HubWords): string {
  switch (problem.type) {
    case 'unreadable':
    case 'not_written':
      return t(`hub-terminal.stick.${problem.type}`, { path: problem.path, code: problem.code });
    default:
      // A type without words does not compile: the keys of the texts are known.
      return t(`hub-terminal.stick.${problem.type}`);
  }
}

/** What was done. */
export function stickTakenWords(
  { dn, count, fresh, files }: CarriedFacts,
  answerPath: string,
  t: HubWords,
): readonly string[] {
  return [
    fresh === count
      ? t('hub-terminal.taken.changes', { dn, count, fresh })
      : t('hub-terminal.taken.changesKnown', { dn, count, fresh, known: count - fresh }),
    ...(files ? fileWords(files, t) : []),
    t('hub-terminal.taken.answer', { path: answerPath, dn }),
  ];
}

/** What became of the photos and papers; what is nought is not said. */
function fileWords(files: FilesCarried, t: HubWords): readonly string[] {
  const say = (kind: Exclude<keyof FilesCarried, 'cut'>): readonly string[] =>
    files[kind] > 0 ? [t(`hub-terminal.taken.files.${kind}`, { count: files[kind] })] : [];
  return [
    ...say('taken'),
    ...say('known'),
    ...say('refused'),
    ...say('altered'),
    ...say('noRoom'),
    ...(files.cut ? [t('hub-terminal.taken.files.cut')] : []),
    ...say('back'),
    ...say('left'),
  ];
}
