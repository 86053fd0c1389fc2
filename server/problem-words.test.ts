import { describe, expect, it } from 'vitest';
import { problemWords, type HubProblem } from './problem-words';
import { HUB_LANGUAGES } from './words/hub-language';
import { hubWords } from './words/hub-words';

/** By type, so that a new one is missed here; the values are such as no text has by itself. */
const PROBLEMS: { readonly [Type in HubProblem['type']]: Extract<HubProblem, { readonly type: Type }> } = {
  bad_port: { type: 'bad_port', given: 'x7' },
  bad_language: { type: 'bad_language', given: 'fr7' },
  half_certificate: { type: 'half_certificate' },
  folder_in_use: { type: 'folder_in_use', folder: '/f7', pid: null },
  journal_damaged: { type: 'journal_damaged', file: 'f7', atByte: 8771 },
  journal_behind: { type: 'journal_behind', journal: 8771, database: null },
  folder_gone: { type: 'folder_gone', folder: '/f7' },
  database_newer: { type: 'database_newer', version: 8772, known: 8771 },
  fsync_off: { type: 'fsync_off' },
  other_identity: { type: 'other_identity' },
  port_taken: { type: 'port_taken', port: 8771 },
  port_forbidden: { type: 'port_forbidden', port: 877 },
  folder_not_writable: { type: 'folder_not_writable', folder: '/f7', code: 'EACCES' },
  database_unreachable: { type: 'database_unreachable', code: 'ECONNREFUSED' },
  certificate_unreadable: { type: 'certificate_unreadable', code: 'ENOENT' },
  expired: { type: 'expired', onMs: Date.UTC(2031, 1, 3) },
  not_yet_valid: { type: 'not_yet_valid', fromMs: Date.UTC(2031, 1, 3) },
  certificate_ends_soon: { type: 'certificate_ends_soon', days: 17 },
  other_name: { type: 'other_name', name: 'hub.example' },
  not_from_ca: { type: 'not_from_ca' },
  disk_nearly_full: { type: 'disk_nearly_full', folder: '/f7', freeBytes: 877 * 1024 ** 2 },
  clock_wrong: { type: 'clock_wrong', minutes: -97 },
  app_not_built: { type: 'app_not_built', folder: '/f7' },
  fault: { type: 'fault', code: 'EX7' },
};

/** As the words are to show them. */
const shown = ({ type, ...values }: HubProblem): readonly string[] => {
  if (type === 'disk_nearly_full') return ['/f7', '877 MB'];
  if (type === 'expired' || type === 'not_yet_valid') return ['2031-02-03'];
  if (type === 'clock_wrong') return ['97'];
  return Object.values(values)
    .filter((value) => value !== null)
    .map(String);
};

describe.each(HUB_LANGUAGES)('what the hub says is wrong, in %s,', (language) => {
  const t = hubWords(language);

  it('is a sentence of its own for every problem, with its values in it', () => {
    const lines = Object.values(PROBLEMS).map((problem) => {
      const line = problemWords(problem, t);
      for (const value of shown(problem)) expect(line).toContain(value);
      return line;
    });
    expect(new Set(lines).size).toBe(lines.length);
    for (const line of lines) {
      expect(line).not.toMatch(/\{\{|hub-terminal|undefined|null/);
      expect(line).toMatch(
        { 'zh-CN': /[\u4E00-\u9FFF].*。$/, bo: /[\u0F40-\u0FBC].*[།ག)]$/, en: /^[A-Z].{25,}\.$/ }[language],
      );
    }
  });

  it('names what more is known', () => {
    const inUse = { type: 'folder_in_use', folder: '/f7', pid: 8771 } as const;
    expect(problemWords(inUse, t)).toContain('8771');
    const behind = { type: 'journal_behind', journal: 8771, database: 8772 } as const;
    expect(problemWords(behind, t)).toMatch(/8771.*8772/);
  });
});

describe('a wrong clock', () => {
  const words = (minutes: number) => problemWords({ type: 'clock_wrong', minutes }, hubWords('en'));

  it('is told in the unit that fits, before or behind', () => {
    expect(words(-90)).toContain('90 minutes behind');
    expect(words(-600)).toContain('10 hours behind');
    expect(words(3 * 365 * 1440)).toContain('1095 days ahead of');
  });
});

it('one day is one in English', () => {
  expect(problemWords({ type: 'certificate_ends_soon', days: 1 }, hubWords('en'))).toContain('in 1 day:');
});
