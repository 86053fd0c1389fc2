import { useTranslation } from 'react-i18next';
import { emptyPayment, type PaymentInput } from '../../../shared/domain/case/case-input';
import type { CaseView } from '../../../shared/domain/case/case-fold';
import { paymentCautions, paymentProblems } from '../../../shared/domain/case/check-party';
import { checkRequired, LIMITS } from '../../../shared/domain/case/check-values';
import { correctPayment, paymentInputOf } from '../../../shared/domain/case/correct-fact';
import { pay } from '../../../shared/domain/case/pay';
import type { FieldProblem } from '../../../shared/domain/case/problems';
import type { ResolvedFact } from '../../../shared/domain/case/resolve-facts';
import { useDraft } from '../../app/use-draft';
import { useDisplay } from '../../i18n/display-context';
import { useToday } from '../../components/use-today';
import { CaseDialog } from './case-dialog';
import { TextField } from './fields';
import { nameIn } from './names';
import { PaymentFields } from './payment-fields';
import { useCaseSave } from './use-case-save';
import { useFormChecks } from './use-form-checks';

interface Props {
  readonly view: CaseView;
  readonly onClose: () => void;
}

export function PayDialog({ view, onClose }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const payers = usePayers(view);
  const { saving, save } = useCaseSave();
  const draft = useDraft<PaymentInput>(`case/pay/${view.id}`, () => ({ ...emptyPayment('new'), on: today }));
  const { value, setValue } = draft;
  const checks = useFormChecks({
    problems: paymentProblems(value, today),
    cautions: paymentCautions(value, today),
    today,
  });
  const submit = async () => {
    if (!checks.attempt() || !(await save(pay(view.id, value)))) return;
    await draft.discard();
    onClose();
  };
  return (
    <CaseDialog
      title={t('cases.dialog.payTitle')}
      saveText={t('cases.dialog.paySave')}
      saving={saving}
      checks={checks}
      draft={draft}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <PaymentFields
        value={value}
        onChange={(changed) => setValue((v) => ({ ...v, ...changed }))}
        checks={checks}
        today={today}
        payers={payers}
      />
    </CaseDialog>
  );
}

interface CorrectionDraft {
  readonly payment: PaymentInput;
  readonly reason: string;
}

export function CorrectPaymentDialog({ view, fact, onClose }: Props & { readonly fact: ResolvedFact }) {
  const { t } = useTranslation();
  const today = useToday();
  const payers = usePayers(view);
  const { saving, save } = useCaseSave();
  const id = fact.original.id;
  const draft = useDraft<CorrectionDraft>(`case/correct/${view.id}.${id}`, () => ({
    payment: paymentInputOf(fact),
    reason: '',
  }));
  const { value, setValue } = draft;
  const checks = useFormChecks({
    problems: [...paymentProblems(value.payment, today), ...reasonProblems(value.reason)],
    cautions: paymentCautions(value.payment, today),
    today,
  });
  const submit = async () => {
    if (!checks.attempt() || !(await save(correctPayment({ case: view.id, fact: id, ...value })))) return;
    await draft.discard();
    onClose();
  };
  return (
    <CaseDialog
      title={t('cases.dialog.correctTitle')}
      saveText={t('cases.dialog.correctSave')}
      saving={saving}
      checks={checks}
      draft={draft}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <PaymentFields
        value={value.payment}
        onChange={(changed) => setValue((v) => ({ ...v, payment: { ...v.payment, ...changed } }))}
        checks={checks}
        today={today}
        payers={payers}
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

/** Whoever may have paid: everybody on the case but the applicants. */
function usePayers(view: CaseView): readonly { readonly value: string; readonly label: string }[] {
  const { language } = useDisplay();
  return view.parties
    .filter(({ role }) => role !== 'applicant')
    .map((party) => ({ value: party.id, label: nameIn(language, party) }));
}

export function reasonProblems(reason: string): readonly FieldProblem[] {
  const problem = checkRequired(reason, LIMITS.note);
  return problem ? [{ field: 'reason', problem }] : [];
}
