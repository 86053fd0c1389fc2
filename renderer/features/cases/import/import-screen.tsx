import './import.css';
import { Steps } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importChanges } from '../../../../shared/domain/case-import/import-changes';
import type { ImportPlan } from '../../../../shared/domain/case-import/plan-import';
import { useSession } from '../../../app/session-context';
import { useMay } from '../../../app/use-may';
import { EmptyState } from '../../../components/empty-state';
import { useErrorText } from '../../../components/error-text';
import { PageHeader } from '../../../components/page-header';
import { useNotify } from '../../../components/use-notify';
import { ChooseStep } from './choose-step';
import { CheckStep } from './check-step';
import { ColumnsStep } from './columns-step';
import { DoneStep } from './done-step';
import { STEPS, type ImportState, type Listed } from './import-state';
import { SavingStep } from './saving-step';

/** `/cases/import` */
export function ImportScreen() {
  const { t } = useTranslation();
  const may = useMay();
  return (
    <div className="cases-import">
      <PageHeader title={t('import.title')} text={t('import.text')} />
      {may('case.register') ? <ImportSteps /> : <EmptyState title={t('import.notAllowed')} />}
    </div>
  );
}

function ImportSteps() {
  const { t } = useTranslation();
  const [state, setState] = useState<ImportState>({ at: 'choose' });
  const heading = useFocusOnStep(state.at);
  const { save, done, cancel } = useSaving(setState);
  const title = t(`import.step.${state.at}`);
  return (
    <>
      <Steps
        current={STEPS.indexOf(state.at)}
        size="small"
        className="cases-import-steps"
        items={STEPS.map((step) => ({ title: t(`import.step.${step}`) }))}
        aria-label={t('import.title')}
      />
      <section className="ny-card" aria-label={title}>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {state.at === 'choose' && <ChooseStep onListed={(listed) => setState({ at: 'columns', listed })} />}
        {state.at === 'columns' && (
          <ColumnsStep
            listed={state.listed}
            onChange={(listed) => setState({ at: 'columns', listed })}
            onBack={() => setState({ at: 'choose' })}
            onChecked={(plan) => setState({ at: 'check', listed: state.listed, plan })}
          />
        )}
        {state.at === 'check' && (
          <CheckStep
            listed={state.listed}
            plan={state.plan}
            onBack={() => setState({ at: 'columns', listed: state.listed })}
            onImport={() => void save(state.listed, state.plan)}
          />
        )}
        {state.at === 'saving' && <SavingStep done={done} total={state.plan.fresh.length} onCancel={cancel} />}
        {state.at === 'done' && <DoneStep {...state} onAgain={() => setState({ at: 'choose' })} />}
      </section>
    </>
  );
}

/** The heading of each step but the first takes the focus: the page's own has it then. */
function useFocusOnStep(step: ImportState['at']) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== step) heading.current?.focus();
    shown.current = step;
  }, [step]);
  return heading;
}

/** Brings the new rows in, part by part. Leaving the page, like locking the screen, cancels: what is half done does not count. */
function useSaving(setState: (state: ImportState) => void) {
  const session = useSession();
  const notify = useNotify();
  const errorText = useErrorText();
  const [done, setDone] = useState(0);
  const control = useRef<AbortController>(null);
  useEffect(() => () => control.current?.abort(), []);
  const save = async (listed: Listed, plan: ImportPlan) => {
    const abort = new AbortController();
    control.current = abort;
    setDone(0);
    setState({ at: 'saving', listed, plan });
    const saved = await session.saveBatch(
      {
        size: plan.fresh.length,
        changes: (world, context, { batch, from, to }) =>
          importChanges(plan.fresh.slice(from, to), batch, { world, context }),
      },
      { signal: abort.signal, onProgress: setDone },
    );
    const end = (outcome: (ImportState & { at: 'done' })['outcome']) => setState({ at: 'done', listed, plan, outcome });
    if (saved.ok) return end({ count: saved.value.count });
    if (saved.error.type === 'cancelled') return end({ none: 'cancelled' });
    notify.error(errorText(saved.error));
    return end({ none: 'failed' });
  };
  return { save, done, cancel: () => control.current?.abort() };
}
