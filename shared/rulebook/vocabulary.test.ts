import { describe, expect, it } from 'vitest';
import bo from '../../locales/bo/rules.json';
import en from '../../locales/en/rules.json';
import zh from '../../locales/zh-CN/rules.json';
import { MATCH_FIELDS } from './search-index';
import { MATCH_WAYS } from './search-match';
import { ASKS, askLabelKey, NO_ENTRY_REASONS, noEntryReasonKey, SUBJECTS, subjectLabelKey } from './vocabulary';

const lists = {
  ask: ASKS,
  subject: SUBJECTS,
  noEntry: NO_ENTRY_REASONS,
  matchWay: MATCH_WAYS,
  matchField: MATCH_FIELDS,
};

describe('closed lists', () => {
  it('have a label for each value in each language, and no label too many', () => {
    for (const texts of [zh, bo, en])
      for (const [list, values] of Object.entries(lists)) {
        const labels: Readonly<Record<string, string>> = texts[list as keyof typeof lists];
        expect(Object.keys(labels).toSorted(), list).toEqual([...values].toSorted());
        expect(Object.values(labels).filter((label) => label.trim() === '')).toEqual([]);
      }
  });

  it('tell each value from the others in every language', () => {
    for (const texts of [zh, bo, en])
      for (const labels of [texts.ask, texts.subject])
        expect(new Set(Object.values(labels)).size).toBe(Object.keys(labels).length);
  });

  it('lead to their labels by key', () => {
    expect([askLabelKey('freeze'), subjectLabelKey('none'), noEntryReasonKey('assessed-only')]).toEqual([
      'rules.ask.freeze',
      'rules.subject.none',
      'rules.noEntry.assessed-only',
    ]);
  });
});
