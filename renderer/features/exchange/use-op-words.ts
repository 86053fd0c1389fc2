import { useTranslation } from 'react-i18next';
import type { EntityId } from '../../../shared/core/ids';
import type { Json } from '../../../shared/core/json';
import type { EntityKind } from '../../../shared/exchange/change';
import { useWorld } from '../../app/session-context';
import { personName } from '../../components/person-name';
import { caseNumber, inLanguage, partyName, unitName } from '../../components/record-names';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';

/** Where the words of a field stand, the first that has them: forms have named most of them already. */
const FIELD_AREAS = [
  'exchange.field',
  'cases.field',
  'requests.field',
  'common.field',
  'settings',
  'directory.unit',
  'matters.standing',
  'matters.field',
];
/** Where the words of a value stand that is one of a list, by field. */
const CHOICES: { readonly [field: string]: readonly string[] } = {
  role: ['people.roles', 'cases.role', 'directory.role'],
  nature: ['cases.nature'],
  basisKind: ['cases.basisKind'],
  way: ['cases.closingWay'],
  method: ['requests.method'],
  outcome: ['requests.outcome'],
  channel: ['requests.channel'],
  how: ['requests.how'],
  reason: ['requests.escalationReason'],
};
const FACT_AREAS: { readonly [kind: string]: string } = { request: 'requests.fact', matter: 'matters.step' };
const DAY = /^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/;
/** A word of a program, not of a person: only such a one can be the key of a text. */
const WORD = /^\w+$/;

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** Words for the edits of any change: names of records, fields, facts and values. What has none is shown as it was written. */
export function useOpWords() {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const world = useWorld();
  const { language } = useDisplay();
  const firstOf = (areas: readonly string[], word: string): string | null => {
    const area = WORD.test(word) ? areas.find((each) => i18n.exists(`${each}.${word}`)) : undefined;
    return area === undefined ? null : t(`${area}.${word}` as 'common.field.reason'); // it exists
  };
  const row = (kind: EntityKind, id: string) => world.row(kind, id as EntityId);

  const field = (name: string): string => firstOf(FIELD_AREAS, name) ?? name;
  const record = (kind: string): string => firstOf(['exchange.record'], kind) ?? t('exchange.record.other');
  const fact = (kind: string, type: string): string =>
    firstOf([FACT_AREAS[kind] ?? 'exchange.fact', 'exchange.fact'], type) ?? t('exchange.fact.other');

  /** What a record is called; empty where it is not here. */
  const name = (kind: string, id: string): string => {
    const found = row(kind as EntityKind, id);
    const text = (each: string) => (typeof found?.fields[each] === 'string' ? found.fields[each] : '');
    switch (found?.kind) {
      case 'case':
        return caseNumber(world, id);
      case 'party':
        return partyName(world, id, language);
      case 'unit':
        return unitName(world, id, language);
      case 'person':
        return personName(world, id, language);
      case 'request':
        return unitName(world, text('unit'), language);
      case 'contact':
      case 'township':
        return inLanguage({ zh: text('nameZh'), bo: text('nameBo') }, language);
      default:
        return '';
    }
  };

  const text = (of: string, value: string): string => {
    if (value === '') return t('common.history.emptied');
    if (DAY.test(value)) return format.moment(value);
    const choice = firstOf(CHOICES[of] ?? [], value);
    if (choice !== null) return choice;
    const kind = (['person', 'unit', 'party', 'case', 'township'] as const).find((each) => row(each, value));
    return kind ? name(kind, value) : value;
  };

  const value = (of: string, given: Json): string => {
    if (given === null) return t('common.history.emptied');
    if (typeof given === 'boolean') return t(given ? 'common.answer.yes' : 'common.answer.no');
    if (typeof given === 'number') return of.endsWith('Fen') ? format.money(given) : format.number(given);
    if (typeof given === 'string') return text(of, given);
    if (isList(given)) return format.list(given.map((each) => value(of, each)));
    // An attachment goes by its name; of anything else all is shown.
    const named = given['name'];
    return typeof named === 'string'
      ? named
      : Object.entries(given)
          .map(([key, inner]) => `${field(key)} ${value(key, inner ?? null)}`)
          .join(' · ');
  };

  return { field, record, fact, name, value };
}
