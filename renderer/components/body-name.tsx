import { useTranslation } from 'react-i18next';
import type { Body } from '../../shared/rulebook/schema';
import { useDisplay } from '../i18n/display-context';
import { bodyNames } from './record-names';

/** A duty bearer by its present name, with the name that the document uses where a reform changed it. */
export function BodyName({ body }: { readonly body: Body }) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const { now, written } = bodyNames(body, language);
  return (
    <>
      {now}
      {written && <span className="ny-secondary"> {t('rules.body.written', { name: written })}</span>}
      {!body.member && body.id !== 'court' && <span className="ny-secondary"> · {t('rules.body.outside')}</span>}
    </>
  );
}
