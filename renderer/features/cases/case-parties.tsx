import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { isRepresentative, REPRESENTATIVE_ROLES, type PartyView } from '../../../shared/domain/case/case-fields';
import type { Json } from '../../../shared/core/json';
import { isBehind, type CaseView } from '../../../shared/domain/case/case-fold';
import type { PartyRole } from '../../../shared/domain/case/records';
import { mergedPersons, withPersonHistory } from '../../../shared/domain/identity/merged-persons';
import { useWorld } from '../../app/session-context';
import { BilingualName } from '../../components/bilingual-name';
import { FieldHistory } from '../../components/field-history';
import { StatusTag } from '../../components/status-tag';
import { useDisplay } from '../../i18n/display-context';
import { PartyIdentity } from './party-identity';
import { usePartyFieldLabel, usePartyValueText, type PartyField } from './case-value-text';
import { IdNumber } from './id-number';
import { Fact, Facts } from './labelled-facts';
import { nameIn } from './names';

export interface PartyActions {
  readonly onAdd: (role: PartyRole, of: string | null) => void;
  readonly onEdit: (party: PartyView) => void;
  readonly onRemove: (party: PartyView) => void;
  readonly onRestore: (party: PartyView) => void;
}

interface Props extends PartyActions {
  readonly view: CaseView;
}

/** The parties, each debtor that is a unit followed by those who stand behind it. */
export function CaseParties({ view, ...actions }: Props) {
  const { t } = useTranslation();
  const canChange = view.state !== 'voided';
  const heads = view.parties.filter((party) => !isRepresentative(party.role));
  return (
    <section className="ny-card" aria-label={t('cases.page.parties')}>
      <h2>{t('cases.page.parties')}</h2>
      <ul className="cases-parties">
        {heads.map((head) => (
          <li key={head.id}>
            <PartyBlock party={head} canChange={canChange} {...actions} />
            <Behind head={head} view={view} canChange={canChange} {...actions} />
          </li>
        ))}
      </ul>
      {canChange && (
        <div className="cases-buttons">
          <Button onClick={() => actions.onAdd('debtor', null)}>{t('cases.form.addDebtor')}</Button>
          <Button onClick={() => actions.onAdd('applicant', null)}>{t('cases.form.addApplicant')}</Button>
        </div>
      )}
      <RemovedParties parties={view.removedParties} canChange={canChange} onRestore={actions.onRestore} />
    </section>
  );
}

interface BlockProps extends PartyActions {
  readonly party: PartyView;
  readonly canChange: boolean;
}

const STANDING: readonly PartyField[] = ['congress', 'cppcc', 'cadre', 'cadreLevel'];
const PARTY_FIELDS: readonly PartyField[] = [
  'nature',
  'nameZh',
  'nameBo',
  'transcriptions',
  'pinyin',
  'houseName',
  'village',
  'idNumber',
  'phone',
  'address',
  'note',
  ...STANDING,
];
/** Shown where somebody has filled them in; nobody has to. */
const OPTIONAL: readonly PartyField[] = [
  'nameZh',
  'nameBo',
  'note',
  'transcriptions',
  'pinyin',
  'houseName',
  'village',
  ...STANDING,
];

function PartyBlock({ party, canChange, onEdit, onRemove }: BlockProps) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const world = useWorld();
  const own = world.row('party', party.id);
  const row = own && withPersonHistory(own, mergedPersons(world).recordsOf(own));
  const labelOf = usePartyFieldLabel();
  const textOf = usePartyValueText();
  const name = nameIn(language, party);
  return (
    <article className="cases-party" id={`party-${party.id}`} aria-label={`${t(`cases.role.${party.role}`)} ${name}`}>
      <header>
        <StatusTag tone={party.role === 'debtor' ? 'active' : 'neutral'}>{t(`cases.role.${party.role}`)}</StatusTag>{' '}
        <strong>
          <BilingualName zh={party.nameZh || null} bo={party.nameBo} />
        </strong>{' '}
        {party.conflicts.length > 0 && <StatusTag tone="bad">{t('cases.page.conflictBadge')}</StatusTag>}
        {canChange && (
          <span className="cases-buttons">
            <Button size="small" onClick={() => onEdit(party)} aria-label={t('cases.page.editParty', { name })}>
              {t('cases.page.edit')}
            </Button>
            <Button size="small" onClick={() => onRemove(party)} aria-label={t('cases.page.removeParty', { name })}>
              {t('common.action.remove')}
            </Button>
          </span>
        )}
      </header>
      <Facts>
        {PARTY_FIELDS.filter((field) => isWorthShowing(field, party)).map((field) => {
          const label = labelOf(field, party.nature);
          return (
            <Fact
              key={field}
              label={label}
              value={
                field === 'idNumber' && party.idNumber ? (
                  <IdNumber value={party.idNumber} />
                ) : (
                  party[field] && <span {...langOf(field)}>{textOf(field, shownValue(party[field]))}</span>
                )
              }
              aside={
                row && <FieldHistory row={row} field={field} label={label} show={(value) => textOf(field, value)} />
              }
            />
          );
        })}
      </Facts>
      {party.nature === 'natural' && <PartyIdentity party={party} />}
    </article>
  );
}

/** A list of the view is read only; as a value it reads like any other. */
const shownValue = (value: PartyView[PartyField]): Json =>
  typeof value === 'object' && value !== null ? [...value] : value;

/** A name is marked with its script. */
const langOf = (field: PartyField) =>
  field === 'nameZh' || field === 'transcriptions'
    ? { lang: 'zh-CN' }
    : field === 'nameBo'
      ? { lang: 'bo' }
      : field === 'pinyin'
        ? { lang: 'zh-Latn' }
        : {};

/** What is empty is shown where it should be filled in; those behind a unit are natural persons. */
function isWorthShowing(field: PartyField, party: PartyView): boolean {
  if (field === 'nature') return !isRepresentative(party.role);
  const value = party[field];
  return (Array.isArray(value) ? value.length > 0 : Boolean(value)) || !OPTIONAL.includes(field);
}

/** Those behind a debtor that is a unit. A natural person has none, but what stands there is never hidden. */
function Behind({
  head,
  view,
  ...rest
}: Omit<BlockProps, 'party'> & { readonly head: PartyView; readonly view: CaseView }) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const behind = view.parties.filter((party) => isBehind(party, head));
  const isUnit = head.role === 'debtor' && head.nature !== 'natural';
  if (!isUnit && behind.length === 0) return null;
  return (
    <div className="cases-behind">
      {behind.map((party) => (
        <PartyBlock key={party.id} party={party} {...rest} />
      ))}
      {isUnit && rest.canChange && (
        <div className="cases-buttons">
          {REPRESENTATIVE_ROLES.map((role) => (
            <Button
              key={role}
              size="small"
              onClick={() => rest.onAdd(role, head.id)}
              aria-label={t('cases.page.addBehind', { name: nameIn(language, head), role: t(`cases.role.${role}`) })}
            >
              {t('cases.form.addRole', { role: t(`cases.role.${role}`) })}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

/** Who took the party off the case, and when. */
function RemovalHistory({ party }: { readonly party: PartyView }) {
  const row = useWorld().row('party', party.id);
  const label = usePartyFieldLabel()('removed', party.nature);
  const textOf = usePartyValueText();
  return row && <FieldHistory row={row} field="removed" label={label} show={(value) => textOf('removed', value)} />;
}

interface RemovedProps {
  readonly parties: readonly PartyView[];
  readonly canChange: boolean;
  readonly onRestore: (party: PartyView) => void;
}

function RemovedParties({ parties, canChange, onRestore }: RemovedProps) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  if (parties.length === 0) return null;
  return (
    <details className="cases-removed">
      <summary>
        {t('cases.page.removedParties')} ({parties.length})
      </summary>
      <ul>
        {parties.map((party) => (
          <li key={party.id}>
            {t(`cases.role.${party.role}`)} {nameIn(language, party)} <RemovalHistory party={party} />
            {canChange && (
              <Button
                size="small"
                onClick={() => onRestore(party)}
                aria-label={t('cases.page.restoreParty', { name: nameIn(language, party) })}
              >
                {t('common.action.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
