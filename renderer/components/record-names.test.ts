import { expect, test } from 'vitest';
import type { TFunction } from 'i18next';
import type { EntityId } from '../../shared/core/ids';
import { PracticeWorld } from '../../shared/domain/case/practice-world';
import { newRecord } from '../../shared/domain/ops';
import { translator } from '../../test/e2e/support/texts';
import { townshipName } from './record-names';

test.each(['zh-CN', 'bo'] as const)(
  'a township is called by its name, until then by its place in words (%s)',
  (language) => {
    const t = translator(language);
    const world = new PracticeWorld();
    const township = (order: number, nameZh: string | null) =>
      newRecord('township', `t${order}` as EntityId, { order, nameZh, nameBo: null, unit: `u${order}` });
    world.apply([township(1, '甲乡'), township(3, null)]);
    const words = { t: t as TFunction, language };
    expect(townshipName(world, 't1', words)).toBe('甲乡');
    expect(townshipName(world, 't3', words)).toBe(t('directory.township.unnamed', { number: '3' }));
    expect(townshipName(world, 't3', { ...words, number: () => '༣' })).toContain('༣');
    expect(townshipName(world, 'elsewhere', words)).toBe('—');
  },
);
