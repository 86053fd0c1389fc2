import { CloseCircleFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';

/** What stands on the button that empties a search box: the own icon of the component has no name to be read out. */
export function ClearIcon() {
  const { t } = useTranslation();
  return (
    <>
      <CloseCircleFilled aria-hidden />
      <span className="ny-visually-hidden">{t('common.action.clear')}</span>
    </>
  );
}
