import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FactEntry } from '../../../shared/exchange/row';
import { archiveInputOf } from '../../../shared/domain/archive/archive-case';
import { amountOf, partyWith, type CaseView } from '../../../shared/domain/case/case-fold';
import { isCorrectable } from '../../../shared/domain/case/correct-fact';
import { CLOSING_WAYS } from '../../../shared/domain/case/closing-ways';
import type { ResolvedFact } from '../../../shared/domain/case/resolve-facts';
import type { EntityId } from '../../../shared/core/ids';
import type { Json } from '../../../shared/core/json';
import type { World } from '../../../shared/domain/world';
import { useWorld } from '../../app/session-context';
import { usePersonName } from '../../components/person-name';
import { StatusTag } from '../../components/status-tag';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';
import { nameIn } from './names';

interface Props {
  readonly view: CaseView;
  readonly onCorrect: (fact: ResolvedFact) => void;
  readonly onTakeBack: (fact: ResolvedFact) => void;
}

/** What happened in the case, in legal order; corrected and taken-back records stay in sight. */
export function CaseTimeline({ view, onCorrect, onTakeBack }: Props) {
  const { t } = useTranslation();
  return (
    <section className="ny-card" aria-label={t('cases.page.timeline')}>
      <h2>{t('cases.page.timeline')}</h2>
      <ol className="cases-timeline">
        {view.timeline.map((fact) => (
          <TimelineItem key={fact.original.id} fact={fact} view={view} onCorrect={onCorrect} onTakeBack={onTakeBack} />
        ))}
      </ol>
    </section>
  );
}

function TimelineItem({ fact, view, onCorrect, onTakeBack }: Props & { readonly fact: ResolvedFact }) {
  const { t } = useTranslation();
  const format = useFormat();
  const personName = usePersonName();
  const titleOf = useFactTitle();
  const { original, corrections, withdrawn } = fact;
  const title = titleOf(fact);
  const isEditable = original.type === 'paid' || original.type === 'archived';
  return (
    <li className={withdrawn ? 'cases-withdrawn' : undefined}>
      <div className="cases-fact-head">
        <time dateTime={fact.on}>{format.moment(fact.on)}</time> <strong>{title}</strong>{' '}
        {withdrawn && <StatusTag tone="neutral">{t('cases.fact.takenBack')}</StatusTag>}
        {!withdrawn && corrections.length > 0 && <StatusTag tone="waiting">{t('cases.fact.corrected')}</StatusTag>}
        {isCorrectable(fact) && (
          <span className="cases-buttons">
            {isEditable && (
              <Button
                size="small"
                type="text"
                onClick={() => onCorrect(fact)}
                aria-label={t('cases.fact.correctLabel', { fact: title })}
              >
                {t('cases.fact.correct')}
              </Button>
            )}
            <Button
              size="small"
              type="text"
              onClick={() => onTakeBack(fact)}
              aria-label={t('cases.fact.takeBackLabel', { fact: title })}
            >
              {t('cases.fact.takeBack')}
            </Button>
          </span>
        )}
      </div>
      <FactDetail fact={fact} view={view} />
      <div className="ny-secondary">
        {t('cases.fact.by', { person: personName(original.person), time: format.instant(original.atMs) })}
      </div>
      {corrections.map((correction) => (
        <CorrectionLine key={correction.id} correction={correction} />
      ))}
      {corrections.length > 0 && (
        <div className="ny-secondary">
          {t('cases.fact.before', {
            text: `${format.moment(original.on)} ${titleOf({ ...fact, body: original.body })}`,
          })}
        </div>
      )}
    </li>
  );
}

/** One line that names a fact, e.g. 付款 1,000.00元. */
export function useFactTitle(): (fact: ResolvedFact) => string {
  const { t } = useTranslation();
  const world = useWorld();
  const format = useFormat();
  return (fact) => {
    switch (fact.original.type) {
      case 'registered':
      case 'reopened':
      case 'voided':
      case 'enteredNational':
        return t(`cases.fact.${fact.original.type}`);
      case 'paid':
        return t('cases.fact.paid', { amount: format.money(amountOf(fact)) });
      case 'closed': {
        const way = CLOSING_WAYS.find((entry) => entry.way === fact.body['way'])?.way;
        return t('cases.fact.closed', { way: way ? t(`cases.closingWay.${way}`) : '' });
      }
      case 'mergedInto':
      case 'keptApart':
        return t(`cases.fact.${fact.original.type}`, { number: rawCaseNumber(world, fact.body['case']) });
      case 'archived':
        return t('cases.fact.archived', { number: archiveInputOf(fact).number });
      default:
        return t('cases.fact.other');
    }
  };
}

/** Number of this very record; the one that is kept of the case may have another. */
function rawCaseNumber(world: World, id: Json | undefined): string {
  const number = typeof id === 'string' ? world.row('case', id as EntityId)?.fields['number'] : undefined;
  return typeof number === 'string' ? number : '—';
}

/** Who paid, why it was reopened, what was noted. */
function FactDetail({ fact, view }: { readonly fact: ResolvedFact; readonly view: CaseView }) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const { party, note, reason, place } = fact.body;
  const payer = partyWith([...view.parties, ...view.removedParties], party);
  return (
    <>
      {payer && <div>{t('cases.fact.payer', { name: nameIn(language, payer) })}</div>}
      {typeof reason === 'string' && <div>{reason}</div>}
      {typeof note === 'string' && <div>{note}</div>}
      {typeof place === 'string' && <div>{place}</div>}
    </>
  );
}

function CorrectionLine({ correction }: { readonly correction: FactEntry }) {
  const { t } = useTranslation();
  const format = useFormat();
  const personName = usePersonName();
  const { reason, withdrawn } = correction.body;
  const words = {
    person: personName(correction.person),
    time: format.instant(correction.atMs),
    reason: typeof reason === 'string' ? reason : '',
  };
  return (
    <div className="ny-secondary">
      {t(withdrawn === true ? 'cases.fact.takenBackBy' : 'cases.fact.correctionBy', words)}
    </div>
  );
}
