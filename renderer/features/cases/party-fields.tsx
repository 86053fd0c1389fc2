import { useTranslation } from 'react-i18next';
import { isRepresentative, PARTY_NATURES } from '../../../shared/domain/case/case-fields';
import type { PartyInput } from '../../../shared/domain/case/case-input';
import { NO_STANDING } from '../../../shared/domain/matter/party-standing';
import { BilingualNameFields } from '../../components/bilingual-name';
import { FieldSpot, SelectField, TextField } from './fields';
import { StandingFields } from './standing-fields';
import type { FormChecks } from './use-form-checks';

interface Props {
  readonly value: PartyInput;
  readonly onChange: (changed: Partial<PartyInput>) => void;
  readonly checks: FormChecks;
  /** Before the names of the fields, e.g. `parties.k1.`. */
  readonly prefix?: string;
  /** A complaint about the party as a whole, shown at its name. */
  readonly error?: string | null;
}

/** The fields of one party. Those who stand behind a unit are natural persons unless someone says otherwise. */
export function PartyFields({ value, onChange, checks, prefix = '', error = null }: Props) {
  const { t } = useTranslation();
  const natural = value.nature === 'natural';
  return (
    <div className="ny-field-grid">
      {!isRepresentative(value.role) && (
        <SelectField
          field={`${prefix}nature`}
          label={t('cases.field.nature')}
          checks={checks}
          always
          value={value.nature}
          onChange={(nature) => nature !== '' && onChange({ nature })}
          options={PARTY_NATURES.map((nature) => ({ value: nature, label: t(`cases.nature.${nature}`) }))}
        />
      )}
      <FieldSpot field={`${prefix}nameZh`}>
        <span className="cases-names">
          <BilingualNameFields
            of={natural ? 'person' : 'thing'}
            zh={value.nameZh}
            bo={value.nameBo}
            onChange={({ zh, bo }) => onChange({ nameZh: zh, nameBo: bo })}
            errorZh={error ?? checks.errorOf(`${prefix}nameZh`) ?? checks.errorOf(`${prefix}of`)}
            errorBo={checks.errorOf(`${prefix}nameBo`)}
          />
        </span>
      </FieldSpot>
      <TextField
        field={`${prefix}idNumber`}
        label={t(natural ? 'cases.field.idNumber' : 'cases.field.creditCode')}
        checks={checks}
        value={value.idNumber}
        onChange={(idNumber) => onChange({ idNumber })}
      />
      <TextField
        field={`${prefix}phone`}
        label={t('cases.field.phone')}
        checks={checks}
        inputMode="tel"
        value={value.phone}
        onChange={(phone) => onChange({ phone })}
      />
      <TextField
        field={`${prefix}address`}
        label={t('cases.field.address')}
        checks={checks}
        value={value.address}
        onChange={(address) => onChange({ address })}
      />
      <TextField
        field={`${prefix}note`}
        label={t('cases.field.note')}
        checks={checks}
        value={value.note}
        onChange={(note) => onChange({ note })}
      />
      {value.role !== 'applicant' && (
        <StandingFields
          value={value.standing ?? NO_STANDING}
          onChange={(standing) => onChange({ standing })}
          checks={checks}
          prefix={prefix}
        />
      )}
    </div>
  );
}
