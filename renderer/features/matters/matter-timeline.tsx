import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { JsonObject } from '../../../shared/core/json';
import type { ResolvedFact } from '../../../shared/domain/case/resolve-facts';
import type { MatterView } from '../../../shared/domain/matter/matter-fold';
import { stepOf } from '../../../shared/domain/matter/subjects';
import type { FactEntry } from '../../../shared/exchange/row';
import { useMatterWords } from '../../components/matter-words';
import { usePersonName } from '../../components/person-name';
import { StatusTag } from '../../components/status-tag';
import { useFormat } from '../../i18n/use-format';
import type { FormAddress } from './form-address';
import { StepText } from './step-text';

interface Props {
  readonly view: MatterView;
  readonly canChange: boolean;
  readonly onOpen: (address: FormAddress) => void;
}

/** Everything that happened in a matter, oldest first. Nothing disappears: corrected and taken-back steps stay with what they said. */
export function MatterTimeline({ view, canChange, onOpen }: Props) {
  return (
    <ol className="ny-timeline">
      {view.timeline.map((fact) => (
        <TimelineItem key={fact.original.id} fact={fact} view={view} canChange={canChange} onOpen={onOpen} />
      ))}
    </ol>
  );
}

function TimelineItem({ fact, view, canChange, onOpen }: Props & { readonly fact: ResolvedFact }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useMatterWords();
  const { original, corrections, withdrawn } = fact;
  const title = words.step(original.type);
  return (
    <li className={withdrawn ? 'ny-taken-back' : ''}>
      <div className="ny-timeline-head">
        <strong>{title}</strong>
        <span className="ny-tabular">{format.moment(fact.on)}</span>
        {withdrawn && <StatusTag tone="neutral">{t('requests.timeline.takenBack')}</StatusTag>}
        {!withdrawn && corrections.length > 0 && (
          <StatusTag tone="waiting">{t('requests.timeline.corrected')}</StatusTag>
        )}
      </div>
      <StepText view={view} type={original.type} body={fact.body} />
      <Written fact={original} />
      {corrections.length > 0 && <Corrections view={view} fact={fact} />}
      {canChange && !withdrawn && stepOf(view.subject, original.type) && (
        <div className="ny-timeline-actions">
          <Button
            size="small"
            type="link"
            id={`open-correct-${original.id}`}
            aria-label={t('cases.fact.correctLabel', { fact: title })}
            onClick={() => onOpen({ form: 'correct', fact: original.id })}
          >
            {t('requests.action.correct')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Who wrote it down and when, by that machine's clock. */
function Written({ fact }: { readonly fact: FactEntry }) {
  const { t } = useTranslation();
  const format = useFormat();
  const personName = usePersonName();
  return (
    <p className="ny-secondary">
      {t('requests.timeline.written', { person: personName(fact.person), time: format.instant(fact.atMs) })}
    </p>
  );
}

function Corrections({
  view,
  fact: { original, corrections },
}: {
  readonly view: MatterView;
  readonly fact: ResolvedFact;
}) {
  const { t } = useTranslation();
  return (
    <details className="ny-corrections">
      <summary>{t('requests.timeline.history', { count: corrections.length })}</summary>
      <ol>
        <li>
          <strong>{t('requests.timeline.first')}</strong>
          <StepText view={view} type={original.type} body={original.body} />
        </li>
        {corrections.map((correction) => (
          <li key={correction.id}>
            <strong>
              {t(
                correction.body['withdrawn'] === true ? 'requests.timeline.takenBack' : 'requests.timeline.correctedTo',
              )}
            </strong>
            {typeof correction.body['reason'] === 'string' && (
              <p>{t('requests.timeline.why', { why: correction.body['reason'] })}</p>
            )}
            {isObject(correction.body['body']) && (
              <StepText view={view} type={original.type} body={correction.body['body']} />
            )}
            <Written fact={correction} />
          </li>
        ))}
      </ol>
    </details>
  );
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
