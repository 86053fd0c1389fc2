import type { TFunction } from 'i18next';
import { contactsOf, type Contact } from '../../../shared/domain/organisation/contacts';
import { presentName, type Unit } from '../../../shared/domain/organisation/units';
import type { World } from '../../../shared/domain/world';
import { shownPhone } from '../../components/contact-card';
import type { ListToPrint } from '../../components/print-list';
import type { InBoth } from '../../components/use-in-both';
import type { SheetText } from '../../sheets/write-xlsx';

interface Form {
  readonly units: readonly Unit[];
  readonly world: World;
  /** With the contacts that are known, for the unit to check. */
  readonly withKnown: boolean;
}

interface Line {
  readonly unit: Unit;
  readonly place: 'liaisonA' | 'liaisonB';
  readonly contact: Contact | null;
}

/** Two lines for each unit: A and B. */
const linesOf = ({ units, world, withKnown }: Form): readonly Line[] =>
  units.flatMap((unit) => {
    const known = withKnown ? contactsOf(world, unit.id) : [];
    return (['liaisonA', 'liaisonB'] as const).map((place) => ({
      unit,
      place,
      contact: known.find(({ role }) => role === place) ?? null,
    }));
  });

const HEADS = ['unit', 'place', 'name', 'nameBo', 'post', 'landline', 'mobile'] as const;

/** The form as a spreadsheet to fill in; what this program reads back. The name of the document tells two units of one present name apart. */
export function receiptSheet({ t, ...form }: Form & { readonly t: TFunction }): SheetText {
  const rows = linesOf(form).map(({ unit, place, contact }) => [
    isOneNamed(unit, form.units) ? presentName(unit).zh || presentName(unit).bo : unit.nameZh,
    place === 'liaisonA' ? 'A' : 'B',
    contact?.nameZh ?? '',
    contact?.nameBo ?? '',
    contact?.post ?? '',
    shownPhone(contact?.landline ?? null),
    shownPhone(contact?.mobile ?? null),
  ]);
  return {
    name: t('contacts.receipt.title').slice(0, 31),
    heads: 1,
    rows: [HEADS.map((head) => t(`contacts.receipt.head.${head}`)), ...rows],
    widths: [28, 10, 16, 20, 18, 18, 18],
  };
}

const isOneNamed = (unit: Unit, units: readonly Unit[]): boolean =>
  units.filter((other) => presentName(other).zh === presentName(unit).zh).length === 1;

/** The form on paper, in both languages. */
export function receiptToPrint({ inBoth, ...form }: Form & { readonly inBoth: InBoth }): ListToPrint {
  return {
    list: 'units',
    title: inBoth((t) => t('contacts.receipt.title')),
    filter: inBoth((t) => t('contacts.receipt.note')),
    columns: (['unit', 'place', 'name', 'post', 'landline', 'mobile'] as const).map((head) => ({
      title: inBoth((t) => t(`contacts.receipt.head.${head}`)),
    })),
    rows: linesOf(form).map(({ unit, place, contact }) => [
      presentName(unit),
      inBoth((t) => t(`directory.role.${place}`)),
      contact ? { zh: contact.nameZh, bo: contact.nameBo } : '',
      contact?.post ?? '',
      shownPhone(contact?.landline ?? null),
      shownPhone(contact?.mobile ?? null),
    ]),
    totals: [
      inBoth((t) => t('contacts.receipt.units', { count: form.units.length })),
      inBoth((t) => `${t('contacts.receipt.head.seal')} ______________`),
    ],
  };
}
