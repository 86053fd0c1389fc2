import { PrinterOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileId } from '../../../shared/platform/ports';
import { FormField } from '../../components/form-field';
import { useErrorText } from '../../components/error-text';
import { useNotify } from '../../components/use-notify';
import { RECOVERY_SHEET } from '../../i18n/brand';
import { useFormat } from '../../i18n/use-format';
import { usePlatform } from '../platform-context';
import { GateLayout } from './gate-layout';

interface Props {
  readonly code: string;
  readonly profile: ProfileId;
  /** Today in Asia/Shanghai. */
  readonly today: string;
  readonly onDone: () => void;
}

/** Shows the recovery code this once. One group typed back proves that it was written down. */
export function RecoveryCodeScreen({ code, profile, today, onDone }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const platform = usePlatform();
  const notify = useNotify();
  const errorText = useErrorText();
  const groups = code.split('-');
  // Any group but the first, which the eye has just read; the code itself is random enough to choose.
  const asked = 1 + (code.charCodeAt(0) % (groups.length - 1));
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const print = async () => {
    const printed = await platform.files.print();
    if (!printed.ok) notify.error(errorText(printed.error));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const matches = typed.normalize('NFKC').trim().toUpperCase() === groups[asked];
    if (matches) onDone();
    else setWrong(true);
  };
  return (
    <GateLayout wide>
      <form className="ny-gate-form" onSubmit={submit}>
        <h1>{t('app.recovery.title')}</h1>
        <p className="ny-lead">{t('app.recovery.text')}</p>
        <section className="ny-recovery-sheet" aria-label={t('app.recovery.label')}>
          <div className="ny-recovery-head">
            <span lang="bo">{RECOVERY_SHEET.bo}</span>
            <span lang="zh-CN">{RECOVERY_SHEET.zh}</span>
          </div>
          <ol className="ny-recovery-groups" lang="en">
            {groups.map((group, i) => (
              <li key={i}>
                <span>{i + 1}</span>
                <code>{group}</code>
              </li>
            ))}
          </ol>
          <dl>
            <dt>{t('app.recovery.county')}</dt>
            <dd>{t(profile === 'county' ? 'app.unlock.profileCounty' : 'app.unlock.profileRehearsal')}</dd>
            <dt>{t('app.recovery.madeOn')}</dt>
            <dd>{format.day(today)}</dd>
          </dl>
        </section>
        <div className="ny-gate-actions ny-gate-actions-start">
          <Button size="large" icon={<PrinterOutlined />} onClick={() => void print()}>
            {t('app.recovery.print')}
          </Button>
        </div>
        <FormField
          label={t('app.recovery.check', { group: format.number(asked + 1) })}
          error={wrong ? t('app.recovery.mismatch', { group: format.number(asked + 1) }) : null}
        >
          {(control) => (
            <Input
              {...control}
              className="ny-code-input"
              size="large"
              lang="en"
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                setWrong(false);
              }}
            />
          )}
        </FormField>
        <div className="ny-gate-actions">
          <Button type="primary" size="large" htmlType="submit" disabled={typed.trim() === ''}>
            {t('app.recovery.done')}
          </Button>
        </div>
      </form>
    </GateLayout>
  );
}
