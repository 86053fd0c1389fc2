import { useTranslation } from 'react-i18next';
import type { CaseState } from '../../../shared/domain/case/case-fold';
import { StatusTag, type Tone } from '../../components/status-tag';

const TONES: { readonly [state in CaseState]: Tone } = { open: 'active', closed: 'good', voided: 'neutral' };

export function CaseStateTag({ state }: { readonly state: CaseState }) {
  const { t } = useTranslation();
  return <StatusTag tone={TONES[state]}>{t(`cases.state.${state}`)}</StatusTag>;
}
