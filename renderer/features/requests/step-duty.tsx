import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../../../shared/domain/organisation/stored-fields';
import type { Entry } from '../../../shared/rulebook/schema';
import { useWorld } from '../../app/session-context';
import { ClauseCard } from '../../components/clause-card';
import { dutiesOf, type Duty } from '../../../shared/rulebook/duties';
import { DutyLine, RuleSearch } from '../../components/rule-search';
import { useAppliedRulebook } from '../../components/rulebook-store';
import type { NewRequestDraft } from './new-request-draft';

interface Props {
  readonly draft: NewRequestDraft;
  readonly onChange: (part: Partial<NewRequestDraft>) => void;
  readonly onPick: (duty: Duty) => void;
  readonly entry: Entry | undefined;
}

/** Find who owes what; the chosen clause is shown word for word. */
export function StepDuty({ draft, onChange, onPick, entry }: Props) {
  const detail = entry && (
    <div aria-live="polite">
      <ClauseCard entry={entry} />
    </div>
  );
  return (
    <RuleSearch
      query={draft.query}
      onQuery={(query) => onChange({ query })}
      onPick={onPick}
      picked={entry?.id ?? null}
      requestableOnly
      detail={detail}
    >
      <OftenUsed onPick={onPick} picked={entry?.id ?? null} detail={detail} />
    </RuleSearch>
  );
}

const SHOWN = 6;

interface OftenProps {
  readonly onPick: (duty: Duty) => void;
  readonly picked: string | null;
  readonly detail: ReactNode;
}

/** The duties that this court asked for most often; empty before the first request. */
function OftenUsed({ onPick, picked, detail }: OftenProps) {
  const { t } = useTranslation();
  const world = useWorld();
  const { rulebook } = useAppliedRulebook();
  const times = new Map<string, number>();
  for (const row of world.rows('request')) {
    const rule = textOf(row, 'rule');
    times.set(rule, (times.get(rule) ?? 0) + 1);
  }
  const often = [...times]
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .flatMap(([rule]) => rulebook.entryById.get(rule) ?? []);
  if (often.length === 0) return <p className="ny-secondary">{t('requests.new.dutyText')}</p>;
  return (
    <>
      <h3>{t('requests.new.often')}</h3>
      <ul className="ny-duties">
        {dutiesOf(often, rulebook)
          .slice(0, SHOWN)
          .map((duty) => (
            <DutyLine key={duty.lead.id} duty={duty} picked={picked} onPick={onPick} detail={detail} />
          ))}
      </ul>
    </>
  );
}
