import { Checkbox, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PartyView } from '../../../shared/domain/case/case-fields';
import type { CaseView } from '../../../shared/domain/case/case-fold';
import { courtTerm, SUGGESTED_TERMS } from '../../../shared/domain/deadline/court-terms';
import type { RequestFieldProblem } from '../../../shared/domain/request/request-problems';
import type { Entry } from '../../../shared/rulebook/schema';
import type { Term } from '../../../shared/text/deadline';
import { useWorld } from '../../app/session-context';
import { ContactCard } from '../../components/contact-card';
import { FormField } from '../../components/form-field';
import { inLanguage, unitName, wordsIn } from '../../components/record-names';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';
import { PersonSelect } from './fact-field';
import type { Candidate, NewRequestDraft } from './new-request-draft';
import { problemAt, useProblemText } from './problem-text';

interface Props {
  readonly draft: NewRequestDraft;
  readonly onChange: (part: Partial<NewRequestDraft>) => void;
  readonly inCase: CaseView;
  readonly entry: Entry;
  readonly candidates: readonly Candidate[];
  readonly problems: readonly RequestFieldProblem[];
}

/** Which units, whose data, what exactly, and until when. */
export function StepDetails({ draft, onChange, inCase, entry, candidates, problems }: Props) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const problemText = useProblemText();
  const error = (field: string) => {
    const problem = problemAt(problems, field);
    return problem && problemText(problem);
  };
  return (
    <div className="ny-form-stack">
      <p className="ny-clause-title">{wordsIn(entry.title, language)}</p>
      <Units draft={draft} onChange={onChange} candidates={candidates} error={error('to')} />
      <Parties draft={draft} onChange={onChange} inCase={inCase} error={error('parties')} />
      <FormField
        label={t('requests.field.particulars')}
        required
        hint={t('requests.new.particularsHint')}
        error={error('particulars')}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            lang="zh-CN"
            rows={3}
            value={draft.particulars}
            onChange={(event) => onChange({ particulars: event.target.value })}
          />
        )}
      </FormField>
      <FormField
        label={t('requests.field.particularsBo')}
        hint={t('requests.new.particularsBoHint')}
        error={error('particularsBo')}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            lang="bo"
            rows={2}
            value={draft.particularsBo}
            onChange={(event) => onChange({ particularsBo: event.target.value })}
          />
        )}
      </FormField>
      <div className="ny-field-grid">
        <FormField
          label={t('requests.field.instrument')}
          hint={t('requests.new.instrumentHint')}
          error={error('instrument')}
        >
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              value={draft.instrument}
              onChange={(event) => onChange({ instrument: event.target.value })}
            />
          )}
        </FormField>
        <FormField label={t('common.field.handler')}>
          {(control) => (
            <PersonSelect control={control} value={draft.handler} onChange={(handler) => onChange({ handler })} />
          )}
        </FormField>
        <TermField entry={entry} term={draft.term} onChange={(term) => onChange({ term })} />
      </div>
    </div>
  );
}

interface UnitsProps {
  readonly draft: NewRequestDraft;
  readonly onChange: (part: Partial<NewRequestDraft>) => void;
  readonly candidates: readonly Candidate[];
  readonly error: string | null;
}

function Units({ draft, onChange, candidates, error }: UnitsProps) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const world = useWorld();
  const toggle = (unit: string, on: boolean) =>
    onChange({ units: on ? [...draft.units, unit] : draft.units.filter((each) => each !== unit) });
  return (
    <fieldset className="ny-picks" aria-invalid={error !== null} tabIndex={error === null ? undefined : -1}>
      <legend>{t('requests.new.units')} *</legend>
      {candidates.length === 0 && (
        <p>
          {t('requests.new.noUnit')} <Link to="/directory">{t('requests.new.toDirectory')}</Link>
        </p>
      )}
      {candidates.map(({ unit, entry }) => (
        <div key={unit.id} className="ny-pick">
          <Checkbox checked={draft.units.includes(unit.id)} onChange={(event) => toggle(unit.id, event.target.checked)}>
            {unitName(world, unit.id, language)}
            {entry.office && ` · ${wordsIn(entry.office, language)}`}
          </Checkbox>
          <ContactCard unit={unit.id} />
        </div>
      ))}
      {error && (
        <p className="ny-field-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

function Parties({
  draft,
  onChange,
  inCase,
  error,
}: Pick<Props, 'draft' | 'onChange' | 'inCase'> & { readonly error: string | null }) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const toggle = ({ id, records }: PartyView, on: boolean) => {
    const others = draft.parties.filter((each) => !records.some((record) => record === each));
    onChange({ parties: on ? [...others, id] : others });
  };
  return (
    <fieldset className="ny-picks" aria-invalid={error !== null} tabIndex={error === null ? undefined : -1}>
      <legend>{t('requests.field.parties')}</legend>
      {inCase.parties.length === 0 && <p className="ny-secondary">{t('requests.new.noParties')}</p>}
      {inCase.parties.map((party) => (
        <Checkbox
          key={party.id}
          checked={party.records.some((id) => draft.parties.includes(id))}
          onChange={(event) => toggle(party, event.target.checked)}
        >
          {inLanguage({ zh: party.nameZh, bo: party.nameBo ?? '' }, language)}{' '}
          <span className="ny-secondary">
            {t(`requests.partyRole.${party.role}`)} {party.idNumber}
          </span>
        </Checkbox>
      ))}
      {error && (
        <p className="ny-field-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

interface TermProps {
  readonly entry: Entry;
  readonly term: Term | null;
  readonly onChange: (term: Term | null) => void;
}

const valueOf = ({ unit, count }: Term): string => `${unit}:${count}`;

/** The clause's term where it gives one; else the court's usual one or another. */
function TermField({ entry, term, onChange }: TermProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const usual = courtTerm(useWorld(), entry.ask);
  const words = ({ unit, count }: Term) => format.digits(t(`requests.term.${unit}`, { count }));
  if (entry.deadline)
    return (
      <div className="ny-field">
        <span className="ny-field-label">{t('requests.field.term')}</span>
        <span>
          {t(`rules.term.${entry.deadline.unit}`, { count: entry.deadline.amount })}{' '}
          <q lang="zh-CN">{entry.deadline.quote}</q>
        </span>
      </div>
    );
  const others = SUGGESTED_TERMS.filter((each) => valueOf(each) !== valueOf(usual));
  return (
    <FormField label={t('requests.field.term')} hint={t('requests.new.termHint')}>
      {(control) => (
        <Select
          {...control}
          value={term ? valueOf(term) : ''}
          onChange={(value) => onChange(others.find((each) => valueOf(each) === value) ?? null)}
          options={[
            { value: '', label: t('requests.new.usualTerm', { term: words(usual) }) },
            ...others.map((each) => ({ value: valueOf(each), label: words(each) })),
          ]}
        />
      )}
    </FormField>
  );
}
