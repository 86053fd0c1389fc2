import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { codeOfFound, type Answer, type Question } from '../../../shared/voice-check/narrowing';
import { useOutbox } from '../../app/session-context';
import { useFormat } from '../../i18n/use-format';
import { CodeExchange } from './code-exchange';
import { ItemLink } from './item-link';
import type { CheckAtWork } from './use-check';

interface Props {
  readonly check: CheckAtWork;
  readonly question: Question;
  readonly onGoOn: () => void;
}

/** The one record that differs, a last code to be sure of it, and what to do. */
export function FoundCard({ check, question, onGoOn }: Props) {
  const { t } = useTranslation();
  const [confirmed, setConfirmed] = useState<Answer | null>(null);
  const found = check.comparison === null ? null : codeOfFound(question, check.comparison);
  return (
    <>
      <p>
        {found ? (
          <>
            {t('voice.found.text')} <ItemLink item={found.item} />
          </>
        ) : (
          t('voice.found.missing')
        )}
      </p>
      {found && (
        <>
          <p className="ny-secondary">{t('voice.found.confirm')}</p>
          <CodeExchange code={found.code} onAnswer={setConfirmed} />
          <div aria-live="polite" className="voice-verdict">
            {confirmed && (
              <Alert
                type={confirmed === 'same' ? 'warning' : 'success'}
                showIcon
                title={t(`voice.found.${confirmed}`)}
              />
            )}
          </div>
        </>
      )}
      <WhatToDo id={found?.item.id ?? null} />
      <p>
        {t('voice.found.goOnText')}{' '}
        <Button type="link" onClick={onGoOn}>
          {t('voice.found.goOn')}
        </Button>
      </p>
    </>
  );
}

function WhatToDo({ id }: { readonly id: string | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const waiting = useOutbox().filter(
    ({ state, caseId, about }) => state === 'waiting' && id !== null && (about?.id === id || caseId === id),
  );
  return (
    <>
      <h3>{t('voice.todo.title')}</h3>
      <ol className="voice-todo">
        {waiting.length > 0 && (
          <li>
            {format.digits(t('voice.todo.unsent', { count: waiting.length }))}{' '}
            <Link to="/outbox">{t('exchange.panel.outbox')}</Link>
          </li>
        )}
        <li>{t('voice.todo.exchange')}</li>
        <li>{t('voice.todo.stick')}</li>
        <li>{t('voice.todo.office')}</li>
      </ol>
    </>
  );
}
