import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { EntityId } from '../../../shared/core/ids';
import type { Json } from '../../../shared/core/json';
import { partyOf } from '../../../shared/domain/case/case-fields';
import { judgmentsOf, takeBackJudgment } from '../../../shared/domain/identity/judgments';
import { mergersAmong, separatePersons } from '../../../shared/domain/identity/merge-persons';
import { mergedPersons, PERSON_FIELDS } from '../../../shared/domain/identity/merged-persons';
import { byRegistration } from '../../../shared/domain/merged-records';
import type { Row } from '../../../shared/exchange/row';
import { useWorld } from '../../app/session-context';
import { EmptyState } from '../../components/empty-state';
import { FieldHistory } from '../../components/field-history';
import { useOriginText } from '../../components/origin-text';
import { PageHeader } from '../../components/page-header';
import { caseAddress, ownCaseNumber } from '../../components/record-names';
import { OfferUndoContext, useFactUndo, type TakingBack } from '../../components/use-fact-undo';
import { usePartyFieldLabel, usePartyValueText } from './case-value-text';
import { CompareLine } from './compare-line';
import { DecidePersons } from './decide-persons';
import { IdNumber } from './id-number';

const FIELDS = [...PERSON_FIELDS, 'note'] as const;
type Field = (typeof FIELDS)[number];

/** `/cases/persons/:id/compare/:other`: two records of people side by side, and whether they are one person. */
export function ComparePersonsScreen() {
  const { t } = useTranslation();
  const { id = '', other = '' } = useParams();
  const world = useWorld();
  const rows = [id, other].flatMap((each) => world.row('party', each as EntityId) ?? []).toSorted(byRegistration);
  const [first, second] = rows;
  if (!first || !second || first.id === second.id)
    return (
      <>
        <PageHeader title={t('identity.compare.title')} />
        <EmptyState title={t('identity.compare.missing')} />
      </>
    );
  return <Comparison key={`${first.id}/${second.id}`} first={first} second={second} />;
}

interface Both {
  readonly first: Row;
  readonly second: Row;
}

function Comparison({ first, second }: Both) {
  const { t } = useTranslation();
  const world = useWorld();
  const undo = useFactUndo(useTakingBack(first.id, second.id));
  const { keptOf } = mergedPersons(world);
  const judgment = judgmentsOf([first, second]).of(first.id, second.id);
  const decided = `${keptOf(first.id)} ${keptOf(second.id)} ${judgment?.fact ?? ''}`;
  return (
    <OfferUndoContext value={undo.offer}>
      <PageHeader title={t('identity.compare.title')} text={t('identity.compare.text')} />
      {undo.bar}
      <SideBySide first={first} second={second} />
      {/* Decided, it is another question: what was typed and complained of is gone. */}
      <DecidePersons key={decided} first={first} second={second} />
    </OfferUndoContext>
  );
}

/** How what was just said of the two is taken back. */
function useTakingBack(a: EntityId, b: EntityId): TakingBack {
  const { t } = useTranslation();
  const world = useWorld();
  return (stamp, reason) => {
    const row = world.row('party', a);
    const records = row ? mergedPersons(world).recordsOf(row) : [];
    const merger = mergersAmong(records).find(({ fact }) => fact.original.stamp === stamp);
    if (merger)
      return {
        what: t('identity.compare.done'),
        command: separatePersons({ a: merger.from.id, b: merger.into, reason }),
      };
    const rows = [a, b].flatMap((id) => world.row('party', id) ?? []);
    const judgment = judgmentsOf(rows).of(a, b);
    const fact = rows.flatMap(({ facts }) => facts).find(({ id }) => id === judgment?.fact);
    return judgment && fact?.stamp === stamp
      ? { what: t(`identity.verdict.${judgment.verdict}`), command: takeBackJudgment(judgment) }
      : null;
  };
}

function SideBySide({ first, second }: Both) {
  const { t } = useTranslation();
  const labelOf = usePartyFieldLabel();
  const originText = useOriginText();
  const value = (row: Row, field: Field): Json => row.fields[field] ?? null;
  const shown = FIELDS.filter(
    (field) => ALWAYS.has(field) || [first, second].some((row) => value(row, field) !== null),
  );
  return (
    <div className="ny-table-scroll">
      <table className="ny-table cases-compare">
        <caption className="ny-visually-hidden">{t('identity.compare.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('identity.compare.what')}</th>
            <th scope="col">{t('decisions.merge.first')}</th>
            <th scope="col">{t('decisions.merge.second')}</th>
          </tr>
        </thead>
        <tbody>
          <CompareLine
            label={t('identity.compare.inCase')}
            first={<InCase row={first} />}
            second={<InCase row={second} />}
          />
          <CompareLine
            label={t('decisions.merge.registeredBy')}
            first={originText(first.created)}
            second={originText(second.created)}
          />
          {shown.map((field) => (
            <CompareLine
              key={field}
              label={labelOf(field, 'natural')}
              first={<Value row={first} field={field} />}
              second={<Value row={second} field={field} />}
              differs={JSON.stringify(value(first, field)) !== JSON.stringify(value(second, field))}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Shown also where both are empty: what tells people apart. */
const ALWAYS: ReadonlySet<Field> = new Set<Field>(['nameZh', 'nameBo', 'idNumber', 'village']);

function InCase({ row }: { readonly row: Row }) {
  const { t } = useTranslation();
  const world = useWorld();
  const party = partyOf(row);
  return (
    <>
      {t(`cases.role.${party.role}`)}{' '}
      <Link to={caseAddress(world, party.case)} lang="zh-CN">
        {ownCaseNumber(world, party.case)}
      </Link>
      {party.removed && <span className="ny-secondary"> {t('cases.page.removedParties')}</span>}
    </>
  );
}

/** What this very record says, by whom and when; its history is one click away. */
function Value({ row, field }: { readonly row: Row; readonly field: Field }) {
  const { t } = useTranslation();
  const labelOf = usePartyFieldLabel();
  const textOf = usePartyValueText();
  const originText = useOriginText();
  const text = textOf(field, row.fields[field] ?? null);
  const write = row.writes.findLast((one) => one.field === field);
  const label = labelOf(field, 'natural');
  return (
    <>
      {text === '' ? (
        <span className="ny-secondary">{t('common.state.notFilled')}</span>
      ) : field === 'idNumber' ? (
        <IdNumber value={text} />
      ) : (
        <span {...(LANGUAGES[field] ? { lang: LANGUAGES[field] } : {})}>{text}</span>
      )}{' '}
      <FieldHistory row={row} field={field} label={label} show={(each) => textOf(field, each)} />
      {write && <div className="ny-secondary">{originText(write)}</div>}
    </>
  );
}

const LANGUAGES: { readonly [field in Field]?: string } = {
  nameZh: 'zh-CN',
  transcriptions: 'zh-CN',
  nameBo: 'bo',
  pinyin: 'zh-Latn',
};
