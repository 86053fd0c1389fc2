import { useTranslation } from 'react-i18next';
import type { RuleError, RuleInput } from '../../../shared/domain/rule/rule-input';

/** What to do about an error of a rule's form; names the field where one is meant. */
export function useRuleErrorText(): (error: RuleError) => string {
  const { t } = useTranslation();
  return (error) =>
    t(`rules.own.error.${error.type}`, 'field' in error ? { label: t(labelKey(error.field)) } : { label: '' });
}

export const labelKey = (field: keyof RuleInput) => `rules.own.field.${field}` as const;
