import { dueState } from '../../../shared/domain/request/due';
import type { RequestView } from '../../../shared/domain/request/request-fold';
import type { World } from '../../../shared/domain/world';
import type { ListToPrint } from '../../components/print-list';
import { caseNumber, unitNames, wordsIn } from '../../components/record-names';
import { wholeRulebook } from '../../components/rulebook-store';
import type { InBoth } from '../../components/use-in-both';

interface Input {
  readonly requests: readonly RequestView[];
  readonly world: World;
  readonly today: string;
  readonly inBoth: InBoth;
}

/** What other units are asked in the area, for paper: the columns of the screen. On record like every list of requests. */
export function areaToPrint({ requests, world, today, inBoth }: Input): ListToPrint {
  const act = (rule: string) => {
    const entry = wholeRulebook(world).entryById.get(rule);
    return entry ? inBoth((_, language) => wordsIn(entry.title, language)) : rule;
  };
  const overdue = requests.filter((request) => dueState(request, today) === 'overdue').length;
  return {
    list: 'requests',
    title: inBoth((t) => t('cases.area.other')),
    filter: inBoth((t) => t('lists.export.whole')),
    columns: [
      { title: inBoth((t) => t('common.field.unit')) },
      { title: inBoth((t) => t('requests.field.act')) },
      { title: inBoth((t) => t('requests.field.case')) },
      { title: inBoth((t) => t('requests.field.deadline')) },
      { title: inBoth((t) => t('common.field.status')) },
    ],
    rows: requests.map((request) => [
      unitNames(world, request.fields.unit),
      act(request.fields.rule),
      caseNumber(world, request.fields.case),
      request.deadline?.day ?? '',
      inBoth((t) => {
        const status = t(`requests.status.${request.status}`);
        return dueState(request, today) === 'overdue' ? `${status} · ${t('requests.flag.overdue')}` : status;
      }),
    ]),
    totals: [
      inBoth((t) =>
        [t('requests.list.count', { count: requests.length }), t('lists.print.overdue', { count: overdue })].join(
          ' · ',
        ),
      ),
    ],
  };
}
