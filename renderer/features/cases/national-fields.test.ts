import { describe, expect, test } from 'vitest';
import type { EntityId, PersonId } from '../../../shared/core/ids';
import { foldCases } from '../../../shared/domain/case/case-fold';
import { PracticeWorld } from '../../../shared/domain/case/practice-world';
import { sampleCounty } from '../../../shared/domain/sample/sample-county';
import { createI18n } from '../../i18n/i18n';
import { nationalGroups } from './national-fields';

/** The rehearsal county, where people and units have names in both scripts. */
function county(): PracticeWorld {
  const world = new PracticeWorld();
  let ids = 0;
  const drafts = sampleCounty({
    person: 'A'.repeat(22) as PersonId,
    today: '2026-11-21',
    nowMinute: '2026-11-21T09:00',
    dn: 1,
    newId: () => String((ids += 1)).padStart(22, '0') as EntityId,
  });
  for (const { ops } of drafts) world.apply(ops);
  return world;
}

describe('a case for the national system', () => {
  const cases = foldCases(county());
  const fieldsIn = (language: 'bo' | 'zh-CN') => {
    const i18n = createI18n(language);
    const naming = { t: i18n.t, chinese: i18n.getFixedT('zh-CN'), personName: () => '卓玛' };
    return cases.flatMap((view) => nationalGroups(view, naming).flatMap(({ fields }) => fields));
  };

  test('is copied in Chinese, whatever the language of the screen', () => {
    const values = fieldsIn('bo').map(({ value }) => value);
    expect(values.length).toBeGreaterThan(500);
    expect(values).toEqual(fieldsIn('zh-CN').map(({ value }) => value));
    expect(values.filter((value) => /\p{Script=Tibetan}/u.test(value))).toEqual([]);
  });

  test('is labelled in the language of the screen', () => {
    expect(fieldsIn('bo').every(({ label }) => /\p{Script=Tibetan}/u.test(label))).toBe(true);
  });
});
