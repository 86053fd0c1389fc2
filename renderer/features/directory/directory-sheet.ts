import type { TFunction } from 'i18next';
import { contactsOf, type Contact } from '../../../shared/domain/organisation/contacts';
import { presentName, type Unit } from '../../../shared/domain/organisation/units';
import type { World } from '../../../shared/domain/world';
import type { SheetColumn, SheetValue } from '../../sheets/list-sheet';

type Column = SheetColumn & { readonly value: (unit: Unit, contact: Contact | null) => SheetValue };

const columnsOf = (t: TFunction): readonly Column[] => [
  { title: t('common.field.nameZh'), width: 26, value: (unit) => presentName(unit).zh },
  { title: t('common.field.nameBo'), width: 30, value: (unit) => presentName(unit).bo },
  {
    title: t('directory.sheet.place'),
    width: 16,
    value: (_, contact) => contact && t(`directory.role.${contact.role}`),
  },
  { title: t('common.field.personZh'), width: 14, value: (_, contact) => contact?.nameZh ?? null },
  { title: t('common.field.personBo'), width: 18, value: (_, contact) => contact?.nameBo ?? null },
  { title: t('common.field.post'), width: 14, value: (_, contact) => contact?.post ?? null },
  { title: t('common.field.landline'), width: 16, value: (_, contact) => contact?.landline ?? null },
  { title: t('common.field.mobile'), width: 16, value: (_, contact) => contact?.mobile ?? null },
];

/** Units with the people in their places, one line each; a unit that has named nobody keeps a line, so that the gap is seen. */
export function directorySheet(
  world: World,
  units: readonly Unit[],
  t: TFunction,
): { readonly columns: readonly SheetColumn[]; readonly rows: readonly (readonly SheetValue[])[] } {
  const columns = columnsOf(t);
  const lines = units.flatMap((unit) => {
    const contacts = contactsOf(world, unit.id);
    return (contacts.length === 0 ? [null] : contacts).map((contact) => ({ unit, contact }));
  });
  return { columns, rows: lines.map(({ unit, contact }) => columns.map(({ value }) => value(unit, contact))) };
}
