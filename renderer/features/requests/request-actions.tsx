import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../../shared/access/permissions';
import type { FactInputType } from '../../../shared/domain/request/fact-input';
import type { RequestView } from '../../../shared/domain/request/request-fold';
import { useMay } from '../../app/use-may';
import type { FormAddress } from './form-address';

/** What a role must be allowed, to be offered a form: a unit's own people answer, the court records the rest. */
const NEEDS: { readonly [form in FactInputType]: Action } = {
  served: 'request.record',
  received: 'request.answer',
  answered: 'request.answer',
  paperReceived: 'request.answer',
  reviewSuggested: 'request.answer',
  postponed: 'request.answer',
  urged: 'request.record',
  withdrawn: 'request.withdraw',
  escalated: 'request.record',
  escalationStep: 'request.record',
  escalationEnded: 'request.record',
  acknowledged: 'request.record',
};

interface Props {
  readonly request: RequestView;
  readonly open: FormAddress | null;
  readonly onOpen: (address: FormAddress) => void;
}

/** What can be recorded on the request as it stands. There is no "refused": what looks like one is escalated. */
export function RequestActions({ request, open, onOpen }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const offered = actionsOf(request).filter((form) => may(NEEDS[form]));
  if (offered.length === 0) return null;
  return (
    <section className="ny-card" aria-label={t('requests.page.actions')}>
      <h2>{t('requests.page.actions')}</h2>
      <div className="ny-actions">
        {offered.map((form) => (
          <Button
            key={form}
            id={`open-${form}`}
            aria-expanded={open?.form === form}
            type={form === likelyNext(request) ? 'primary' : 'default'}
            onClick={() =>
              onOpen({ form, fact: form === 'paperReceived' ? (request.awaitingPaper[0]?.fact ?? '') : '' })
            }
          >
            {t(`requests.action.${form}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}

/** Papers come late and in any order, so service, receipt and answers can be recorded at any time. */
export function actionsOf(request: RequestView): readonly FactInputType[] {
  const whileOpen: readonly FactInputType[] = request.open ? ['postponed', 'urged'] : [];
  const paper: readonly FactInputType[] = request.awaitingPaper.length > 0 ? ['paperReceived'] : [];
  const escalation: readonly FactInputType[] = request.escalation
    ? ['escalationStep', 'escalationEnded']
    : ['escalated'];
  const withdrawable = request.status !== 'withdrawn' && request.status !== 'answeredFull';
  return [
    'served',
    'received',
    'answered',
    ...paper,
    'reviewSuggested',
    ...whileOpen,
    ...escalation,
    ...(withdrawable ? (['withdrawn'] as const) : []),
  ];
}

function likelyNext({ status, awaitingPaper }: RequestView): FactInputType | null {
  if (awaitingPaper.length > 0) return 'paperReceived';
  if (status === 'issued') return 'served';
  return status === 'served' || status === 'received' || status === 'answeredPartial' ? 'answered' : null;
}
