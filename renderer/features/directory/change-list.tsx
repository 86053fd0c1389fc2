import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  decisionsFrom,
  type ChangeStatus,
  type ContactChange,
} from '../../../shared/domain/organisation/contact-change';
import { contactOf } from '../../../shared/domain/organisation/contacts';
import { unitOf } from '../../../shared/domain/organisation/units';
import { useWorld } from '../../app/session-context';
import { useMay } from '../../app/use-may';
import { contactLine } from '../../components/contact-card';
import { inLanguage, unitName } from '../../components/record-names';
import { StatusTag, type Tone } from '../../components/status-tag';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';
import { DecisionDialog, type Decision } from './decision-dialog';
import { ProposeDialog } from './propose-dialog';

const TONES: { readonly [status in ChangeStatus]: Tone } = {
  proposed: 'waiting',
  reviewed: 'active',
  approved: 'good',
  sentBack: 'bad',
  dropped: 'neutral',
};

/** What each decision needs; a dropped change is the proposer's own affair. */
const NEEDS = {
  reviewed: 'contact.review',
  sentBack: 'contact.review',
  approved: 'contact.approve',
  dropped: 'contact.propose',
} as const;

interface Props {
  readonly changes: readonly ContactChange[];
  /** Names the unit of each, in a list of all units. */
  readonly withUnit?: boolean;
}

/** Changes of contact with every step on their way, and what can be decided now. */
export function ChangeList({ changes, withUnit = false }: Props) {
  return (
    <ul className="directory-changes">
      {changes.map((change) => (
        <li key={change.id}>
          <ChangeEntry change={change} withUnit={withUnit} />
        </li>
      ))}
    </ul>
  );
}

type Open = { readonly dialog: Decision } | { readonly dialog: 'again' };

function ChangeEntry({ change, withUnit }: { readonly change: ContactChange; readonly withUnit: boolean }) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const world = useWorld();
  const may = useMay();
  const [open, setOpen] = useState<Open | null>(null);
  const unitRow = world.row('unit', change.unit);
  const row = world.row('contact', change.contact);
  const holder = row ? contactOf(row) : null;
  const role = t(`directory.role.${change.role}`);
  const proposed = inLanguage({ zh: change.proposed.nameZh, bo: change.proposed.nameBo }, language);
  const decisions = decisionsFrom(change.status).filter((decision) => may(NEEDS[decision]));
  return (
    <article aria-label={`${role} ${proposed}`}>
      <p className="directory-change-head">
        <strong>
          {withUnit && `${unitName(world, change.unit, language)} · `}
          {role}
        </strong>{' '}
        <StatusTag tone={TONES[change.status]}>{t(`contacts.change.status.${change.status}`)}</StatusTag>
      </p>
      <p>
        {change.status === 'approved'
          ? contactLine(filled(change), language)
          : t('contacts.change.oldToNew', {
              old: holder
                ? inLanguage({ zh: holder.nameZh, bo: holder.nameBo }, language)
                : t('contacts.change.nobody'),
              name: contactLine(filled(change), language),
            })}
      </p>
      <Steps change={change} />
      <div className="directory-contact-buttons">
        {decisions.map((decision) => (
          <Button
            key={decision}
            type={decision === 'reviewed' || decision === 'approved' ? 'primary' : 'default'}
            onClick={() => setOpen({ dialog: decision })}
          >
            {t(`contacts.change.decide.${decision}`)}
          </Button>
        ))}
        {change.status === 'sentBack' && may('contact.propose') && (
          <Button type="primary" onClick={() => setOpen({ dialog: 'again' })}>
            {t('contacts.change.again')}
          </Button>
        )}
      </div>
      {open?.dialog === 'again' && unitRow && (
        <ProposeDialog
          unit={unitOf(unitRow)}
          slot={{ role: change.role, contact: holder }}
          change={change}
          onClose={() => setOpen(null)}
        />
      )}
      {open && open.dialog !== 'again' && (
        <DecisionDialog change={change} decision={open.dialog} onClose={() => setOpen(null)} />
      )}
    </article>
  );
}

const filled = ({ proposed }: ContactChange) => ({
  ...proposed,
  landline: proposed.landline || null,
  mobile: proposed.mobile || null,
});

function Steps({ change }: { readonly change: ContactChange }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ol className="directory-steps">
      {change.steps.map(({ fact, type, on, by, text }) => (
        <li key={fact}>
          {t('contacts.change.stepLine', { day: format.day(on), step: t(`contacts.change.step.${type}`), by })}
          {text && <span className="ny-secondary"> {text}</span>}
        </li>
      ))}
    </ol>
  );
}

/** Changes that wait for somebody, of all units. */
export function WaitingChanges({ changes }: { readonly changes: readonly ContactChange[] }) {
  const { t } = useTranslation();
  return (
    <section className="ny-card" aria-label={t('contacts.change.waiting')}>
      <h2>{t('contacts.change.waiting')}</h2>
      {changes.length > 0 ? (
        <ChangeList changes={changes} withUnit />
      ) : (
        <p className="ny-secondary">{t('contacts.change.noneWaiting')}</p>
      )}
    </section>
  );
}
