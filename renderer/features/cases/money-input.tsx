import { useTranslation } from 'react-i18next';
import { fenToCapitals } from '../../../shared/text/capitals';
import { parseMoney, type Fen } from '../../../shared/text/money';
import { useFormat } from '../../i18n/use-format';
import { TextField } from './fields';
import type { FormChecks } from './use-form-checks';

interface Props {
  readonly field: string;
  readonly label: string;
  readonly checks: FormChecks;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  readonly hint?: string;
}

/** An amount as typed (12,345.60 · 1.2万), with what was understood below it, in figures and in capitals. */
export function MoneyInput({ value, ...props }: Props) {
  const { t } = useTranslation();
  const read = value.length < 100 ? parseMoney(value) : null;
  return (
    <TextField
      {...props}
      value={value}
      inputMode="decimal"
      suffix={t('common.money.yuan')}
      below={read?.ok ? <Amount fen={read.value} /> : null}
    />
  );
}

/** An amount in figures and in the capitals of legal papers. */
export function Amount({ fen }: { readonly fen: Fen }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <span className="ny-day-read ny-tabular">
      {format.money(fen)} <span lang="zh-CN">{t('cases.field.capitals', { text: fenToCapitals(fen) })}</span>
    </span>
  );
}
