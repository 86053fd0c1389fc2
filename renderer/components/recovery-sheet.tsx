import { PrinterOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileId } from '../../shared/platform/ports';
import { usePlatform } from '../app/platform-context';
import { RECOVERY_SHEET } from '../i18n/brand';
import { useFormat } from '../i18n/use-format';
import { useErrorText } from './error-text';
import { FormField } from './form-field';
import { useNotify } from './use-notify';

interface Props {
  readonly code: string;
  readonly profile: ProfileId;
  /** Today in Asia/Shanghai. */
  readonly today: string;
  /** Called when a group was typed back, which proves that the code is on paper. */
  readonly onConfirmed: () => void;
}

/** The recovery code to print or copy, and the proof that somebody did. */
export function RecoverySheet({ code, profile, today, onConfirmed }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const groups = code.split('-');
  return (
    <>
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
      <PrintButton />
      <TypedBack groups={groups} onConfirmed={onConfirmed} />
    </>
  );
}

function PrintButton() {
  const { t } = useTranslation();
  const platform = usePlatform();
  const notify = useNotify();
  const errorText = useErrorText();
  const print = async () => {
    const printed = await platform.files.print();
    if (!printed.ok) notify.error(errorText(printed.error));
  };
  return (
    <div className="ny-gate-actions ny-gate-actions-start">
      <Button size="large" icon={<PrinterOutlined />} onClick={() => void print()}>
        {t('app.recovery.print')}
      </Button>
    </div>
  );
}

function TypedBack({ groups, onConfirmed }: { readonly groups: readonly string[]; readonly onConfirmed: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  // Any group but the first, which the eye has just read; the code itself is random enough to choose.
  const asked = 1 + ((groups[0]?.charCodeAt(0) ?? 0) % (groups.length - 1));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.normalize('NFKC').trim().toUpperCase() === groups[asked]) onConfirmed();
    else setWrong(true);
  };
  return (
    <form className="ny-gate-form" onSubmit={submit}>
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
  );
}
