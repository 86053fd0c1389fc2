import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { EntityId } from '../../../shared/core/ids';
import type { Json } from '../../../shared/core/json';
import { BASIS_KINDS, PARTY_NATURES, PARTY_ROLES } from '../../../shared/domain/case/case-fields';
import { inputOf, type ChoiceSource } from '../../../shared/domain/decisions/new-value';
import { ROLES } from '../../../shared/domain/organisation/persons';
import { townshipsOf } from '../../../shared/domain/organisation/townships';
import { SERVICE_METHODS, URGE_WAYS } from '../../../shared/domain/request/records';
import { requestView } from '../../../shared/domain/request/request-fold';
import type { World } from '../../../shared/domain/world';
import type { EntityKind } from '../../../shared/exchange/change';
import type { Row } from '../../../shared/exchange/row';
import { ASKS, askLabelKey } from '../../../shared/rulebook/vocabulary';
import { sortByName } from '../../../shared/text/name-order';
import { useWorld } from '../../app/session-context';
import { personName } from '../../components/person-name';
import {
  caseAddress,
  caseNumber,
  inLanguage,
  partyName,
  townshipName,
  unitName,
  wordsIn,
} from '../../components/record-names';
import { wholeRulebook } from '../../components/rulebook-store';
import { useDisplay } from '../../i18n/display-context';
import type { Language } from '../../i18n/languages';
import { useFormat } from '../../i18n/use-format';
import { fieldKeyOf } from './field-keys';

/** How records, their fields and values read to a person. No raw name of a field ever shows. */
export interface FieldWords {
  /** Kind and name of a record, e.g. 案件 （2026）青2725执1号. */
  readonly recordName: (row: Row) => string;
  /** The page on which the record stands; null where it has none. */
  readonly recordAddress: (row: Row) => string | null;
  readonly fieldName: (row: Row, field: string) => string;
  /** Empty for no value. */
  readonly valueText: (row: Row, field: string, value: Json) => string;
  readonly options: (from: ChoiceSource) => readonly { readonly value: string; readonly label: string }[];
}

export function useFieldWords(): FieldWords {
  const { t } = useTranslation();
  const world = useWorld();
  const { language } = useDisplay();
  const format = useFormat();
  const optionsOf = useOptions(world, language);

  const nameOf = (row: Row): string => {
    switch (row.kind) {
      case 'case':
        return caseNumber(world, row.id);
      case 'party':
        return `${partyName(world, row.id, language)} · ${caseNumber(world, textOf(row, 'case'))}`;
      case 'request':
        return requestView(row).number || '—';
      case 'unit':
        return unitName(world, row.id, language);
      case 'contact':
        return `${namePair(row, language)} · ${unitName(world, textOf(row, 'unit'), language)}`;
      case 'township':
        return townshipName(world, row.id, { t, language, number: format.number });
      case 'person':
        return personName(world, row.id, language);
      case 'county':
        return inLanguage({ zh: textOf(row, 'courtZh'), bo: textOf(row, 'courtBo') }, language);
      default:
        return '';
    }
  };

  const linked = (field: string, value: string): string | null => {
    if (field === 'unit' || field === 'belongsTo')
      return world.row('township', value as EntityId)
        ? townshipName(world, value, { t, language, number: format.number })
        : unitName(world, value, language);
    if (field === 'of') return partyName(world, value, language);
    if (field === 'case') return caseNumber(world, value);
    if (field !== 'rule') return null;
    const entry = wholeRulebook(world).entryById.get(value);
    return entry ? wordsIn(entry.title, language) : t('decisions.value.unreadable');
  };

  const listed = (field: string, value: readonly Json[]): string =>
    format.list(
      value.map((each) => {
        if (Array.isArray(each)) return each.map((day) => (typeof day === 'string' ? format.day(day) : '')).join('—');
        if (typeof each !== 'string') return t('decisions.value.unreadable');
        return field === 'parties' ? partyName(world, each, language) : format.day(each);
      }),
    );

  return {
    recordName: (row) => [t(`decisions.kind.${kindKey(row.kind)}`), nameOf(row)].filter(Boolean).join(' '),
    recordAddress: (row) => addressOf(world, row),
    fieldName: (row, field) => {
      const ask = row.kind === 'setting' ? ASKS.find((each) => each === field) : undefined;
      if (ask) return t('decisions.field.term', { ask: t(askLabelKey(ask)) });
      const natural = row.kind === 'party' && row.fields['nature'] !== 'legal' && row.fields['nature'] !== 'other';
      return t(fieldKeyOf(row.kind, field, natural));
    },
    valueText: (row, field, value) => {
      if (value === null || value === '') return '';
      const input = inputOf(row.kind, field);
      if (typeof value === 'boolean') return t(value ? 'common.answer.yes' : 'common.answer.no');
      if (typeof value === 'number') return input.type === 'money' ? format.money(value) : format.number(value);
      if (Array.isArray(value)) return listed(field, value as readonly Json[]);
      if (typeof value === 'object') return termText(value as { readonly [name: string]: Json }, t, format.digits);
      if (input.type === 'day') return format.day(value);
      if (input.type === 'choice')
        return optionsOf(input.from).find((option) => option.value === value)?.label ?? t('decisions.value.gone');
      if (row.kind === 'party' && field === 'role') {
        const role = PARTY_ROLES.find((each) => each === value);
        return role ? t(`cases.role.${role}`) : value;
      }
      return linked(field, value) ?? value;
    },
    options: optionsOf,
  };
}

function useOptions(world: World, language: Language): FieldWords['options'] {
  const { t } = useTranslation();
  const format = useFormat();
  return (from) => {
    switch (from) {
      case 'person': {
        const people = world
          .rows('person')
          .map(({ id }) => ({ value: id as string, label: personName(world, id, language) }));
        return sortByName(people, ({ label }) => label);
      }
      case 'township':
        return townshipsOf(world).map(({ id }) => ({
          value: id as string,
          label: townshipName(world, id, { t, language, number: format.number }),
        }));
      case 'basisKind':
        return BASIS_KINDS.map((value) => ({ value, label: t(`cases.basisKind.${value}`) }));
      case 'nature':
        return PARTY_NATURES.map((value) => ({ value, label: t(`cases.nature.${value}`) }));
      case 'role':
        return ROLES.map((value) => ({ value, label: t(`people.roles.${value}`) }));
      case 'serviceMethod':
        return SERVICE_METHODS.map((value) => ({ value, label: t(`requests.method.${value}`) }));
      case 'urgeWay':
        return URGE_WAYS.map((value) => ({ value, label: t(`requests.how.${value}`) }));
    }
  };
}

const KINDS = [
  'case',
  'party',
  'request',
  'unit',
  'contact',
  'township',
  'person',
  'county',
  'setting',
  'calendarYear',
] as const;

/** Records of a kind that this page does not know by name are called records. */
const kindKey = (kind: EntityKind) => KINDS.find((each) => each === kind) ?? 'other';

function addressOf(world: World, row: Row): string | null {
  switch (row.kind) {
    case 'case':
      return caseAddress(world, row.id);
    case 'party':
      return caseAddress(world, textOf(row, 'case'));
    case 'request':
      return `/requests/${row.id}`;
    case 'unit':
      return `/directory?unit=${row.id}`;
    case 'contact':
    case 'township':
      return `/directory?unit=${textOf(row, 'unit')}`;
    case 'person':
      return '/people';
    case 'county':
    case 'setting':
    case 'calendarYear':
      return '/settings';
    default:
      return null;
  }
}

const TERM_KEYS = {
  workingDays: 'common.calendar.workingDays',
  days: 'settings.deadlines.days',
  hours: 'common.calendar.hours',
} as const;

/** A term of the court, e.g. 3个工作日; what is no term was written by a later version. */
function termText(
  { unit, count }: { readonly [name: string]: Json },
  t: TFunction,
  digits: (text: string) => string,
): string {
  const known = (['workingDays', 'days', 'hours'] as const).find((each) => each === unit);
  return known && typeof count === 'number' ? digits(t(TERM_KEYS[known], { count })) : t('decisions.value.unreadable');
}

function textOf(row: Row | undefined, field: string): string {
  const value = row?.fields[field];
  return typeof value === 'string' ? value : '';
}

const namePair = (row: Row | undefined, language: Language): string =>
  inLanguage({ zh: textOf(row, 'nameZh'), bo: textOf(row, 'nameBo') }, language);
