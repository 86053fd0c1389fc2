import { contactsOf } from '../../../shared/domain/organisation/contacts';
import { presentName, type Unit } from '../../../shared/domain/organisation/units';
import type { World } from '../../../shared/domain/world';
import type { ListToPrint } from '../../components/print-list';
import type { InBoth } from '../../components/use-in-both';

interface Input {
  readonly units: readonly Unit[];
  /** What was looked for; empty for the whole directory. */
  readonly search: string;
  readonly world: World;
  readonly inBoth: InBoth;
}

/** The directory for paper: units with the people in their places, one line each; a unit that has named nobody keeps a line. */
export function directoryToPrint({ units, search, world, inBoth }: Input): ListToPrint {
  const lines = units.flatMap((unit) => {
    const contacts = contactsOf(world, unit.id);
    return (contacts.length === 0 ? [null] : contacts).map((contact) => ({ unit, contact }));
  });
  return {
    list: 'units',
    title: inBoth((t) => t('directory.title')),
    filter: inBoth((t) => (search === '' ? t('lists.export.whole') : `${t('directory.search')}: ${search}`)),
    columns: [
      { title: inBoth((t) => t('common.field.unit')) },
      { title: inBoth((t) => t('directory.sheet.place')) },
      { title: inBoth((t) => t('lists.print.person')) },
      { title: inBoth((t) => t('common.field.post')) },
      { title: inBoth((t) => t('common.field.landline')) },
      { title: inBoth((t) => t('common.field.mobile')) },
    ],
    rows: lines.map(({ unit, contact }) => [
      presentName(unit),
      contact ? inBoth((t) => t(`directory.role.${contact.role}`)) : '',
      contact ? { zh: contact.nameZh, bo: contact.nameBo ?? '' } : '',
      contact?.post ?? '',
      contact?.landline ?? '',
      contact?.mobile ?? '',
    ]),
    totals: [inBoth((t) => t('lists.print.units', { count: units.length }))],
  };
}
