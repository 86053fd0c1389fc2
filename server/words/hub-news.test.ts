import { describe, expect, it } from 'vitest';
import { HUB_LANGUAGES } from './hub-language';
import { newsWords, type HubNews } from './hub-news';
import { hubWords } from './hub-words';

const NEWS: { readonly [Type in HubNews['type']]: Extract<HubNews, { readonly type: Type }> } = {
  answered: { type: 'answered', atMs: 0, method: 'GET', route: '/r7', status: 200, ms: 5 },
  fault: { type: 'fault', route: '/r7', place: 'Error at x7' },
  disk_full: { type: 'disk_full' },
  problem: { type: 'problem', problem: { type: 'folder_gone', folder: '/f7' } },
  rebuild: { type: 'rebuild', reason: 'power' },
  put_back: { type: 'put_back' },
  made_anew: { type: 'made_anew', records: 877 },
  told_anew: { type: 'told_anew', records: 878 },
  not_told_anew: { type: 'not_told_anew', code: 'EX7' },
};

describe.each(HUB_LANGUAGES)('what the hub tells while it runs, in %s,', (language) => {
  it('has words for everything, with its values in them', () => {
    const t = hubWords(language);
    const lines = Object.values(NEWS).map((news) => newsWords(news, t));
    expect(new Set(lines).size).toBe(lines.length);
    for (const line of lines) expect(line).not.toMatch(/\{\{|hub-terminal|undefined/);
    for (const value of ['/r7', 'x7', '/f7', '877', '878', 'EX7']) expect(lines.join('\n')).toContain(value);
  });
});

it('requests look the same in every language', () => {
  const lines = HUB_LANGUAGES.map((language) => newsWords(NEWS.answered, hubWords(language)));
  expect(new Set(lines)).toEqual(new Set(['1970-01-01T00:00:00.000Z GET /r7 200 5ms']));
});
