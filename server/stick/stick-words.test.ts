import { describe, expect, it } from 'vitest';
import { HUB_LANGUAGES } from '../words/hub-language';
import { hubWords } from '../words/hub-words';
import { stickProblemWords, stickTakenWords, type StickProblem } from './stick-words';

/** By type, so that a new one is missed here. */
const PROBLEMS: { readonly [Type in StickProblem['type']]: StickProblem & { readonly type: Type } } = {
  no_file: { type: 'no_file' },
  is_answer: { type: 'is_answer' },
  unreadable: { type: 'unreadable', path: '/u7', code: 'ENOENT' },
  not_written: { type: 'not_written', path: '/u7', code: 'ENOSPC' },
  not_a_bundle: { type: 'not_a_bundle' },
  too_large: { type: 'too_large' },
  damaged: { type: 'damaged' },
  for_another: { type: 'for_another' },
  newer: { type: 'newer' },
  unknown_device: { type: 'unknown_device' },
  forged: { type: 'forged' },
  no_recipient: { type: 'no_recipient' },
  unreachable: { type: 'unreachable' },
  wrong_answer: { type: 'wrong_answer' },
  cut: { type: 'cut' },
};

describe.each(HUB_LANGUAGES)('the words for sticks in %s', (language) => {
  const t = hubWords(language);

  it('are its own for every problem, with its values', () => {
    const lines = Object.values(PROBLEMS).map((problem) => stickProblemWords(problem, t));
    expect(new Set(lines).size).toBe(lines.length);
    for (const line of lines) expect(line).not.toMatch(/\{\{|hub-terminal|undefined/);
    expect(stickProblemWords(PROBLEMS.not_written, t)).toMatch(/\/u7.*ENOSPC/);
    expect(stickProblemWords(PROBLEMS.no_file, t)).toContain('npm run hub -- stick <file>');
  });

  it('tell what was done with every kind of file, and not what is nought', () => {
    const files = { taken: 21, known: 22, refused: 23, altered: 24, noRoom: 25, cut: true, back: 26, left: 27 };
    const lines = stickTakenWords({ dn: 7, count: 19, fresh: 11, files }, '/u7', t);
    expect(lines).toHaveLength(10);
    expect(lines[0]).toMatch(/7.*19.*11.*8|19.*7.*11.*8/);
    for (const count of [21, 22, 23, 24, 25, 26, 27]) expect(lines.join('\n')).toContain(String(count));
    expect(lines.at(-1)).toContain('/u7');
    for (const line of lines) expect(line).not.toMatch(/\{\{|hub-terminal|undefined/);
    const none = { taken: 0, known: 0, refused: 0, altered: 0, noRoom: 0, cut: false, back: 0, left: 0 };
    expect(stickTakenWords({ dn: 7, count: 1, fresh: 1, files: none }, '/u7', t)).toHaveLength(2);
  });
});
