import { useTranslation } from 'react-i18next';
import type { DirectoryError } from '../../shared/domain/organisation/checks';

/** Sentences for what is wrong with a form of the organisation; `label` is the translated name of the field. */
export function useDirectoryErrorText(): (error: DirectoryError, label?: string) => string {
  const { t } = useTranslation();
  return (error, label = '') => {
    switch (error.type) {
      case 'required':
        return t('errors.form.required', { field: label });
      case 'too_long':
        return t('errors.form.tooLong', { field: label, max: error.max });
      case 'bad_phone':
        return t('errors.form.badPhone', { example: '0976-8871234' });
      case 'bad_court_code':
        return t('errors.form.badCourtCode', { example: '青2725' });
      case 'bad_day':
        return t('errors.form.badDay');
      case 'days_reversed':
        return t('errors.form.daysReversed');
      case 'not_now':
        return t('errors.form.notNow');
      case 'not_found':
        return t('errors.notFound.text');
      case 'nothing_to_save':
        return t('errors.save.nothing_to_save');
    }
  };
}
