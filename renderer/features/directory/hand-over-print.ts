import type { OwedRequest } from '../../../shared/domain/organisation/hand-over';
import { presentName, type Unit } from '../../../shared/domain/organisation/units';
import { caseNumber } from '../../components/record-names';
import { wholeRulebook } from '../../components/rulebook-store';
import type { World } from '../../../shared/domain/world';
import type { ListToPrint } from '../../components/print-list';
import type { InBoth } from '../../components/use-in-both';
import { createFormat } from '../../i18n/format';

interface Input {
  readonly unit: Unit;
  readonly owed: readonly OwedRequest[];
  readonly world: World;
  readonly inBoth: InBoth;
}

/** The hand-over list for paper, with a line for each of the two to sign on. */
export function handOverToPrint({ unit, owed, world, inBoth }: Input): ListToPrint {
  const day = (value: string | null | undefined) =>
    value ? inBoth((_, language) => createFormat(language, 'arabic').day(value)) : '';
  return {
    list: 'requests',
    title: inBoth((t) => t('contacts.handOver.title')),
    filter: presentName(unit),
    columns: [
      { title: inBoth((t) => t('contacts.handOver.number')) },
      { title: inBoth((t) => t('requests.field.case')) },
      { title: inBoth((t) => t('contacts.handOver.act')) },
      { title: inBoth((t) => t('contacts.handOver.deadline')) },
      { title: inBoth((t) => t('contacts.handOver.promised')) },
    ],
    rows: owed.map(({ request, promised }) => {
      const title = wholeRulebook(world).entryById.get(request.fields.rule)?.title;
      return [
        request.number,
        caseNumber(world, request.fields.case),
        title ? { zh: title.zh, bo: title.bo } : request.fields.rule,
        day(request.deadline?.issuedDay),
        promised ? day(promised) : inBoth((t) => t('contacts.handOver.notPromised')),
      ];
    }),
    totals: [
      inBoth((t) => `${t('contacts.handOver.from')} ______________`),
      inBoth((t) => `${t('contacts.handOver.to')} ______________`),
    ],
  };
}
