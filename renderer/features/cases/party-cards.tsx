import { Button } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isEmptyParty, type PartyInput } from '../../../shared/domain/case/case-input';
import { REPRESENTATIVE_ROLES } from '../../../shared/domain/case/case-fields';
import type { PartyRole } from '../../../shared/domain/case/records';
import { CASE_SOURCES } from '../../../shared/domain/case/sources';
import { Cited } from '../../components/cited';
import { useDisplay } from '../../i18n/display-context';
import { CaseModal } from './case-modal';
import { nameIn } from './names';
import { PartyFields } from './party-fields';
import type { FormChecks } from './use-form-checks';

const SOURCE = CASE_SOURCES.representatives;

interface Props {
  /** Which of the two sides. */
  readonly of: 'debtor' | 'applicant';
  readonly parties: readonly PartyInput[];
  readonly checks: FormChecks;
  readonly onAdd: (role: PartyRole, of: string | null) => void;
  readonly onChange: (key: string, changed: Partial<PartyInput>) => void;
  readonly onRemove: (key: string) => void;
}

/** The debtors, or the applicants, of the registration form, each with those who stand behind it. */
export function PartyCards({ of: role, parties, checks, onAdd, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const heads = parties.filter((party) => party.role === role);
  const shared = { checks, onChange, onRemove };
  return (
    <>
      {heads.map((party, i) => (
        <PartyCard
          key={party.key}
          {...shared}
          party={party}
          index={i + 1}
          removable={heads.length > 1}
          error={i === 0 && role === 'debtor' ? checks.errorOf('parties') : null}
        >
          {role === 'debtor' && party.nature !== 'natural' && (
            <fieldset className="cases-behind">
              <legend>{t('cases.form.behind')}</legend>
              <p className="ny-field-hint">
                <Cited text={t('cases.form.behindHint', { source: SOURCE })} names={[SOURCE]} />
              </p>
              {parties
                .filter((one) => one.of === party.key)
                .map((one, j) => (
                  <PartyCard key={one.key} {...shared} party={one} index={j + 1} removable error={null} />
                ))}
              <div className="cases-buttons">
                {REPRESENTATIVE_ROLES.map((behind) => (
                  <Button key={behind} onClick={() => onAdd(behind, party.key)}>
                    {t('cases.form.addRole', { role: t(`cases.role.${behind}`) })}
                  </Button>
                ))}
              </div>
            </fieldset>
          )}
          {party.nature === 'natural' && parties.some((one) => one.of === party.key) && (
            <div className="cases-behind">
              {parties
                .filter((one) => one.of === party.key)
                .map((one, j) => (
                  <PartyCard key={one.key} {...shared} party={one} index={j + 1} removable error={null} />
                ))}
            </div>
          )}
        </PartyCard>
      ))}
      <Button onClick={() => onAdd(role, null)}>
        {t(role === 'debtor' ? 'cases.form.addDebtor' : 'cases.form.addApplicant')}
      </Button>
    </>
  );
}

interface CardProps {
  readonly party: PartyInput;
  readonly index: number;
  readonly removable: boolean;
  readonly checks: FormChecks;
  readonly error: string | null;
  readonly onChange: (key: string, changed: Partial<PartyInput>) => void;
  readonly onRemove: (key: string) => void;
  readonly children?: ReactNode;
}

function PartyCard({ party, index, removable, checks, error, onChange, onRemove, children }: CardProps) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const title = t('cases.form.party', { role: t(`cases.role.${party.role}`), index });
  return (
    <fieldset className="cases-row">
      <legend>{title}</legend>
      <PartyFields
        value={party}
        onChange={(changed) => onChange(party.key, changed)}
        checks={checks}
        prefix={`parties.${party.key}.`}
        error={error}
      />
      {children}
      {removable && (
        <RemoveRow
          name={nameIn(language, party) || title}
          isEmpty={isEmptyParty(party)}
          onRemove={() => onRemove(party.key)}
        />
      )}
    </fieldset>
  );
}

interface RemoveProps {
  readonly name: string;
  /** Nothing typed is lost, so nothing is asked. */
  readonly isEmpty: boolean;
  readonly onRemove: () => void;
}

/** Takes a row off a form; asks first when something stands in it. */
export function RemoveRow({ name, isEmpty, onRemove }: RemoveProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // The button goes with its row, so the focus moves to the heading of the part.
  const remove = () => {
    const heading = button.current?.closest('section')?.querySelector('h2');
    setAsking(false);
    onRemove();
    requestAnimationFrame(() => heading?.focus());
  };
  return (
    <>
      <Button
        ref={button}
        className="cases-remove"
        size="small"
        onClick={() => (isEmpty ? remove() : setAsking(true))}
        aria-label={t('cases.form.removeRow', { name })}
      >
        {t('common.action.remove')}
      </Button>
      {asking && (
        <CaseModal
          title={t('cases.form.removeTitle', { name })}
          okText={t('common.action.remove')}
          cancelText={t('common.action.cancel')}
          onOk={remove}
          onCancel={() => setAsking(false)}
        >
          {t('cases.form.removeText')}
        </CaseModal>
      )}
    </>
  );
}
