import { useTranslation } from 'react-i18next';
import type { Json } from '../../../shared/core/json';
import { BASIS_KINDS, PARTY_NATURES } from '../../../shared/domain/case/case-fields';
import type { CaseFields, PartyFields } from '../../../shared/domain/case/records';
import { CADRE_KINDS, LEVELS } from '../../../shared/domain/matter/records';
import type { World } from '../../../shared/domain/world';
import { usePersonName } from '../../components/person-name';
import { townshipName } from '../../components/record-names';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';

export type CaseField = keyof CaseFields;
export type PartyField = Exclude<keyof PartyFields, 'case' | 'role' | 'of'>;

/** How a stored value of a case reads to a person; empty for none. */
export function useCaseValueText(world: World): (field: CaseField, value: Json) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const { language } = useDisplay();
  const personName = usePersonName();
  return (field, value) => {
    if (field === 'claimFen') return typeof value === 'number' ? format.money(value) : '';
    if (typeof value !== 'string' || value === '') return '';
    switch (field) {
      case 'filedOn':
      case 'basisOn':
        return format.day(value);
      case 'handler':
        return personName(value);
      case 'township':
        return townshipName(world, value, { t, language, number: format.number });
      case 'basisKind': {
        const kind = BASIS_KINDS.find((one) => one === value);
        return kind ? t(`cases.basisKind.${kind}`) : value;
      }
      default:
        return value;
    }
  };
}

/** How a stored value of a party reads to a person; empty for none. */
export function usePartyValueText(): (field: PartyField, value: Json) => string {
  const { t } = useTranslation();
  return (field, value) => {
    if (field === 'removed') return t(value === true ? 'common.answer.yes' : 'common.answer.no');
    if (Array.isArray(value)) return value.filter((each) => typeof each === 'string').join(' ');
    if (typeof value !== 'string') return '';
    const level = LEVELS.find((one) => one === value);
    if (level && (field === 'congress' || field === 'cppcc' || field === 'cadreLevel'))
      return t(`matters.option.level.${level}`);
    const cadre = field === 'cadre' ? CADRE_KINDS.find((one) => one === value) : undefined;
    if (cadre) return t(`matters.option.cadre.${cadre}`);
    const nature = field === 'nature' ? PARTY_NATURES.find((one) => one === value) : undefined;
    return nature ? t(`cases.nature.${nature}`) : value;
  };
}

/** The name of a party's field: that of the id number follows the nature. */
export function usePartyFieldLabel(): (field: PartyField, nature: PartyFields['nature']) => string {
  const { t } = useTranslation();
  return (field, nature) => {
    const natural = nature === 'natural';
    switch (field) {
      case 'nameZh':
        return t(natural ? 'common.field.personZh' : 'common.field.nameZh');
      case 'nameBo':
        return t(natural ? 'common.field.personBo' : 'common.field.nameBo');
      case 'idNumber':
        return t(natural ? 'cases.field.idNumber' : 'cases.field.creditCode');
      case 'removed':
        return t('common.action.remove');
      case 'congress':
      case 'cppcc':
      case 'cadre':
      case 'cadreLevel':
        return t(`matters.standing.${field}`);
      default:
        return t(`cases.field.${field}`);
    }
  };
}
