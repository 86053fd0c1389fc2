import { Button, Steps } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityId } from '../../../shared/core/ids';
import type { CaseView } from '../../../shared/domain/case/case-fold';
import { issueRequests } from '../../../shared/domain/request/issue-requests';
import type { RequestFieldProblem } from '../../../shared/domain/request/request-problems';
import { useSession, useWorld } from '../../app/session-context';
import type { DraftHandle } from '../../app/use-draft';
import type { Duty } from '../../../shared/rulebook/duties';
import { articleOfEntry } from '../../../shared/rulebook/rulebook';
import { articleLabel } from '../../components/article-label';
import { wordsIn } from '../../components/record-names';
import { useAppliedRulebook } from '../../components/rulebook-store';
import { useOneAtATime } from '../../components/use-one-at-a-time';
import { useSaveFeedback } from '../../components/use-save-feedback';
import { useDisplay } from '../../i18n/display-context';
import { focusFirstFault } from './fact-form';
import { candidatesOf, issueInputOf, suggestedBy, type NewRequestDraft } from './new-request-draft';
import { useRequestErrorText } from './problem-text';
import { StepCheck } from './step-check';
import { StepDetails } from './step-details';
import { StepDuty } from './step-duty';

interface Props {
  readonly draft: DraftHandle<NewRequestDraft>;
  readonly inCase: CaseView;
  readonly onIssued: (ids: readonly EntityId[]) => Promise<void>;
}

/** Find the duty, say what is asked of whom, check and issue. Going back and forth loses nothing. */
export function NewRequestSteps({ draft, inCase, onIssued }: Props) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const world = useWorld();
  const { rulebook } = useAppliedRulebook();
  const { value, setValue } = draft;
  const entry = value.rule === null ? undefined : rulebook.entryById.get(value.rule);
  const candidates = useMemo(() => (entry ? candidatesOf(world, rulebook, entry) : []), [world, rulebook, entry]);
  const step = entry ? value.step : 0;
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) heading.current?.focus();
    moved.current = true;
  }, [step]);
  const change = (part: Partial<NewRequestDraft>) => setValue((before) => ({ ...before, ...part }));
  const go = (next: 0 | 1 | 2) => change({ step: next });
  const { issue, problems, saving } = useIssue(onIssued, () => go(1));
  const pick = ({ lead }: Duty) =>
    change({
      rule: lead.id,
      ...(lead.id === value.rule ? {} : suggestedBy(lead, candidatesOf(world, rulebook, lead), inCase)),
    });
  const titles = [t('requests.new.stepDuty'), t('requests.new.stepDetails'), t('requests.new.stepCheck')];
  const input = issueInputOf(value, candidates);
  return (
    <>
      <Steps
        current={step}
        size="small"
        className="ny-steps"
        items={titles.map((title) => ({ title }))}
        aria-label={t('requests.new.title')}
      />
      <section className="ny-card">
        <h2 ref={heading} tabIndex={-1}>
          {titles[step]}
        </h2>
        {step === 0 && <StepDuty draft={value} onChange={change} onPick={pick} entry={entry} />}
        {step === 1 && entry && (
          <StepDetails
            draft={value}
            onChange={change}
            inCase={inCase}
            entry={entry}
            candidates={candidates}
            problems={problems}
          />
        )}
        {step === 2 && <StepCheck input={input} candidates={candidates} />}
        <div className="ny-form-buttons ny-form-buttons-sticky">
          {step > 0 && <Button onClick={() => go(step === 2 ? 1 : 0)}>{t('common.action.previous')}</Button>}
          {step < 2 && (
            <Button type="primary" disabled={!entry} onClick={() => go(step === 0 ? 1 : 2)}>
              {t('common.action.next')}
            </Button>
          )}
          {step === 0 && entry && (
            <span className="ny-secondary">
              {t('requests.new.chosen')} · {wordsIn(entry.title, language)} ·{' '}
              {articleLabel(articleOfEntry(rulebook, entry), t, language)}
            </span>
          )}
          {step === 2 && (
            <Button type="primary" loading={saving} onClick={() => void issue(input)}>
              {t('requests.action.issue', { count: input.to.length })}
            </Button>
          )}
        </div>
      </section>
    </>
  );
}

function useIssue(onIssued: (ids: readonly EntityId[]) => Promise<void>, onInvalid: () => void) {
  const session = useSession();
  const tellSave = useSaveFeedback();
  const errorText = useRequestErrorText();
  const [problems, setProblems] = useState<readonly RequestFieldProblem[]>([]);
  const [saving, setSaving] = useState(false);
  const issue = useOneAtATime(async (input: Parameters<typeof issueRequests>[0]) => {
    setSaving(true);
    const { newId } = session.context();
    const ids = input.to.map(() => newId() as EntityId);
    const result = await session.save(issueRequests(input, ids));
    if (!result.ok && result.error.type === 'invalid') {
      setProblems(result.error.problems);
      onInvalid();
      setTimeout(focusFirstFault, 100);
    }
    if (tellSave(result, errorText)) await onIssued(ids);
    setSaving(false);
  });
  return { issue, problems, saving };
}
