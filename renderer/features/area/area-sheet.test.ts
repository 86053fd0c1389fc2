import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import { must } from '../../../shared/core/assert';
import type { EntityId } from '../../../shared/core/ids';
import { foldCases } from '../../../shared/domain/case/case-fold';
import { requestsOfCase } from '../../../shared/domain/request/agenda';
import { issueRequests } from '../../../shared/domain/request/issue-requests';
import { anIssue, CASE, FREEZE, practiceCounty } from '../../../shared/domain/request/practice-county';
import { translator } from '../../../test/e2e/support/texts';
import { areaCasesSheet, otherRequestsSheet } from './area-sheet';

function county() {
  const world = practiceCounty();
  const issued = issueRequests(anIssue({ to: [FREEZE] }), [world.context.newId() as EntityId])(world, world.context);
  if (!issued.ok) throw new Error(JSON.stringify(issued.error));
  world.apply(issued.value.ops);
  const asked = requestsOfCase(world, CASE);
  return {
    world,
    asked,
    view: must(
      foldCases(world).find(({ id }) => id === CASE),
      'the county has its case',
    ),
  };
}

test.each(['zh-CN', 'bo'] as const)('the lists of a township go out as its screen shows them (%s)', (language) => {
  const { world, asked, view } = county();
  const t = translator(language) as TFunction;
  const naming = { t, world, language };
  const request = must(asked[0], 'it was issued');

  const cases = areaCasesSheet([{ view, asked }], naming);
  expect(cases.columns.map(({ title }) => title)).toContain(t('cases.area.asked'));
  expect(cases.rows).toHaveLength(1);
  expect(cases.rows[0]).toContain(view.fields.number);
  expect(cases.rows[0]).toContain(request.number);

  const day = must(request.deadline, 'it has a deadline').day;
  const others = otherRequestsSheet(asked, day, naming);
  expect(others.rows[0]).toEqual(
    expect.arrayContaining([view.fields.number, day, t(`requests.status.${request.status}`), null]),
  );
  expect(others.rows[0]).not.toContain(request.fields.particulars); // only the outline is theirs
  expect(otherRequestsSheet(asked, '2099-01-01', naming).rows[0]).toContain(t('common.answer.yes'));
});
