import { useTranslation } from 'react-i18next';
import type { MatterView } from '../../shared/domain/matter/matter-fold';
import { nextDay } from '../../shared/domain/matter/reminders';
import { useFormat } from '../i18n/use-format';
import { toneOf, useMatterWords } from './matter-words';
import { StatusTag } from './status-tag';

/** How far a matter has come. */
export function MatterTag({ matter }: { readonly matter: MatterView }) {
  const words = useMatterWords();
  return <StatusTag tone={toneOf(matter)}>{words.status(matter.status)}</StatusTag>;
}

/** Until when the next thing is to be done, or that nobody has said so. */
export function NextDay({ matter, today }: { readonly matter: MatterView; readonly today: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!matter.open) return null;
  const next = nextDay(matter);
  if (!next) return <span className="ny-secondary">{t('matters.next.none')}</span>;
  return (
    <span className="matters-next">
      {t(next.of === 'due' ? 'matters.next.due' : 'matters.next.until', { day: format.day(next.day) })}{' '}
      {next.day < today && <StatusTag tone="bad">{t('requests.flag.overdue')}</StatusTag>}
    </span>
  );
}
