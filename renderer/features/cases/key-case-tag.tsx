import { useTranslation } from 'react-i18next';
import { lastStep, textIn } from '../../../shared/domain/matter/matter-fold';
import { keyCaseOf } from '../../../shared/domain/matter/matters';
import { keyStateOf } from '../../../shared/domain/matter/proposals';
import { useWorld } from '../../app/session-context';
import { StatusTag } from '../../components/status-tag';
import { useToday } from '../../components/use-today';

const TONES = { flagged: 'waiting', listed: 'active', overdue: 'bad' } as const;

/** How a case stands among the key cases, and who is in charge; nothing for the others. */
export function KeyCaseTag({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation();
  const today = useToday();
  const view = keyCaseOf(useWorld(), caseId);
  if (!view?.open) return null;
  const state = keyStateOf(view, today);
  return (
    <span className="cases-tags">
      <StatusTag tone={TONES[state]}>{t(`matters.keyState.${state}`)}</StatusTag>
      {textIn(lastStep(view, 'listed'), 'leader')}
    </span>
  );
}
