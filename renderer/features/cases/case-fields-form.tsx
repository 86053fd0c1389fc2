import { useTranslation } from 'react-i18next';
import { sortByName } from '../../../shared/text/name-order';
import type { EntityId } from '../../../shared/core/ids';
import { BASIS_KINDS } from '../../../shared/domain/case/case-fields';
import type { CaseInput } from '../../../shared/domain/case/case-input';
import { readCaseNumber } from '../../../shared/domain/case/case-number-field';
import { useWorld } from '../../app/session-context';
import { usePersonName } from '../../components/person-name';
import { townshipName } from '../../components/record-names';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';
import { useNumberExample } from './case-texts';
import { DuplicateNotice } from './duplicate-notice';
import { CaseDayField, SelectField, TextField } from './fields';
import { MoneyInput } from './money-input';
import type { FormChecks } from './use-form-checks';

interface Props {
  readonly value: CaseInput;
  readonly onChange: (changed: Partial<CaseInput>) => void;
  readonly checks: FormChecks;
  readonly today: string;
}

/** Number, filing day and cause; a number in use is told at once, with the way to the case that has it. */
export function FilingFields({
  value,
  onChange,
  checks,
  today,
  duplicate,
}: Props & { readonly duplicate: EntityId | undefined }) {
  const { t } = useTranslation();
  const example = useNumberExample(today);
  const read = readCaseNumber(value.number);
  const differs = read.ok && read.value.canonical !== value.number;
  return (
    <div className="ny-field-grid">
      <TextField
        field="number"
        label={t('cases.field.number')}
        required
        checks={checks}
        lang="zh-CN"
        hint={
          differs
            ? t('cases.field.numberRead', { number: read.value.canonical })
            : t('cases.field.numberHint', { example })
        }
        value={value.number}
        onChange={(number) => onChange({ number })}
        error={duplicate ? t('cases.error.duplicate') : undefined}
        below={duplicate ? <DuplicateNotice duplicate={duplicate} /> : null}
      />
      <CaseDayField
        field="filedOn"
        label={t('cases.field.filedOn')}
        required
        checks={checks}
        value={value.filedOn}
        onChange={(filedOn) => onChange({ filedOn })}
        today={today}
      />
      <TextField
        field="cause"
        label={t('cases.field.cause')}
        checks={checks}
        value={value.cause}
        onChange={(cause) => onChange({ cause })}
      />
    </div>
  );
}

export function BasisFields({ value, onChange, checks, today }: Props) {
  const { t } = useTranslation();
  return (
    <div className="ny-field-grid">
      <SelectField
        field="basisKind"
        label={t('cases.field.basisKind')}
        checks={checks}
        value={value.basisKind}
        onChange={(basisKind) => onChange({ basisKind })}
        options={BASIS_KINDS.map((kind) => ({ value: kind, label: t(`cases.basisKind.${kind}`) }))}
      />
      <TextField
        field="basisNumber"
        label={t('cases.field.basisNumber')}
        checks={checks}
        value={value.basisNumber}
        onChange={(basisNumber) => onChange({ basisNumber })}
      />
      <TextField
        field="basisCourt"
        label={t('cases.field.basisCourt')}
        checks={checks}
        value={value.basisCourt}
        onChange={(basisCourt) => onChange({ basisCourt })}
      />
      <CaseDayField
        field="basisOn"
        label={t('cases.field.basisOn')}
        checks={checks}
        value={value.basisOn}
        onChange={(basisOn) => onChange({ basisOn })}
        today={today}
      />
    </div>
  );
}

export function ClaimFields({ value, onChange, checks }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className="ny-field-grid">
      <MoneyInput
        field="claim"
        label={t('cases.field.claim')}
        checks={checks}
        hint={t('cases.field.claimHint', { example: format.digits('12,345.60') })}
        value={value.claim}
        onChange={(claim) => onChange({ claim })}
      />
      <TextField
        field="claimText"
        label={t('cases.field.claimText')}
        checks={checks}
        lines={1}
        value={value.claimText}
        onChange={(claimText) => onChange({ claimText })}
      />
    </div>
  );
}

export function HandlingFields({ value, onChange, checks }: Props) {
  const { t } = useTranslation();
  const world = useWorld();
  const { language } = useDisplay();
  const format = useFormat();
  const personName = usePersonName();
  const people = world.rows('person').map(({ id }) => ({ value: id as string, label: personName(id) }));
  const townships = world.rows('township').map(({ id, fields }) => ({
    value: id as string,
    label: townshipName(world, id, { t, language, number: format.number }),
    order: Number(fields['order'] ?? 0),
  }));
  return (
    <div className="ny-field-grid">
      <SelectField
        field="handler"
        label={t('cases.field.handler')}
        checks={checks}
        value={value.handler}
        onChange={(handler) => onChange({ handler })}
        options={sortByName(people, ({ label }) => label)}
      />
      <SelectField
        field="township"
        label={t('cases.field.township')}
        checks={checks}
        value={value.township}
        onChange={(township) => onChange({ township })}
        options={townships.toSorted((a, b) => a.order - b.order)}
      />
      <TextField
        field="note"
        label={t('cases.field.note')}
        checks={checks}
        lines={2}
        value={value.note}
        onChange={(note) => onChange({ note })}
      />
    </div>
  );
}
