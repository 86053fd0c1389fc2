import { describe, expect, it } from 'vitest';
import { CADRE_KINDS, KEY_CRITERIA, LEVELS, MATTER_SUBJECTS } from '../../shared/domain/matter/records';
import type { StepSpec } from '../../shared/domain/matter/spec';
import { SUBJECTS } from '../../shared/domain/matter/subjects';
import bo from '../../locales/bo/matters.json';
import en from '../../locales/en/matters.json';
import zh from '../../locales/zh-CN/matters.json';

const stepsOf = (subject: (typeof MATTER_SUBJECTS)[number]): readonly StepSpec[] => [
  SUBJECTS[subject].opening,
  ...SUBJECTS[subject].steps,
];
const allSteps = MATTER_SUBJECTS.flatMap(stepsOf);
const fields = allSteps.flatMap((step) => step.fields);

describe.each([
  ['zh-CN', zh],
  ['bo', bo],
  ['en', en],
] as const)('the words for matters in %s', (_, texts: typeof zh) => {
  const lacking = (area: object, words: readonly string[]) => words.filter((word) => !Object.hasOwn(area, word));

  it('name every subject, step, status and field that a record can hold', () => {
    for (const area of [texts.subject, texts.begin, texts.sources, texts.about])
      expect(lacking(area, MATTER_SUBJECTS)).toEqual([]);
    expect(
      lacking(
        texts.step,
        allSteps.map(({ type }) => type),
      ),
    ).toEqual([]);
    const statuses = MATTER_SUBJECTS.flatMap((subject) => SUBJECTS[subject].precedence.map(([status]) => status));
    expect(lacking(texts.status, statuses)).toEqual([]);
    expect(
      lacking(
        texts.field,
        fields.map(({ name }) => name),
      ),
    ).toEqual([]);
  });

  it('name every choice', () => {
    const options: { readonly [name: string]: object } = texts.option;
    for (const { name, options: choices } of fields) expect(lacking(options[name] ?? {}, choices ?? [])).toEqual([]);
    expect(lacking(texts.option.cadre, CADRE_KINDS)).toEqual([]);
    expect(lacking(texts.option.level, LEVELS)).toEqual([]);
    expect(lacking(texts.option.criteria, KEY_CRITERIA)).toEqual([]);
  });
});
