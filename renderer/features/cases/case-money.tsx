import { useTranslation } from 'react-i18next';
import { fenToCapitals } from '../../../shared/text/capitals';
import type { Fen } from '../../../shared/text/money';
import { isFen } from '../../../shared/text/money';
import type { CaseView } from '../../../shared/domain/case/case-fold';
import { useWorld } from '../../app/session-context';
import { FieldHistory } from '../../components/field-history';
import { useFormat } from '../../i18n/use-format';
import { useCaseValueText } from './case-value-text';
import { Fact, Facts } from './labelled-facts';

/** Claim, paid, outstanding: in figures and in capitals. */
export function CaseMoney({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const textOf = useCaseValueText(useWorld());
  const { fields, row, paidFen, outstandingFen, overpaidFen } = view;
  return (
    <section className="ny-card cases-sums" aria-label={t('cases.page.money')}>
      <h2>{t('cases.page.money')}</h2>
      <Facts>
        <Fact
          label={t('cases.page.claimed')}
          value={fields.claimFen === null ? t('cases.page.noAmount') : <Money fen={fields.claimFen} />}
          aside={
            <FieldHistory
              row={row}
              field="claimFen"
              label={t('cases.page.claimed')}
              show={(value) => textOf('claimFen', value)}
            />
          }
        />
        <Fact label={t('cases.page.paid')} value={<Money fen={paidFen} />} />
        {outstandingFen !== null && <Fact label={t('cases.page.outstanding')} value={<Money fen={outstandingFen} />} />}
        {overpaidFen > 0 && <Fact label={t('cases.page.overpaid')} value={<Money fen={overpaidFen} />} />}
      </Facts>
    </section>
  );
}

function Money({ fen }: { readonly fen: number }) {
  const format = useFormat();
  return (
    <span className="cases-money">
      <span className="ny-tabular">{format.money(fen)}</span>
      {fen > 0 && isFen(fen) && (
        <span className="ny-secondary" lang="zh-CN">
          {fenToCapitals(fen as Fen)}
        </span>
      )}
    </span>
  );
}
