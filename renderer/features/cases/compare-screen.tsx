import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { EntityId } from '../../../shared/core/ids';
import type { Json } from '../../../shared/core/json';
import { caseById, type CaseView } from '../../../shared/domain/case/case-fold';
import { LIMITS, checkRequired } from '../../../shared/domain/case/check-values';
import { keepApart, mergeCase } from '../../../shared/domain/case/merge-cases';
import { mergedCases } from '../../../shared/domain/case/merged-cases';
import { requestsOfCase } from '../../../shared/domain/request/agenda';
import { useWorld } from '../../app/session-context';
import { useMay } from '../../app/use-may';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { usePersonName } from '../../components/person-name';
import { OfferUndoContext, useFactUndo } from '../../components/use-fact-undo';
import { useToday } from '../../components/use-today';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';
import { CaseStateTag } from './case-state-tag';
import { useCaseValueText, type CaseField } from './case-value-text';
import { CompareLine } from './compare-line';
import { TextField } from './fields';
import { langOfName, nameIn } from './names';
import { useCaseSave } from './use-case-save';
import { useFormChecks } from './use-form-checks';
import { useTakingBack } from './use-taking-back';

const FIELDS = [
  'number',
  'filedOn',
  'cause',
  'basisKind',
  'basisNumber',
  'basisCourt',
  'basisOn',
  'claimFen',
  'claimText',
  'handler',
  'township',
  'note',
] as const satisfies readonly CaseField[];

/** `/cases/:id/compare/:other`: two records side by side, and whether they are one case. */
export function CompareScreen() {
  const { t } = useTranslation();
  const { id = '', other = '' } = useParams();
  const world = useWorld();
  const first = caseById(world, id as EntityId);
  const second = caseById(world, other as EntityId);
  if (!first || !second || first.id === second.id)
    return (
      <>
        <PageHeader title={t('decisions.merge.title')} />
        <EmptyState title={t('decisions.merge.missing')} />
      </>
    );
  return <Comparison key={`${id}/${other}`} first={first} second={second} />;
}

interface Both {
  readonly first: CaseView;
  readonly second: CaseView;
}

function Comparison({ first, second }: Both) {
  const { t } = useTranslation();
  // The fact stands on whichever of the two is merged; through the kept one both are found.
  const kept = mergedCases(useWorld()).keptOf(first.id);
  const ofFirst = useTakingBack(first.id);
  const ofSecond = useTakingBack(second.id);
  const ofKept = useTakingBack(kept);
  const undo = useFactUndo((stamp, why) => ofKept(stamp, why) ?? ofFirst(stamp, why) ?? ofSecond(stamp, why));
  return (
    <OfferUndoContext value={undo.offer}>
      <PageHeader title={t('decisions.merge.title')} text={t('decisions.merge.text')} />
      {undo.bar}
      <SideBySide first={first} second={second} />
      <Decide first={first} second={second} />
    </OfferUndoContext>
  );
}

function SideBySide({ first, second }: Both) {
  const { t } = useTranslation();
  const world = useWorld();
  const textOf = useCaseValueText(world);
  const format = useFormat();
  const personName = usePersonName();
  const registered = ({ row }: CaseView) => `${personName(row.created.person)} ${format.instant(row.created.atMs)}`;
  const requests = ({ id }: CaseView) => format.number(requestsOfCase(world, id).length);
  const value = (view: CaseView, field: CaseField): Json => view.row.fields[field] ?? null;
  return (
    <div className="ny-table-scroll">
      <table className="ny-table cases-compare">
        <caption className="ny-visually-hidden">{t('decisions.merge.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('cases.page.facts')}</th>
            {[first, second].map((view, i) => (
              <th key={view.id} scope="col">
                {t(i === 0 ? 'decisions.merge.first' : 'decisions.merge.second')}
                <br />
                <Link to={`/cases/${view.id}`} lang="zh-CN">
                  {view.fields.number || '—'}
                </Link>{' '}
                <CaseStateTag state={view.state} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <CompareLine
            label={t('decisions.merge.registeredBy')}
            first={registered(first)}
            second={registered(second)}
          />
          {FIELDS.map((field) => (
            <CompareLine
              key={field}
              label={t(`cases.field.${field}`)}
              first={textOf(field, value(first, field))}
              second={textOf(field, value(second, field))}
              differs={JSON.stringify(value(first, field)) !== JSON.stringify(value(second, field))}
            />
          ))}
          <CompareLine
            label={t('decisions.merge.parties')}
            first={<Parties view={first} />}
            second={<Parties view={second} />}
          />
          <CompareLine
            label={t('cases.page.paid')}
            first={format.money(first.paidFen)}
            second={format.money(second.paidFen)}
            differs={first.paidFen !== second.paidFen}
          />
          <CompareLine label={t('decisions.merge.requests')} first={requests(first)} second={requests(second)} />
        </tbody>
      </table>
    </div>
  );
}

function Parties({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  return (
    <ul className="cases-compare-parties">
      {view.parties.map((party) => (
        <li key={party.id}>
          {t(`cases.role.${party.role}`)} <span lang={langOfName(language, party)}>{nameIn(language, party)}</span>{' '}
          <span className="ny-tabular">{party.idNumber}</span>
        </li>
      ))}
    </ul>
  );
}

/** What the person says about the two; the reason is kept with it. */
function Decide({ first, second }: Both) {
  const { t } = useTranslation();
  const world = useWorld();
  const may = useMay();
  const today = useToday();
  const { saving, save } = useCaseSave();
  const [reason, setReason] = useState('');
  const problem = checkRequired(reason, LIMITS.note);
  const checks = useFormChecks({ problems: problem ? [{ field: 'reason', problem }] : [], cautions: [], today });
  const { keptOf } = mergedCases(world);
  if (keptOf(first.id) === keptOf(second.id))
    return (
      <p className="ny-notice">
        {t('decisions.merge.already')} {t('decisions.merge.howToSeparate')}{' '}
        <Link to={`/cases/${keptOf(first.id)}`}>{t('decisions.merge.openKept')}</Link>
      </p>
    );
  if (!may('case.edit')) return null;
  const say = async (command: Parameters<typeof save>[0]) => {
    if (checks.attempt()) await save(command);
  };
  return (
    <section className="ny-card cases-compare-decide" {...checks.formProps}>
      <TextField
        field="reason"
        label={t('decisions.merge.reason')}
        required
        checks={checks}
        hint={t('decisions.merge.reasonHint')}
        value={reason}
        onChange={setReason}
      />
      <p className="cases-compare-buttons">
        <Button
          type="primary"
          loading={saving}
          onClick={() => void say(mergeCase({ case: second.id, into: first.id, reason }))}
        >
          {t('decisions.merge.intoFirst')}
        </Button>
        <Button loading={saving} onClick={() => void say(mergeCase({ case: first.id, into: second.id, reason }))}>
          {t('decisions.merge.intoSecond')}
        </Button>
        <Button loading={saving} onClick={() => void say(keepApart({ case: first.id, into: second.id, reason }))}>
          {t('decisions.merge.apart')}
        </Button>
      </p>
    </section>
  );
}
