import type { EntityKind } from '../../../shared/exchange/change';

/** What a field is called where it has no name of its own here. */
export const OTHER_FIELD = 'decisions.field.other';

const NAMES = { nameZh: 'common.field.nameZh', nameBo: 'common.field.nameBo' } as const;
const PERSON_NAMES = { nameZh: 'common.field.personZh', nameBo: 'common.field.personBo' } as const;

/** The texts by which the forms call the fields. `natural.` before a field of a party: its name where the party is a natural person. */
export const FIELD_KEYS = {
  case: {
    number: 'cases.field.number',
    filedOn: 'cases.field.filedOn',
    cause: 'cases.field.cause',
    basisKind: 'cases.field.basisKind',
    basisNumber: 'cases.field.basisNumber',
    basisCourt: 'cases.field.basisCourt',
    basisOn: 'cases.field.basisOn',
    claimFen: 'cases.field.claimFen',
    claimText: 'cases.field.claimText',
    handler: 'cases.field.handler',
    township: 'cases.field.township',
    note: 'cases.field.note',
  },
  party: {
    ...NAMES,
    'natural.nameZh': 'common.field.personZh',
    'natural.nameBo': 'common.field.personBo',
    idNumber: 'cases.field.creditCode',
    'natural.idNumber': 'cases.field.idNumber',
    nature: 'cases.field.nature',
    phone: 'cases.field.phone',
    address: 'cases.field.address',
    note: 'cases.field.note',
    removed: 'common.action.remove',
    role: 'decisions.field.partyRole',
    of: 'decisions.field.partyOf',
  },
  request: {
    particulars: 'requests.field.particulars',
    particularsBo: 'requests.field.particularsBo',
    instrument: 'requests.field.instrument',
    parties: 'requests.field.parties',
    handler: 'common.field.handler',
    unit: 'common.field.unit',
    rule: 'requests.field.act',
    case: 'requests.field.case',
  },
  unit: {
    ...NAMES,
    laterNameZh: 'directory.unit.laterZh',
    laterNameBo: 'directory.unit.laterBo',
    address: 'common.field.address',
  },
  contact: {
    ...PERSON_NAMES,
    post: 'common.field.post',
    landline: 'common.field.landline',
    mobile: 'common.field.mobile',
    away: 'directory.contact.away',
    unit: 'common.field.unit',
  },
  township: { ...NAMES, unit: 'common.field.unit' },
  person: {
    name: 'people.name',
    nameBo: 'people.nameBo',
    post: 'people.post',
    role: 'people.role',
    belongsTo: 'people.belongsTo',
  },
  county: {
    nameZh: 'settings.nameZh',
    nameBo: 'settings.nameBo',
    courtZh: 'settings.courtZh',
    courtBo: 'settings.courtBo',
    courtCode: 'settings.courtCode',
    courtCodeConfirmed: 'settings.confirmed',
    documentPrefix: 'settings.documentPrefix',
    rulebooks: 'settings.rulebooks',
  },
  setting: {
    handler: 'settings.defaults.handler',
    serviceMethod: 'settings.defaults.serviceMethod',
    urgeWay: 'settings.defaults.urgeWay',
  },
  calendarYear: {
    year: 'settings.calendar.year',
    source: 'settings.calendar.source',
    holidays: 'settings.calendar.holidays',
    makeUpDays: 'settings.calendar.makeUpDays',
  },
} as const satisfies { readonly [kind in EntityKind]?: { readonly [field: string]: string } };

type Kinds = typeof FIELD_KEYS;
/** A key of a text that names a field. */
export type FieldKey = { readonly [K in keyof Kinds]: Kinds[K][keyof Kinds[K]] }[keyof Kinds] | typeof OTHER_FIELD;

/** The text that names a field of a record; that of a party's name and number follows its nature. */
export function fieldKeyOf(kind: EntityKind, field: string, isNaturalPerson: boolean): FieldKey {
  const keys: { readonly [kind in EntityKind]?: { readonly [field: string]: FieldKey } } = FIELD_KEYS;
  return (isNaturalPerson ? keys[kind]?.[`natural.${field}`] : undefined) ?? keys[kind]?.[field] ?? OTHER_FIELD;
}
