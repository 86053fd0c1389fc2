import { useTranslation } from 'react-i18next';
import type { StandingInput } from '../../../shared/domain/matter/party-standing';
import { CADRE_KINDS, LEVELS } from '../../../shared/domain/matter/records';
import { SelectField } from './fields';
import type { FormChecks } from './use-form-checks';

interface Props {
  readonly value: StandingInput;
  readonly onChange: (standing: StandingInput) => void;
  readonly checks: FormChecks;
  readonly prefix: string;
}

/** Whether a debtor is a deputy, a member of the CPPCC, an organ or official (N art. 12, C 二(一)–(三)); folded, because few are. */
export function StandingFields({ value, onChange, checks, prefix }: Props) {
  const { t } = useTranslation();
  const levels = LEVELS.map((level) => ({ value: level, label: t(`matters.option.level.${level}`) }));
  const set = (field: keyof StandingInput) => (next: string) => onChange({ ...value, [field]: next });
  return (
    <details className="cases-standing" open={Object.values(value).some((one) => one !== '')}>
      <summary>{t('matters.standing.title')}</summary>
      <div className="ny-field-grid">
        <SelectField
          field={`${prefix}congress`}
          label={t('matters.standing.congress')}
          checks={checks}
          value={value.congress}
          onChange={set('congress')}
          options={levels}
        />
        <SelectField
          field={`${prefix}cppcc`}
          label={t('matters.standing.cppcc')}
          checks={checks}
          value={value.cppcc}
          onChange={set('cppcc')}
          options={levels}
        />
        <SelectField
          field={`${prefix}cadre`}
          label={t('matters.standing.cadre')}
          checks={checks}
          value={value.cadre}
          onChange={set('cadre')}
          options={CADRE_KINDS.map((kind) => ({ value: kind, label: t(`matters.option.cadre.${kind}`) }))}
        />
        {value.cadre !== '' && (
          <SelectField
            field={`${prefix}cadreLevel`}
            label={t('matters.standing.cadreLevel')}
            checks={checks}
            always
            value={value.cadreLevel || 'county'}
            onChange={set('cadreLevel')}
            options={levels}
          />
        )}
      </div>
    </details>
  );
}
