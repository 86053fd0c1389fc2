import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PersonId } from '../../../shared/core/ids';
import { personsOf } from '../../../shared/domain/organisation/persons';
import { sortByName } from '../../../shared/text/name-order';
import { useExchange, useWorld } from '../../app/session-context';
import { useHubErrorText } from '../../components/exchange/hub-error-text';
import { sheetAddress } from '../../components/exchange/sheet-address';
import { FormField } from '../../components/form-field';
import { usePersonName } from '../../components/person-name';
import { useOneAtATime } from '../../components/use-one-at-a-time';
import type { HubError } from '../../exchange/exchange-api';
import { CodeSheet, type MadeCode } from './code-sheet';
import { useHubAddress } from './use-hub-address';

/** Makes a one-time code for a person of the county and shows it, once. */
export function MakeCodeCard() {
  const { t } = useTranslation();
  const exchange = useExchange();
  const address = useHubAddress();
  const errorText = useHubErrorText();
  const people = usePeopleOptions();
  const [person, setPerson] = useState<PersonId | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<HubError | 'personMissing' | null>(null);
  const [made, setMade] = useState<MadeCode | null>(null);
  const make = useOneAtATime(async () => {
    if (person === null) return setProblem('personMissing');
    setProblem(null);
    setBusy(true);
    const answer = await exchange.makeCode(person);
    setBusy(false);
    if (answer.ok) setMade({ person, ...answer.value });
    else setProblem(answer.error);
  });
  return (
    <section className="ny-card exchange-make-code">
      <h2>{t('exchange.code.title')}</h2>
      {made ? (
        <CodeSheet made={made} address={sheetAddress(address, made.addresses)} onDone={() => setMade(null)} />
      ) : (
        <>
          <p className="ny-secondary">{t('exchange.code.text')}</p>
          <div className="exchange-code-form">
            <FormField
              label={t('exchange.code.person')}
              required
              hint={<Link to="/people">{t('exchange.code.notListed')}</Link>}
              error={problem === 'personMissing' ? t('exchange.code.personMissing') : null}
            >
              {(control) => (
                <Select<PersonId>
                  {...control}
                  showSearch={{ optionFilterProp: 'label' }}
                  placeholder={t('exchange.code.choose')}
                  value={person}
                  onChange={setPerson}
                  options={people}
                />
              )}
            </FormField>
            <Button type="primary" loading={busy} onClick={() => void make()}>
              {t(busy ? 'exchange.code.busy' : 'exchange.code.make')}
            </Button>
          </div>
          {problem !== null && problem !== 'personMissing' && (
            <Alert type="error" showIcon title={errorText(problem)} />
          )}
        </>
      )}
    </section>
  );
}

function usePeopleOptions() {
  const { t } = useTranslation();
  const world = useWorld();
  const personName = usePersonName();
  return sortByName(personsOf(world), ({ id }) => personName(id)).map(({ id, role, post }) => ({
    value: id,
    label: [personName(id), post, t(`people.roles.${role}`)].filter(Boolean).join(' · '),
  }));
}
