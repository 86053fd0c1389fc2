import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnRule } from '../../../shared/domain/rule/own-rules';
import { endRule } from '../../../shared/domain/rule/set-rule';
import { useSession } from '../../app/session-context';
import { DayField } from '../../components/day-field';
import { OpenModal } from '../../components/open-modal';
import { useOneAtATime } from '../../components/use-one-at-a-time';
import { useSaveFeedback } from '../../components/use-save-feedback';
import { useToday } from '../../components/use-today';
import { useRuleErrorText } from './rule-error-text';

/** Ends a rule from a day on, without another in its place. */
export function EndRule({ rule }: { readonly rule: OwnRule }) {
  const { t } = useTranslation();
  const session = useSession();
  const today = useToday();
  const tellSave = useSaveFeedback();
  const errorText = useRuleErrorText();
  const [on, setOn] = useState<string | null>(null);
  const end = useOneAtATime(async (day: string) => {
    if (tellSave(await session.save(endRule({ rule: rule.id, on: day })), errorText)) setOn(null);
  });
  return (
    <>
      <Button onClick={() => setOn(today)}>{t('rules.own.end')}</Button>
      {on !== null && (
        <OpenModal
          title={t('rules.own.end')}
          onCancel={() => setOn(null)}
          footer={
            <Space>
              <Button onClick={() => setOn(null)}>{t('common.action.cancel')}</Button>
              <Button type="primary" onClick={() => void end(on)}>
                {t('rules.own.end')}
              </Button>
            </Space>
          }
        >
          <DayField label={t('rules.own.endOn')} required value={on} onChange={setOn} today={today} />
        </OpenModal>
      )}
    </>
  );
}
