import { useTranslation } from 'react-i18next';
import type { Op } from '../../../shared/exchange/change';
import { useFormat } from '../../i18n/use-format';
import { toldOps, type ToldOp } from './told-ops';
import { useOpWords } from './use-op-words';

/** What a change says, edit by edit, in the words of the forms. */
export function OpList({ ops }: { readonly ops: readonly Op[] }) {
  const { t } = useTranslation();
  if (ops.length === 0) return <p className="ny-secondary">{t('exchange.parked.noContent')}</p>;
  return (
    <ul className="exchange-ops">
      {toldOps(ops).map((told, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- the edits of a change have an order and no names, and never change
        <li key={i}>
          <OneOp told={told} />
        </li>
      ))}
    </ul>
  );
}

function OneOp({ told }: { readonly told: ToldOp }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useOpWords();
  if (told.type === 'unknown') return t('exchange.op.unknown');
  if (told.type === 'blob')
    return (
      <>
        {t('exchange.op.blob')} <span className="ny-file-name">{told.name}</span>
      </>
    );
  const record = words.record(told.kind);
  const name = words.name(told.kind, told.id) || (told.made ?? '');
  const fact = told.fact === null ? '' : words.fact(told.kind, told.fact);
  const rows = [
    ...(told.on === null ? [] : [[t('exchange.op.on'), format.moment(told.on)] as const]),
    ...told.values.map(([field, value]) => [words.field(field), words.value(field, value)] as const),
  ];
  return (
    <>
      <strong>{t(`exchange.op.${told.type}`, { record, name, fact })}</strong>
      <dl className="ny-facts">
        {rows.map(([label, value]) => (
          <div key={label} className="ny-facts-row">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
