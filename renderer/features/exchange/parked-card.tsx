import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { isParkedReason, type ParkedChange } from '../../../shared/domain/parked/parked';
import { useKindText } from '../../components/exchange/kind-text';
import { useWhen } from '../../components/exchange/when';
import { usePersonName } from '../../components/person-name';
import { StatusTag } from '../../components/status-tag';
import { useFormat } from '../../i18n/use-format';
import { OpList } from './op-list';

interface Props {
  readonly change: ParkedChange;
  readonly onDecide: (accept: boolean) => void;
}

/** One change that was put aside: who meant what, why it does not count, and what was decided. */
export function ParkedCard({ change, onDecide }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const kindText = useKindText();
  const personName = usePersonName();
  const when = useWhen();
  const { decision, why } = change;
  const what = kindText(change.kind);
  return (
    <article className="ny-card" aria-label={what}>
      <header className="exchange-parked-head">
        <div>
          <h3>{what}</h3>
          <span className="ny-secondary">
            {t('exchange.parked.by', {
              person: personName(change.person),
              when: when(change.atMs),
              machine: format.number(change.dn),
            })}
          </span>
        </div>
        {decision && (
          <StatusTag tone={decision.accepted ? 'good' : 'neutral'}>
            {t(decision.accepted ? 'exchange.parked.accepted' : 'exchange.parked.notAccepted')}
          </StatusTag>
        )}
      </header>
      <dl className="ny-facts">
        <dt>{t('exchange.parked.why')}</dt>
        <dd>{t(`exchange.why.${isParkedReason(why) ? why : 'other'}`)}</dd>
        <dt>{t('exchange.parked.content')}</dt>
        <dd>
          <OpList ops={change.ops} />
        </dd>
        {decision && (
          <>
            <dt>{t('exchange.parked.reason')}</dt>
            <dd>
              {t('exchange.parked.decidedBy', {
                person: personName(decision.by),
                day: format.day(decision.on),
                reason: decision.reason,
              })}
            </dd>
          </>
        )}
      </dl>
      {!decision?.accepted && (
        <div className="exchange-actions">
          {!decision && (
            <Button aria-label={t('exchange.parked.setAsideLabel', { what })} onClick={() => onDecide(false)}>
              {t('exchange.parked.setAside')}
            </Button>
          )}
          <Button
            type={decision ? 'default' : 'primary'}
            aria-label={t('exchange.parked.acceptLabel', { what })}
            onClick={() => onDecide(true)}
          >
            {t('exchange.parked.accept')}
          </Button>
        </div>
      )}
    </article>
  );
}
