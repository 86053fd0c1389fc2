import { useTranslation } from 'react-i18next';
import {
  archiveCase,
  archiveInputOf,
  archiveProblems,
  correctArchive,
  type ArchiveInput,
} from '../../../shared/domain/archive/archive-case';
import {
  retentionOf,
  retentionTerms,
  USUAL_TERMS,
  type RetentionTerm,
} from '../../../shared/domain/archive/retention-terms';
import type { CaseView } from '../../../shared/domain/case/case-fold';
import type { ResolvedFact } from '../../../shared/domain/case/resolve-facts';
import { useWorld } from '../../app/session-context';
import { useDraft } from '../../app/use-draft';
import { useRetentionText } from '../../components/retention-text';
import { useToday } from '../../components/use-today';
import { CaseDialog } from './case-dialog';
import { CaseDayField, SelectField, TextField } from './fields';
import { reasonProblems } from './money-dialogs';
import { useCaseSave } from './use-case-save';
import { useFormChecks, type FormChecks } from './use-form-checks';

interface Props {
  readonly view: CaseView;
  readonly onClose: () => void;
}

/** The file of a closed case goes to the archive. */
export function ArchiveDialog({ view, onClose }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const world = useWorld();
  const { saving, save } = useCaseSave();
  const way = view.closing?.way ?? 'terminated';
  const draft = useDraft<ArchiveInput>(`case/archive/${view.id}`, () => ({
    on: today,
    number: '',
    place: '',
    term: retentionOf(world, way),
  }));
  const { value, setValue } = draft;
  const checks = useFormChecks({ problems: archiveProblems(value, today), cautions: [], today });
  const isConfirmed = retentionTerms(world).find((each) => each.way === way)?.confirmed ?? false;
  const submit = async () => {
    if (!checks.attempt() || !(await save(archiveCase(view.id, value)))) return;
    await draft.discard();
    onClose();
  };
  return (
    <CaseDialog
      title={t('cases.archive.dialogTitle')}
      saveText={t('cases.archive.save')}
      saving={saving}
      checks={checks}
      draft={draft}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <ArchiveFields value={value} checks={checks} onChange={(part) => setValue((v) => ({ ...v, ...part }))} />
      <p className="ny-field-hint">
        {t('cases.archive.countedFrom')} {!isConfirmed && t('cases.archive.unconfirmed')}
      </p>
    </CaseDialog>
  );
}

/** Corrects what was written down of an archived file. */
export function CorrectArchiveDialog({ view, fact, onClose }: Props & { readonly fact: ResolvedFact }) {
  const { t } = useTranslation();
  const today = useToday();
  const { saving, save } = useCaseSave();
  const id = fact.original.id;
  const draft = useDraft(`case/correct/${view.id}.${id}`, () => ({ archive: archiveInputOf(fact), reason: '' }));
  const { value, setValue } = draft;
  const checks = useFormChecks({
    problems: [...archiveProblems(value.archive, today), ...reasonProblems(value.reason)],
    cautions: [],
    today,
  });
  const submit = async () => {
    if (!checks.attempt() || !(await save(correctArchive({ case: view.id, fact: id, ...value })))) return;
    await draft.discard();
    onClose();
  };
  return (
    <CaseDialog
      title={t('cases.archive.correctTitle')}
      saveText={t('cases.dialog.correctSave')}
      saving={saving}
      checks={checks}
      draft={draft}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <ArchiveFields
        value={value.archive}
        checks={checks}
        onChange={(part) => setValue((v) => ({ ...v, archive: { ...v.archive, ...part } }))}
      />
      <TextField
        field="reason"
        label={t('cases.field.correctionReason')}
        required
        checks={checks}
        lines={2}
        value={value.reason}
        onChange={(reason) => setValue((v) => ({ ...v, reason }))}
      />
    </CaseDialog>
  );
}

interface FieldsProps {
  readonly value: ArchiveInput;
  readonly checks: FormChecks;
  readonly onChange: (part: Partial<ArchiveInput>) => void;
}

function ArchiveFields({ value, checks, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const today = useToday();
  const termText = useRetentionText();
  const terms: readonly RetentionTerm[] = USUAL_TERMS.includes(value.term) ? USUAL_TERMS : [...USUAL_TERMS, value.term];
  return (
    <div className="ny-field-grid">
      <TextField
        field="number"
        label={t('cases.archive.number')}
        required
        checks={checks}
        value={value.number}
        onChange={(number) => onChange({ number })}
      />
      <CaseDayField
        field="on"
        label={t('cases.archive.on')}
        required
        checks={checks}
        value={value.on}
        onChange={(on) => onChange({ on })}
        today={today}
      />
      <TextField
        field="place"
        label={t('cases.archive.place')}
        hint={t('cases.archive.placeHint')}
        checks={checks}
        value={value.place}
        onChange={(place) => onChange({ place })}
      />
      <SelectField
        field="term"
        label={t('cases.archive.term')}
        required
        checks={checks}
        value={String(value.term)}
        onChange={(term) => onChange({ term: terms.find((each) => String(each) === term) ?? value.term })}
        options={terms.map((term) => ({ value: String(term), label: termText(term) }))}
      />
    </div>
  );
}
