import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AnswerItem } from '../../../shared/domain/request/agenda';
import { useAcknowledge } from '../../components/use-acknowledge';
import { useFormat } from '../../i18n/use-format';
import { RequestLine } from './request-line';

/** An answer nobody has taken note of: what it says, and the button that takes note. */
export function NewAnswerItem({ request, answer }: AnswerItem) {
  const { t } = useTranslation();
  const format = useFormat();
  const acknowledge = useAcknowledge();
  return (
    <RequestLine request={request}>
      {t(`requests.outcome.${answer.body.outcome}`)} · {format.day(answer.on.slice(0, 10))}{' '}
      <Button
        size="small"
        aria-label={`${t('requests.action.acknowledged')} ${request.number}`}
        onClick={() => void acknowledge(request.id, answer.fact)}
      >
        {t('requests.action.acknowledged')}
      </Button>
    </RequestLine>
  );
}
