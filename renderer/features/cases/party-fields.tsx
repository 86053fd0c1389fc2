import { useTranslation } from 'react-i18next';
import { isRepresentative, PARTY_NATURES } from '../../../shared/domain/case/case-fields';
import type { PartyInput } from '../../../shared/domain/case/case-input';
import { readingOf, wylieOf } from '../../../shared/domain/identity/likeness';
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
      {natural && <SpellingFields value={value} onChange={onChange} checks={checks} prefix={prefix} />}
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

/** One person is written in many ways, and many bear one name: what tells them together and apart. */
function SpellingFields({ value, onChange, checks, prefix }: Required<Omit<Props, 'error'>>) {
  const { t } = useTranslation();
  const reading = readingOf({ nameZh: value.nameZh, pinyin: null });
  const wylie = wylieOf({ nameBo: value.nameBo });
  return (
    <>
      <TextField
        field={`${prefix}transcriptions`}
        label={t('cases.field.transcriptions')}
        hint={t('cases.field.transcriptionsHint')}
        lang="zh-CN"
        checks={checks}
        value={value.transcriptions ?? ''}
        onChange={(transcriptions) => onChange({ transcriptions })}
      />
      <TextField
        field={`${prefix}pinyin`}
        label={t('cases.field.pinyin')}
        hint={
          <>
            {reading && <DerivedText text={t('cases.field.pinyinHint', { reading: '\0' })} value={reading} />}
            {wylie && (
              <>
                {' '}
                {t('cases.field.wylie')} <span lang="bo-Latn">{wylie}</span>
              </>
            )}
          </>
        }
        checks={checks}
        value={value.pinyin ?? ''}
        onChange={(pinyin) => onChange({ pinyin })}
      />
      <TextField
        field={`${prefix}houseName`}
        label={t('cases.field.houseName')}
        checks={checks}
        value={value.houseName ?? ''}
        onChange={(houseName) => onChange({ houseName })}
      />
      <TextField
        field={`${prefix}village`}
        label={t('cases.field.village')}
        checks={checks}
        value={value.village ?? ''}
        onChange={(village) => onChange({ village })}
      />
    </>
  );
}

/** A sentence with something in Latin letters in it, marked as such. */
function DerivedText({ text, value }: { readonly text: string; readonly value: string }) {
  const [before = '', after = ''] = text.split('\0');
  return (
    <>
      {before}
      <span lang="zh-Latn">{value}</span>
      {after}
    </>
  );
}
