import { Alert, Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePlatform } from '../../app/platform-context';
import { useExchange, useExchangeStatus, useSession } from '../../app/session-context';
import { useMay } from '../../app/use-may';
import { EnrolmentFields, useIsFilled } from '../../components/exchange/enrolment-fields';
import { useHubErrorText } from '../../components/exchange/hub-error-text';
import { isPassedOn } from '../../components/exchange/sheet-address';
import { useStanding, useStandingText } from '../../components/exchange/use-standing';
import { useWhen } from '../../components/exchange/when';
import { useNotify } from '../../components/use-notify';
import { useOneAtATime } from '../../components/use-one-at-a-time';
import type { HubError } from '../../exchange/exchange-api';
import { linkCounts } from '../../exchange/link-tries';
import { useFormat } from '../../i18n/use-format';
import { PrefetchField, useFilesHere } from './files-here';

/** The hub of this machine: how to get one, or which it is and how things stand. */
export function HubCard() {
  const { t } = useTranslation();
  const session = useSession();
  const { state } = useExchangeStatus();
  return (
    <section className="ny-card">
      <h2>{t('exchange.hub.title')}</h2>
      {session.profile === 'rehearsal' ? <p>{t('exchange.hub.rehearsal')}</p> : <OfCounty state={state} />}
    </section>
  );
}

function OfCounty({ state }: { readonly state: ReturnType<typeof useExchangeStatus>['state'] }) {
  const { t } = useTranslation();
  if (state === 'alone')
    return (
      <>
        <p>{t('exchange.hub.text')}</p>
        <EnrolForm submit={t('exchange.hub.submit')} />
      </>
    );
  return (
    <>
      <HubFacts />
      {(state === 'unknown' || state === 'revoked') && <EnrolForm submit={t('exchange.hub.again')} />}
    </>
  );
}

function EnrolForm({ submit: submitText }: { readonly submit: string }) {
  const { t } = useTranslation();
  const exchange = useExchange();
  const notify = useNotify();
  const errorText = useHubErrorText();
  const isFilled = useIsFilled();
  const [typed, setTyped] = useState({ address: '', code: '' });
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<HubError | null>(null);
  const enrol = useOneAtATime(async () => {
    setChecked(true);
    setError(null);
    if (!isFilled(typed)) return;
    setBusy(true);
    const done = await exchange.enrol({ address: typed.address.trim(), code: typed.code.trim() });
    setBusy(false);
    if (!done.ok) return setError(done.error);
    notify.success(t('exchange.hub.done'));
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void enrol();
  };
  return (
    <form className="ny-gate-form" noValidate onSubmit={submit}>
      <div className="ny-field-grid">
        <EnrolmentFields value={typed} onChange={setTyped} checked={checked} />
      </div>
      {error && <Alert type="error" showIcon title={errorText(error)} />}
      <div className="settings-actions">
        <Button type="primary" htmlType="submit" loading={busy}>
          {busy ? t('exchange.hub.busy') : submitText}
        </Button>
      </div>
    </form>
  );
}

function HubFacts() {
  const { t } = useTranslation();
  const format = useFormat();
  const when = useWhen();
  const session = useSession();
  const { hub } = usePlatform();
  const may = useMay();
  const standing = useStanding();
  const text = useStandingText();
  const { address, firstContactMs, lastContactMs, lastDoneMs, lately } = useExchangeStatus();
  const filesHere = useFilesHere();
  const place = hub.isSameOrigin() ? window.location.origin : address;
  return (
    <>
      <dl className="settings-facts">
        <dt>{t('exchange.hub.standing')}</dt>
        <dd>{text.sentence(standing)}</dd>
        <dt>{t('exchange.hub.address')}</dt>
        <dd>
          <span lang="en">{place}</span>
          {hub.isSameOrigin() && (
            <div className="ny-secondary">
              {t(isPassedOn(window.location.origin) ? 'exchange.hub.passedOn' : 'exchange.hub.fromHere')}
            </div>
          )}
        </dd>
        {firstContactMs !== null && (
          <>
            <dt>{t('exchange.hub.first')}</dt>
            <dd>{when(firstContactMs)}</dd>
          </>
        )}
        <dt>{t('exchange.panel.lastContact')}</dt>
        <dd>{when(lastContactMs)}</dd>
        <dt>{t('exchange.hub.lastDone')}</dt>
        <dd>{when(lastDoneMs)}</dd>
        <dt>{t('exchange.hub.lately')}</dt>
        <dd>
          {lately.length === 0 && t('exchange.hub.noTry')}
          {linkCounts(lately).map(({ what, count, total }) => (
            <div key={what}>{format.digits(t(`exchange.link.${what}`, { count, total }))}</div>
          ))}
        </dd>
        <dt>{t('files.here.label')}</dt>
        <dd>{filesHere}</dd>
        <dt>{t('exchange.hub.machine')}</dt>
        <dd>{format.number(session.context().dn)}</dd>
      </dl>
      <PrefetchField />
      <p className="settings-links">
        <Link to="/outbox">{t('exchange.panel.outbox')}</Link>{' '}
        {may('person.add') && <Link to="/devices">{t('exchange.panel.devices')}</Link>}
      </p>
    </>
  );
}
