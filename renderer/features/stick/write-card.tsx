import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExchange, useExchangeStatus } from '../../app/session-context';
import { FormField } from '../../components/form-field';
import { useOneAtATime } from '../../components/use-one-at-a-time';
import { useFormat } from '../../i18n/use-format';
import type { FileSum } from '../../../shared/exchange/bundle/file-list';
import { FileName } from './file-name';
import { CarriedFiles, DEFAULT_ROOM, RoomField } from './room-field';
import { useStickFiles } from './use-stick-files';
import { useStickFileProblem, useStickProblem } from './use-stick-problem';

/** A name, or a name and a telephone number. */
const LONGEST = 60;

interface Written {
  readonly no: number;
  readonly to: string;
  readonly name: string;
  readonly checked: boolean;
  readonly carried: FileSum;
  readonly left: FileSum;
}

/** Writes everything unsent into one file, and notes to whom it is handed. */
export function WriteCard() {
  const { t } = useTranslation();
  const format = useFormat();
  const { sticks } = useExchange();
  const { waiting } = useExchangeStatus();
  const files = useStickFiles();
  const problemText = useStickProblem();
  const fileProblem = useStickFileProblem();
  const [to, setTo] = useState('');
  const [room, setRoom] = useState(DEFAULT_ROOM);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [written, setWritten] = useState<Written | null>(null);

  async function write(name: string): Promise<string | null> {
    const file = await sticks.write(room);
    if (!file.ok) return problemText(file.error);
    const saved = await files.save(file.value);
    if (!saved.ok) return fileProblem(saved.error);
    if (saved.value === null) return null;
    // Only what became a file was handed to somebody.
    const noted = await sticks.handedOver(file.value, name);
    if (!noted.ok) return problemText(noted.error);
    const { no, files: carried, left } = file.value;
    setWritten({ no, to: name, name: saved.value.name, checked: saved.value.checked, carried, left });
    setTo('');
    return null;
  }
  const submit = useOneAtATime(async () => {
    const name = to.trim();
    const wrong =
      name === ''
        ? t('stick.write.toMissing')
        : [...name].length > LONGEST
          ? t('stick.write.toTooLong', { limit: format.number(LONGEST) })
          : null;
    setFault(wrong);
    if (wrong !== null) return;
    setBusy(true);
    setError(null);
    setWritten(null);
    setError(await write(name));
    setBusy(false);
  });
  return (
    <form
      className="ny-card stick-card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2>{t('stick.write.title')}</h2>
      <p className="ny-secondary">
        {waiting > 0 ? format.digits(t('stick.write.waiting', { count: waiting })) : t('stick.write.nothing')}
      </p>
      <FormField label={t('stick.write.to')} required hint={t('stick.write.toHint')} error={fault}>
        {(control) => (
          <Input {...control} value={to} autoComplete="off" onChange={(event) => setTo(event.target.value)} />
        )}
      </FormField>
      <RoomField room={room} onChange={setRoom} />
      {error !== null && <Alert type="error" showIcon title={error} />}
      {written && (
        <Alert
          type={written.checked ? 'success' : 'warning'}
          showIcon
          title={t(written.checked ? 'stick.write.done' : 'stick.write.unchecked', {
            no: format.number(written.no),
            to: written.to,
          })}
          description={
            <>
              <CarriedFiles carried={written.carried} left={written.left} />
              <FileName name={written.name} />
            </>
          }
        />
      )}
      <Button type="primary" htmlType="submit" size="large" loading={busy}>
        {t(busy ? 'stick.write.busy' : 'stick.write.submit')}
      </Button>
    </form>
  );
}
