import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { archivedOf } from '../../../shared/domain/archive/archive-case';
import type { CaseView } from '../../../shared/domain/case/case-fold';
import { usePersonName } from '../../components/person-name';
import { useFormat } from '../../i18n/use-format';

/** Where the file of an archived case lies, and until when it is kept. */
export function ArchivedNotice({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const personName = usePersonName();
  const archived = archivedOf(view);
  if (!archived) return null;
  const { number, place, keptUntil } = archived;
  const lines = [
    t('cases.archive.by', { day: format.day(archived.on), person: personName(archived.by) }),
    ...(place === '' ? [] : [t('cases.archive.lies', { place })]),
    keptUntil === null
      ? t('cases.archive.keptForGood')
      : format.digits(t('cases.archive.keptUntil', { year: keptUntil })),
  ];
  return (
    <Alert
      type="info"
      showIcon
      title={t('cases.archive.title', { number })}
      description={lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    />
  );
}
