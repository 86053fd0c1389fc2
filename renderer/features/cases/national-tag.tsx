import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/domain/case/case-fold';
import { nationalStateOf, type NationalState } from '../../../shared/domain/case/national-entry';
import { StatusTag, type Tone } from '../../components/status-tag';

const TONES: { readonly [state in Exclude<NationalState, 'notNeeded'>]: Tone } = {
  notEntered: 'neutral',
  entered: 'good',
  changed: 'waiting',
};

/** Whether the national system has the case as it stands here. */
export function NationalTag({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const state = nationalStateOf(view);
  return state === 'notNeeded' ? null : <StatusTag tone={TONES[state]}>{t(`cases.national.state.${state}`)}</StatusTag>;
}
