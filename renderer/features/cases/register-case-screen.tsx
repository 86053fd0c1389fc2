import { courtDefaults } from '../../../shared/domain/settings/court-defaults';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useNavigate, useParams } from 'react-router';
import type { EntityId } from '../../../shared/core/ids';
import { caseCautions, courtCodeOf } from '../../../shared/domain/case/check-case';
import { partyCautions, paymentCautions } from '../../../shared/domain/case/check-party';
import { caseWithNumber } from '../../../shared/domain/case/duplicate-case';
import type { PartyInput } from '../../../shared/domain/case/case-input';
import type { PartyRole } from '../../../shared/domain/case/records';
import type { FieldCaution } from '../../../shared/domain/case/problems';
import { registerCase, registrationProblems, type RegisterCaseError } from '../../../shared/domain/case/register-case';
import type { World } from '../../../shared/domain/world';
import { useSession, useWorld } from '../../app/session-context';
import { useDraft } from '../../app/use-draft';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { useSaveFeedback } from '../../components/use-save-feedback';
import { useShortcut } from '../../components/use-shortcut';
import { useToday } from '../../components/use-today';
import { BasisFields, ClaimFields, FilingFields, HandlingFields } from './case-fields-form';
import { FormFooter } from './form-footer';
import { PartyCards } from './party-cards';
import { PaymentRows } from './payment-rows';
import {
  addPartyRow,
  addPaymentRow,
  changeCase,
  changeParty,
  changePayment,
  newRegistration,
  removePartyRow,
  removePaymentRow,
  type RegistrationDraft,
} from './registration-draft';
import { useFormChecks } from './use-form-checks';

/** Ids of drafts and records are 22 characters; anything else was typed into the address by hand. */
const ID = /^[\w-]{22}$/;

/** `/cases/new`: begins a registration under a new id. */
export function NewCaseScreen() {
  const session = useSession();
  const [id] = useState(() => session.context().newId());
  return <Navigate to={`/cases/new/${id}`} replace />;
}

/** `/cases/new/:draftId`: the id of the draft is that of the case to be, so that saving twice registers once. */
export function RegisterCaseScreen() {
  const { t } = useTranslation();
  const { draftId = '' } = useParams();
  const world = useWorld();
  const id = draftId as EntityId;
  const [wasThere] = useState(() => world.row('case', id) !== undefined);
  if (!ID.test(draftId)) return <NewCaseScreen />;
  if (wasThere) {
    return (
      <EmptyState
        title={t('cases.form.alreadyTitle')}
        action={<Link to={`/cases/${id}`}>{t('cases.form.alreadyOpen')}</Link>}
      />
    );
  }
  return <RegistrationForm key={id} id={id} />;
}

function RegistrationForm({ id }: { readonly id: EntityId }) {
  const { t } = useTranslation();
  const session = useSession();
  const world = useWorld();
  const navigate = useNavigate();
  const tellSave = useSaveFeedback();
  const [saving, setSaving] = useState(false);
  const today = useToday();
  const { newId } = session.context();
  const draft = useDraft<RegistrationDraft>(`case/new/${id}`, () =>
    newRegistration(courtDefaults(session.world()).handler ?? session.person, newId),
  );
  const { value, setValue } = draft;
  const input = { id, ...value };
  const duplicate = caseWithNumber(world, value.case.number, id);
  const checks = useFormChecks({
    problems: registrationProblems(input, { world, today }),
    cautions: registrationCautions(value, world, today),
    today,
  });
  const save = async () => {
    if (saving || !checks.attempt() || duplicate !== undefined) return;
    setSaving(true);
    const result = await session.save(registerCase(input));
    setSaving(false);
    const saved = tellSave(result, (error: RegisterCaseError) =>
      error.type === 'already_registered' ? t('cases.error.already_registered') : null,
    );
    if (!saved && (result.ok || result.error.type !== 'already_registered')) return;
    await draft.discard();
    await navigate(`/cases/${id}`, { replace: true });
  };
  useShortcut('mod+s', () => void save());
  const fields = {
    value: value.case,
    checks,
    today,
    onChange: (changed: Partial<RegistrationDraft['case']>) => setValue((d) => changeCase(d, changed)),
  };
  const parties = {
    parties: value.parties,
    checks,
    onAdd: (role: PartyRole, of: string | null) => {
      const key = newId();
      setValue((d) => addPartyRow(d, key, role, of));
      checks.focusSoon(`parties.${key}.nameZh`);
    },
    onChange: (key: string, changed: Partial<PartyInput>) => setValue((d) => changeParty(d, key, changed)),
    onRemove: (key: string) => setValue((d) => removePartyRow(d, key)),
  };
  return (
    <div className="cases-form" {...checks.formProps}>
      <PageHeader title={t('cases.form.newTitle')} text={t('cases.form.newText')} />
      <FormSection title={t('cases.form.filing')}>
        <FilingFields {...fields} duplicate={duplicate} />
      </FormSection>
      <FormSection title={t('cases.form.basis')}>
        <BasisFields {...fields} />
      </FormSection>
      <FormSection title={t('cases.form.claim')}>
        <ClaimFields {...fields} />
        <PaymentRows
          payments={value.payments}
          parties={value.parties}
          checks={checks}
          today={today}
          onAdd={() => {
            const key = newId();
            setValue((d) => addPaymentRow(d, key));
            checks.focusSoon(`payments.${key}.amount`);
          }}
          onChange={(key, changed) => setValue((d) => changePayment(d, key, changed))}
          onRemove={(key) => setValue((d) => removePaymentRow(d, key))}
        />
      </FormSection>
      <FormSection title={t('cases.form.debtors')}>
        <PartyCards of="debtor" {...parties} />
      </FormSection>
      <FormSection title={t('cases.form.applicants')}>
        <PartyCards of="applicant" {...parties} />
      </FormSection>
      <FormSection title={t('cases.form.handling')}>
        <HandlingFields {...fields} />
      </FormSection>
      <FormFooter
        draft={draft}
        checks={checks}
        saveText={t('cases.form.save')}
        saving={saving}
        onSave={() => void save()}
        onDiscarded={() => void navigate('/cases')}
      />
    </div>
  );
}

/** A part of a form with its heading. */
export const FormSection = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="ny-card" aria-label={title}>
    <h2 tabIndex={-1}>{title}</h2>
    {children}
  </section>
);

const registrationCautions = (draft: RegistrationDraft, world: World, today: string): readonly FieldCaution[] => [
  ...caseCautions(draft.case, { today, courtCode: courtCodeOf(world) }),
  ...draft.parties.flatMap((party) => partyCautions(party, `parties.${party.key}.`)),
  ...draft.payments.flatMap((payment) => paymentCautions(payment, today, `payments.${payment.key}.`)),
];
