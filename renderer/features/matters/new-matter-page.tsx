import { Alert, Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { EntityId } from '../../../shared/core/ids';
import { caseById, type CaseView } from '../../../shared/domain/case/case-fold';
import type { MatterFieldProblem } from '../../../shared/domain/matter/matter-problems';
import { openMatter } from '../../../shared/domain/matter/open-matter';
import type { StepInput } from '../../../shared/domain/matter/step-input';
import { SUBJECTS } from '../../../shared/domain/matter/subjects';
import { useSession, useWorld } from '../../app/session-context';
import { useDraft } from '../../app/use-draft';
import { DraftState } from '../../components/draft-state';
import { EmptyState } from '../../components/empty-state';
import { FormField } from '../../components/form-field';
import { PageHeader } from '../../components/page-header';
import { inLanguage } from '../../components/record-names';
import { useOneAtATime } from '../../components/use-one-at-a-time';
import { useSaveFeedback } from '../../components/use-save-feedback';
import { useShortcut } from '../../components/use-shortcut';
import { useToday } from '../../components/use-today';
import { useDisplay } from '../../i18n/display-context';
import { beginningId, beginningOf, proposedValues, type Beginning } from './form-address';
import { noticePresets, withPresets } from './notice-presets';
import { problemAt, useMatterErrorText, useProblemText } from './problem-text';
import { focusFirstFault, StepFields } from './step-form';
import { ChoiceSelect } from './step-field';

/** `/matters/new/:beginning`: the form with which a matter of a case begins. */
export function NewMatterPage() {
  const { beginning = '' } = useParams();
  const { t } = useTranslation();
  const start = beginningOf(beginning);
  const view = caseById(useWorld(), (start?.case ?? '') as EntityId);
  if (!start || !view || view.state === 'voided')
    return <EmptyState title={t('requests.error.no_case')} text={t('errors.notFound.text')} />;
  return <NewMatter key={beginning} start={start} view={view} />;
}

interface FormValue {
  /** Id of the new record, so that pressing save twice begins once. */
  readonly id: EntityId;
  readonly party: string;
  readonly step: StepInput;
}

interface Props {
  readonly start: Beginning;
  readonly view: CaseView;
}

function NewMatter({ start, view }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const navigate = useNavigate();
  const spec = SUBJECTS[start.subject];
  const presets = usePresets(start, view);
  const { draft, change } = useForm(start, view, presets);
  const { value } = draft;
  const { save, problems, saving } = useBegin(start, view, async () => {
    await draft.discard();
    void navigate(`/matters/${value.id}`, { replace: true });
  });
  const problemText = useProblemText();
  const error = (field: string) => {
    const problem = problemAt(problems, field);
    return problem && problemText(problem);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save(value);
  };
  useShortcut('mod+s', () => void save(value));
  return (
    <>
      <PageHeader
        title={t(`matters.begin.${start.subject}`)}
        text={
          <Link to={`/cases/${view.id}`} lang="zh-CN">
            {view.fields.number}
          </Link>
        }
      />
      <form
        className="ny-card ny-fact-form"
        onSubmit={submit}
        noValidate
        aria-label={t(`matters.begin.${start.subject}`)}
      >
        <Alert
          type="info"
          showIcon
          title={t(`matters.sources.${start.subject}`)}
          description={t(`matters.about.${start.subject}`)}
        />
        {spec.aboutParty && (
          <PartyChoice view={view} value={value.party} onChange={(party) => change({ party })} error={error('party')} />
        )}
        <StepFields
          spec={spec.opening}
          view={null}
          value={value.step}
          onChange={(changed) => change({ step: { ...value.step, ...changed } })}
          today={today}
          error={error}
        />
        {start.subject === 'specialNotice' && (
          <p className="ny-secondary">
            <Link to="/matters/bodies">{t('matters.bodies.open')}</Link>
          </p>
        )}
        <div className="ny-form-buttons">
          <Button type="primary" htmlType="submit" loading={saving}>
            {t('common.action.save')}
          </Button>
          <Button onClick={() => void navigate(`/cases/${view.id}`)}>{t('common.action.close')}</Button>
          <Button type="text" onClick={() => void draft.discard().then(() => navigate(`/cases/${view.id}`))}>
            {t('common.action.discard')}
          </Button>
          <DraftState draft={draft} />
        </div>
      </form>
    </>
  );
}

type Presets = (value: Pick<FormValue, 'party' | 'step'>) => StepInput['values'];

function usePresets({ subject }: Beginning, view: CaseView): Presets {
  const world = useWorld();
  const { i18n } = useTranslation();
  return ({ party, step }) =>
    subject === 'specialNotice'
      ? noticePresets(step.values, { world, view, party, inLanguage: (language) => i18n.getFixedT(language) })
      : {};
}

function useForm(start: Beginning, view: CaseView, presets: Presets) {
  const session = useSession();
  const today = useToday();
  const draft = useDraft<FormValue>(`matter/new/${beginningId(start)}`, () => {
    const onlyDebtor = view.parties.filter(({ role }) => role === 'debtor');
    const party = start.party || (onlyDebtor.length === 1 ? (onlyDebtor[0]?.id ?? '') : '');
    const values = { ...(start.subject === 'specialNotice' ? { purpose: 'inform' } : {}), ...proposedValues(start) };
    const step = { type: SUBJECTS[start.subject].opening.type, on: today, values };
    const fresh = { id: session.context().newId() as EntityId, party, step };
    return { ...fresh, step: { ...step, values: { ...values, ...presets(fresh) } } };
  });
  const change = (changed: Partial<FormValue>) =>
    draft.setValue((before) => {
      const after = { ...before, ...changed };
      const values = withPresets(before.step.values, after.step.values, (one) =>
        presets({
          party: one === before.step.values ? before.party : after.party,
          step: { ...after.step, values: one },
        }),
      );
      return { ...after, step: { ...after.step, values } };
    });
  return { draft, change };
}

function useBegin(start: Beginning, view: CaseView, onSaved: () => Promise<void>) {
  const session = useSession();
  const tellSave = useSaveFeedback();
  const errorText = useMatterErrorText();
  const [problems, setProblems] = useState<readonly MatterFieldProblem[]>([]);
  const [saving, setSaving] = useState(false);
  const save = useOneAtATime(async (value: FormValue) => {
    setSaving(true);
    const result = await session.save(openMatter({ ...value, case: view.id, subject: start.subject }));
    setSaving(false);
    if (!result.ok && result.error.type === 'invalid') {
      setProblems(result.error.problems);
      requestAnimationFrame(focusFirstFault);
    }
    if (tellSave(result, errorText)) await onSaved();
  });
  return { save, problems, saving };
}

interface PartyProps {
  readonly view: CaseView;
  readonly value: string;
  readonly onChange: (party: string) => void;
  readonly error: string | null;
}

/** Debtors and those behind them. */
function PartyChoice({ view, value, onChange, error }: PartyProps) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const options = view.parties
    .filter(({ role }) => role !== 'applicant')
    .map((party) => ({
      value: party.id,
      label: `${inLanguage({ zh: party.nameZh, bo: party.nameBo ?? '' }, language)} (${t(`cases.role.${party.role}`)})`,
    }));
  return (
    <FormField label={t('matters.field.party')} required error={error}>
      {(control) => <ChoiceSelect {...control} value={value} onChange={onChange} options={options} />}
    </FormField>
  );
}
