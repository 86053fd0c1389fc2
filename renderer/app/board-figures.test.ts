import { expect, test } from 'vitest';
import { boardOf, FIGURES, GROUPINGS, keyOf, countsIn } from '../../shared/domain/supervision/board';
import { liveRequests } from '../../shared/domain/request/agenda';
import { answer, escalate } from '../../shared/domain/request/record-fact';
import { CASE, issueOne, LOCATE, mustRun, practiceCounty } from '../../shared/domain/request/practice-county';
import { figureAddress } from '../features/board/figure-links';
import { filterOf, passes, passesPlace } from '../features/requests/request-filters';

const TODAY = '2026-12-10';

test('the list that a figure opens holds exactly the requests that it counts', () => {
  const world = practiceCounty();
  world.apply([['set', 'case', CASE, { township: ['t1', null] }]]);
  const [late, done] = [issueOne(world), issueOne(world, { to: [LOCATE] })];
  issueOne(world, { to: [LOCATE], handler: 'p1' as never, term: null });
  const said = {
    outcome: 'full',
    text: '',
    reason: '',
    howSolved: '',
    channel: 'telephone',
    from: '乙',
    papers: [],
  } as const;
  mustRun(world, answer(done, { on: '2026-11-21', ...said }), { today: TODAY });
  const step = { reason: 'noAnswer', text: '无', owner: 'p1', nextStep: '约谈', due: TODAY } as const;
  mustRun(world, escalate(late, { on: TODAY, ...step }), { today: TODAY });
  for (const today of [TODAY, '2026-11-21'])
    for (const grouping of GROUPINGS)
      for (const key of [null, ...boardOf(world, grouping, today).rows.map((row) => row.key)])
        for (const figure of FIGURES) {
          const filter = filterOf(new URLSearchParams(figureAddress(figure, grouping, key).split('?')[1]));
          const all = liveRequests(world);
          const listed = all.filter((each) => passes(each, filter, today) && passesPlace(world, each, filter));
          const counted = all.filter(
            (each) => countsIn(each, figure, today) && (key === null || keyOf(world, each, grouping) === key),
          );
          expect(listed).toEqual(counted);
        }
});
