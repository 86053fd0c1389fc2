import { useTranslation } from 'react-i18next';
import { courtLineOf } from '../../shared/domain/organisation/court-line';
import { useWorld } from '../app/session-context';
import { useDisplay } from '../i18n/display-context';
import { shownPhone } from './contact-card';
import { inLanguage } from './record-names';
import { StatusTag } from './status-tag';

/** The court's 24-hour line, as it stands on a request to find somebody (L 四(七)2); says so while there is none. */
export function CourtLineText() {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const line = courtLineOf(useWorld());
  if (!line) return <StatusTag tone="waiting">{t('contacts.line24.missing')}</StatusTag>;
  const name = line.nameZh || line.nameBo ? inLanguage({ zh: line.nameZh, bo: line.nameBo }, language) : '';
  return (
    <>
      {name} <strong className="ny-tabular">{shownPhone(line.phone)}</strong>
    </>
  );
}
