import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { EntityId } from '../../../shared/core/ids';
import { caseInputOf, editCase, type EditCaseError } from '../../../shared/domain/case/edit-case';
import type { CaseInput } from '../../../shared/domain/case/case-input';
import { caseCautions, caseProblems, courtCodeOf } from '../../../shared/domain/case/check-case';
import { caseWithNumber } from '../../../shared/domain/case/duplicate-case';
import type { FieldBasis } from '../../../shared/domain/case/edit-ops';
import type { Row } from '../../../shared/exchange/row';
import { useSession, useWorld } from '../../app/session-context';
import { useDraft } from '../../app/use-draft';
import { PageHeader } from '../../components/page-header';
import { useSaveFeedback } from '../../components/use-save-feedback';
import { useShortcut } from '../../components/use-shortcut';
import { useToday } from '../../components/use-today';
import { BasisFields, ClaimFields, FilingFields, HandlingFields } from './case-fields-form';
import { CaseMissing } from './case-missing';
import { FormFooter } from './form-footer';
import { FormSection } from './register-case-screen';
import { useFormChecks } from './use-form-checks';

/** What the draft of an edit keeps: the form as opened, the stamps it was based on, and the form now. */
interface EditDraft {
  readonly before: CaseInput;
  readonly basis: FieldBasis;
  readonly after: CaseInput;
}

/** `/cases/:id/edit` */
export function EditCaseScreen() {
  const { id = '' } = useParams();
  const row = useWorld().row('case', id as EntityId);
  return row ? <EditForm key={id} row={row} /> : <CaseMissing />;
}

function EditForm({ row }: { readonly row: Row }) {
  const { t } = useTranslation();
  const session = useSession();
  const world = useWorld();
  const navigate = useNavigate();
  const tellSave = useSaveFeedback();
  const [saving, setSaving] = useState(false);
  const today = useToday();
  const draft = useDraft<EditDraft>(`case/edit/${row.id}`, () => {
    const input = caseInputOf(row);
    return { before: input, basis: row.stamps, after: input };
  });
  const { value, setValue } = draft;
  const changedNumber = value.after.number !== value.before.number;
  const duplicate = changedNumber ? caseWithNumber(world, value.after.number, row.id) : undefined;
  const checks = useFormChecks({
    problems: caseProblems(value.after, { world, today }),
    cautions: caseCautions(value.after, { today, courtCode: courtCodeOf(world) }),
    today,
  });
  const back = () => navigate(`/cases/${row.id}`, { replace: true });
  const save = async () => {
    if (saving || !checks.attempt() || duplicate !== undefined) return;
    setSaving(true);
    const result = await session.save(editCase({ case: row.id, ...value }));
    setSaving(false);
    const unchanged = !result.ok && result.error.type === 'nothing_changed';
    const saved = tellSave(result, (error: EditCaseError) =>
      error.type === 'nothing_changed' || error.type === 'not_found' ? t(`cases.error.${error.type}`) : null,
    );
    if (!saved && !unchanged) return;
    await draft.discard();
    await back();
  };
  useShortcut('mod+s', () => void save());
  const fields = {
    value: value.after,
    checks,
    today,
    onChange: (changed: Partial<CaseInput>) => setValue((d) => ({ ...d, after: { ...d.after, ...changed } })),
  };
  return (
    <div className="cases-form" {...checks.formProps}>
      <PageHeader title={t('cases.form.editTitle')} text={t('cases.form.editText')} />
      <FormSection title={t('cases.form.filing')}>
        <FilingFields {...fields} duplicate={duplicate} />
      </FormSection>
      <FormSection title={t('cases.form.basis')}>
        <BasisFields {...fields} />
      </FormSection>
      <FormSection title={t('cases.form.claim')}>
        <ClaimFields {...fields} />
      </FormSection>
      <FormSection title={t('cases.form.handling')}>
        <HandlingFields {...fields} />
      </FormSection>
      <FormFooter
        draft={draft}
        checks={checks}
        saveText={t('cases.form.saveEdit')}
        saving={saving}
        onSave={() => void save()}
        onDiscarded={() => void back()}
      />
    </div>
  );
}
