import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isCorrectable } from '../../../shared/domain/request/correct-fact';
import { FACT_BODIES, isTellingType } from '../../../shared/domain/request/fact-bodies';
import type { RequestView, TimelineEntry } from '../../../shared/domain/request/request-fold';
import type { FactEntry } from '../../../shared/exchange/row';
import { useMay } from '../../app/use-may';
import { usePersonName } from '../../components/person-name';
import { StatusTag } from '../../components/status-tag';
import { useAcknowledge } from '../../components/use-acknowledge';
import { useFormat } from '../../i18n/use-format';
import { FactText } from './fact-text';
import type { FormAddress } from './form-address';

interface Props {
  readonly request: RequestView;
  readonly onOpen: (address: FormAddress) => void;
}

/** Everything that happened to a request, oldest first. Nothing disappears: corrected and taken-back facts stay with what they said. */
export function Timeline({ request, onOpen }: Props) {
  return (
    <ol className="ny-timeline">
      {request.timeline.map((entry) => (
        <TimelineItem key={entry.resolved.original.id} entry={entry} request={request} onOpen={onOpen} />
      ))}
    </ol>
  );
}

function TimelineItem({ entry, request, onOpen }: Props & { readonly entry: TimelineEntry }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { resolved, telling } = entry;
  const { original, corrections, withdrawn } = resolved;
  const may = useMay();
  const acknowledge = useAcknowledge();
  const isNew = request.newAnswers.some(({ fact }) => fact === original.id);
  const awaits = request.awaitingPaper.some(({ fact }) => fact === original.id);
  return (
    <li className={withdrawn ? 'ny-taken-back' : ''} id={`fact-${original.id}`}>
      <div className="ny-timeline-head">
        <strong>
          {isTellingType(original.type) ? t(`requests.fact.${original.type}`) : t('requests.fact.unknown')}
        </strong>
        <span className="ny-tabular">{format.moment(resolved.on)}</span>
        {withdrawn && <StatusTag tone="neutral">{t('requests.timeline.takenBack')}</StatusTag>}
        {!withdrawn && corrections.length > 0 && (
          <StatusTag tone="waiting">{t('requests.timeline.corrected')}</StatusTag>
        )}
        {isNew && <StatusTag tone="active">{t('requests.flag.newAnswer')}</StatusTag>}
        {awaits && <StatusTag tone="waiting">{t('requests.flag.awaitingPaper')}</StatusTag>}
      </div>
      {telling ? (
        <FactText type={telling.type} body={telling.body} written={[original, ...corrections]} />
      ) : (
        <p>{t('common.state.needsNewer')}</p>
      )}
      <Written fact={original} />
      {corrections.length > 0 && <Corrections original={original} corrections={corrections} />}
      <div className="ny-timeline-actions">
        {isNew && may('request.record') && (
          <Button size="small" onClick={() => void acknowledge(request.id, original.id)}>
            {t('requests.action.acknowledged')}
          </Button>
        )}
        {awaits && (
          <Button size="small" onClick={() => onOpen({ form: 'paperReceived', fact: original.id })}>
            {t('requests.action.paperReceived')}
          </Button>
        )}
        {telling && isCorrectable(entry) && (
          <Button
            size="small"
            type="link"
            id={`open-correct-${original.id}`}
            onClick={() => onOpen({ form: 'correct', fact: original.id })}
          >
            {t('requests.action.correct')}
          </Button>
        )}
      </div>
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

interface CorrectionsProps {
  readonly original: FactEntry;
  readonly corrections: readonly FactEntry[];
}

function Corrections({ original, corrections }: CorrectionsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <details className="ny-corrections">
      <summary>{t('requests.timeline.history', { count: corrections.length })}</summary>
      <ol>
        <li>
          <strong>{t('requests.timeline.first')}</strong>{' '}
          <span className="ny-tabular">{format.moment(original.on)}</span>
          <Body type={original.type} written={original} body={original.body} />
          <Written fact={original} />
        </li>
        {corrections.map((correction) => (
          <li key={correction.id}>
            <strong>
              {correction.body['withdrawn'] === true
                ? t('requests.timeline.takenBack')
                : t('requests.timeline.correctedTo')}
            </strong>{' '}
            {typeof correction.body['on'] === 'string' && (
              <span className="ny-tabular">{format.moment(correction.body['on'])}</span>
            )}
            {typeof correction.body['why'] === 'string' && (
              <p>{t('requests.timeline.why', { why: correction.body['why'] })}</p>
            )}
            {correction.body['withdrawn'] !== true && (
              <Body type={original.type} written={correction} body={correction.body['body']} />
            )}
            <Written fact={correction} />
          </li>
        ))}
      </ol>
    </details>
  );
}

interface BodyProps {
  readonly type: string;
  readonly written: FactEntry;
  readonly body: unknown;
}

function Body({ type, written, body }: BodyProps): ReactNode {
  if (!isTellingType(type)) return null;
  const read = FACT_BODIES[type].safeParse(body);
  return read.success ? <FactText type={type} body={read.data} written={[written]} /> : null;
}
