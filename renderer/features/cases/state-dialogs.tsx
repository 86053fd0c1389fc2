import { Alert, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/domain/case/case-fold';
import { closeCase, closeProblems, type CloseInput } from '../../../shared/domain/case/close-case';
import { CLOSING_WAYS, CLOSING_WAYS_SOURCE } from '../../../shared/domain/case/closing-ways';
import { takeBackFact } from '../../../shared/domain/case/correct-fact';
import { openRequestCount } from '../../../shared/domain/case/open-requests';
import { reopenCase, reopenProblems } from '../../../shared/domain/case/reopen-case';
import type { ResolvedFact } from '../../../shared/domain/case/resolve-facts';
import { voidCase } from '../../../shared/domain/case/void-case';
import { useWorld } from '../../app/session-context';
import { useDraft } from '../../app/use-draft';
import { Cited } from '../../components/cited';
import { useToday } from '../../components/use-today';
import { useFormat } from '../../i18n/use-format';
import { CaseDialog } from './case-dialog';
import { useFactTitle } from './case-timeline';
import { CaseDayField, SelectField, TextField } from './fields';
import { reasonProblems } from './money-dialogs';
import { useCaseSave } from './use-case-save';
import { useFormChecks, type FormChecks } from './use-form-checks';

interface Props {
  readonly view: CaseView;
  readonly onClose: () => void;
}

export function CloseDialog({ view, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const today = useToday();
  const { saving, save } = useCaseSave();
  const draft = useDraft<Omit<CloseInput, 'case'>>(`case/close/${view.id}`, () => ({
    way: '',
    on: today,
    note: '',
    openRequestsSeen: false,
  }));
  const { value, setValue } = draft;
  const checks = useFormChecks({ problems: closeProblems(value, today), cautions: [], today });
  const submit = async () => {
    if (!checks.attempt() || !(await save(closeCase({ case: view.id, ...value })))) return;
    await draft.discard();
    onClose();
  };
  const { title, number, article, confirmed } = CLOSING_WAYS_SOURCE;
  const outstanding = value.way === 'performed' ? (view.outstandingFen ?? 0) : 0;
  return (
    <CaseDialog
      title={t('cases.dialog.closeTitle')}
      saveText={t('cases.dialog.closeSave')}
      saving={saving}
      checks={checks}
      draft={draft}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <OpenRequestsNotice
        view={view}
        seen={value.openRequestsSeen}
        onSeen={(openRequestsSeen) => setValue((v) => ({ ...v, openRequestsSeen }))}
      />
      {outstanding > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('cases.dialog.closeOutstanding', { amount: format.money(outstanding) })}
        />
      )}
      <div className="ny-field-grid">
        <SelectField
          field="way"
          label={t('cases.field.closingWay')}
          required
          checks={checks}
          value={value.way}
          onChange={(way) => setValue((v) => ({ ...v, way }))}
          options={CLOSING_WAYS.map(({ way }) => ({ value: way, label: t(`cases.closingWay.${way}`) }))}
        />
        <CaseDayField
          field="on"
          label={t('cases.field.closedOn')}
          required
          checks={checks}
          value={value.on}
          onChange={(on) => setValue((v) => ({ ...v, on }))}
          today={today}
        />
        <TextField
          field="note"
          label={t('cases.field.closingNote')}
          checks={checks}
          lines={2}
          value={value.note}
          onChange={(note) => setValue((v) => ({ ...v, note }))}
        />
      </div>
      <p className="ny-field-hint">
        <Cited text={t('cases.dialog.closeSource', { title, number, article })} names={[title, number]} />{' '}
        {!confirmed && t('cases.dialog.closeUnconfirmed')}
      </p>
    </CaseDialog>
  );
}

export function ReopenDialog({ view, onClose }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const { saving, save } = useCaseSave();
  const draft = useDraft(`case/reopen/${view.id}`, () => ({ on: today, reason: '' }));
  const { value, setValue } = draft;
  const checks = useFormChecks({ problems: reopenProblems(value, today), cautions: [], today });
  const submit = async () => {
    if (!checks.attempt() || !(await save(reopenCase({ case: view.id, ...value })))) return;
    await draft.discard();
    onClose();
  };
  return (
    <CaseDialog
      title={t('cases.dialog.reopenTitle')}
      saveText={t('cases.dialog.reopenSave')}
      saving={saving}
      checks={checks}
      draft={draft}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <div className="ny-field-grid">
        <CaseDayField
          field="on"
          label={t('cases.field.reopenedOn')}
          required
          checks={checks}
          value={value.on}
          onChange={(on) => setValue((v) => ({ ...v, on }))}
          today={today}
        />
        <ReasonField checks={checks} value={value.reason} onChange={(reason) => setValue((v) => ({ ...v, reason }))} />
      </div>
    </CaseDialog>
  );
}

export function VoidDialog({ view, onClose }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const { saving, save } = useCaseSave();
  const draft = useDraft(`case/void/${view.id}`, { reason: '', openRequestsSeen: false });
  const { value, setValue } = draft;
  const checks = useFormChecks({ problems: reasonProblems(value.reason), cautions: [], today });
  const submit = async () => {
    if (!checks.attempt() || !(await save(voidCase({ case: view.id, ...value })))) return;
    await draft.discard();
    onClose();
  };
  return (
    <CaseDialog
      title={t('cases.dialog.voidTitle')}
      saveText={t('cases.dialog.voidSave')}
      danger
      saving={saving}
      checks={checks}
      draft={draft}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <p>{t('cases.dialog.voidText')}</p>
      <OpenRequestsNotice
        view={view}
        seen={value.openRequestsSeen}
        onSeen={(openRequestsSeen) => setValue((v) => ({ ...v, openRequestsSeen }))}
      />
      <ReasonField checks={checks} value={value.reason} onChange={(reason) => setValue((v) => ({ ...v, reason }))} />
    </CaseDialog>
  );
}

export function TakeBackDialog({ view, fact, onClose }: Props & { readonly fact: ResolvedFact }) {
  const { t } = useTranslation();
  const today = useToday();
  const titleOf = useFactTitle();
  const { saving, save } = useCaseSave();
  const id = fact.original.id;
  const draft = useDraft(`case/takeBack/${view.id}.${id}`, { reason: '' });
  const { value, setValue } = draft;
  const checks = useFormChecks({ problems: reasonProblems(value.reason), cautions: [], today });
  const submit = async () => {
    if (!checks.attempt() || !(await save(takeBackFact({ case: view.id, fact: id, ...value })))) return;
    await draft.discard();
    onClose();
  };
  return (
    <CaseDialog
      title={t('cases.dialog.takeBackTitle', { fact: titleOf(fact) })}
      saveText={t('cases.dialog.takeBackSave')}
      danger
      saving={saving}
      checks={checks}
      draft={draft}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <p>{t('cases.dialog.takeBackText')}</p>
      <ReasonField checks={checks} value={value.reason} onChange={(reason) => setValue({ reason })} />
    </CaseDialog>
  );
}

interface ReasonProps {
  readonly checks: FormChecks;
  readonly value: string;
  readonly onChange: (reason: string) => void;
}

function ReasonField(props: ReasonProps) {
  const { t } = useTranslation();
  return <TextField field="reason" label={t('cases.field.reason')} required lines={2} {...props} />;
}

interface NoticeProps {
  readonly view: CaseView;
  readonly seen: boolean;
  readonly onSeen: (seen: boolean) => void;
}

/** Units are still asked for something: the person says that this is known. */
function OpenRequestsNotice({ view, seen, onSeen }: NoticeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const count = openRequestCount(useWorld(), view.id);
  if (count === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={
        <Checkbox checked={seen} onChange={(event) => onSeen(event.target.checked)}>
          {format.digits(t('cases.error.openRequestsSeen', { count }))}
        </Checkbox>
      }
    />
  );
}
