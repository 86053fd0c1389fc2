import { describe, expect, it } from 'vitest';
import { must } from '../../core/assert';
import { nangqianBodies } from './bodies';
import { nangqianDocument } from './document';

const members = nangqianBodies.filter((body) => body.member);
const article3 = must(nangqianDocument.articles[2]?.paragraphs[0], 'article 3 has text');

describe('bodies of the Nangqian document', () => {
  it('names the 22 member units of article 3, word for word and in order', () => {
    const named = must(/成员单位包括(.*?)。/.exec(article3)?.[1], 'article 3 lists the members').split('、');
    expect(named).toHaveLength(22);
    expect(members.map((body) => body.name.zh)).toEqual(named);
    expect(members.map((body) => body.order)).toEqual(named.map((_, index) => index + 1));
  });

  it('keeps bearers outside the members apart', () => {
    const outside = [
      'comprehensive-governance',
      'civilisation',
      'road-transport',
      'vehicle-levy',
      'insurers',
      'other-banks',
    ];
    for (const id of [...outside, 'township', 'subdistrict', 'village'])
      expect(nangqianBodies.find((body) => body.id === id)).toMatchObject({ member: false, order: null });
  });

  it('has entries for every body, or says why not', () => {
    for (const body of nangqianBodies) {
      const owes = nangqianDocument.entries.some((entry) => entry.bearer === body.id);
      expect(owes, body.id).toBe(body.withoutEntries === null);
    }
  });

  it('gives no later name as certain', () => {
    expect(nangqianBodies.flatMap((body) => body.later ?? []).filter((later) => later.confirmed)).toEqual([]);
  });

  it('uses each id once', () => {
    expect(new Set(nangqianBodies.map((body) => body.id)).size).toBe(nangqianBodies.length);
  });
});
