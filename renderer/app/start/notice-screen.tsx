import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFocusOnMount } from '../../components/use-focus-on-mount';
import { GateLayout } from './gate-layout';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly onRetry: () => void;
}

/** The app did not open: why, what was left alone, and one button to try again. */
export function NoticeScreen({ title, text, onRetry }: Props) {
  const { t } = useTranslation();
  const focus = useFocusOnMount<HTMLButtonElement>();
  return (
    <GateLayout>
      <div role="alert">
        <h1>{title}</h1>
        <p className="ny-lead">{text}</p>
      </div>
      <div className="ny-gate-actions">
        <Button type="primary" size="large" ref={focus} onClick={onRetry}>
          {t('common.action.retry')}
        </Button>
      </div>
    </GateLayout>
  );
}
