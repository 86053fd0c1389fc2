import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { fingerprintBeginning, parseEnrolmentCode } from '../../../shared/exchange/enrolment-code';
import type { PersonId } from '../../../shared/core/ids';
import { usePlatform } from '../../app/platform-context';
import { useWorld } from '../../app/session-context';
import { useErrorText } from '../../components/error-text';
import { joinLink } from '../../components/exchange/join-link';
import { personName } from '../../components/person-name';
import { useFocusOnMount } from '../../components/use-focus-on-mount';
import { useInBoth } from '../../components/use-in-both';
import { useNotify } from '../../components/use-notify';
import type { NewCode } from '../../exchange/exchange-api';
import { createFormat } from '../../i18n/format';
import type { Language } from '../../i18n/languages';
import { QrCode } from './qr-code';

export interface MadeCode extends NewCode {
  readonly person: PersonId;
}

interface Props {
  readonly made: MadeCode;
  /** Address of the hub; null where this machine does not know it. */
  readonly address: string | null;
  readonly onDone: () => void;
}

/** The code, large, and on a sheet of paper in both languages that says what to do with it. Shown once. */
export function CodeSheet({ made, address, onDone }: Props) {
  const { t } = useTranslation();
  const platform = usePlatform();
  const notify = useNotify();
  const errorText = useErrorText();
  const focus = useFocusOnMount<HTMLButtonElement>();
  const print = async () => {
    const printed = await platform.files.print();
    if (!printed.ok) notify.error(errorText(printed.error));
  };
  return (
    <div className="exchange-sheet-frame">
      <output className="exchange-once">{t('exchange.code.once')}</output>
      <Sheet made={made} address={address} />
      <div className="exchange-actions">
        <Button onClick={onDone}>{t('exchange.code.done')}</Button>
        <Button type="primary" ref={focus} icon={<PrinterOutlined />} onClick={() => void print()}>
          {t('common.action.print')}
        </Button>
      </div>
    </div>
  );
}

function Sheet({ made, address }: Omit<Props, 'onDone'>) {
  const { t } = useTranslation();
  const world = useWorld();
  const fingerprint = parseEnrolmentCode(made.code)?.fingerprint ?? '';
  return (
    <section className="exchange-sheet" aria-label={t('exchange.sheet.title')}>
      <Both className="exchange-sheet-title" text={(tt) => tt('exchange.sheet.title')} />
      <div className="exchange-sheet-code">
        <code className="exchange-code" lang="en" aria-label={t('exchange.sheet.code')}>
          {made.code.split('-').map((group) => (
            <span key={group}>{group}</span>
          ))}
        </code>
        <QrCode text={joinLink(address, made.code)} />
      </div>
      <dl>
        <Both as="dt" text={(tt) => tt('exchange.sheet.for')} />
        <Both as="dd" text={(_, language) => personName(world, made.person, language)} />
        <Both as="dt" text={(tt) => tt('exchange.sheet.until')} />
        <Both as="dd" text={(_, language) => createFormat(language, 'arabic').instant(made.expiresMs)} />
        <Both as="dt" text={(tt) => tt('exchange.sheet.address')} />
        {address ? <dd lang="en">{address}</dd> : <Both as="dd" text={(tt) => tt('exchange.sheet.addressUnknown')} />}
        <Both as="dt" text={(tt) => tt('exchange.sheet.fingerprint')} />
        <dd lang="en">{fingerprintBeginning(fingerprint)} …</dd>
      </dl>
      <ol>
        {(['step1', 'step2', 'step3'] as const).map((step) => (
          <Both key={step} as="li" text={(tt) => tt(`exchange.sheet.${step}`)} />
        ))}
      </ol>
    </section>
  );
}

interface BothProps {
  readonly as?: 'div' | 'dt' | 'dd' | 'li';
  readonly className?: string;
  readonly text: (t: TFunction, language: Language) => string;
}

/** A text in both languages, each marked as such. A name that is the same in both stands once. */
function Both({ as: Tag = 'div', className, text }: BothProps) {
  const { bo, zh } = useInBoth()(text);
  return (
    <Tag className={className}>
      {bo !== zh && <span lang="bo">{bo}</span>}
      <span lang="zh-CN">{zh}</span>
    </Tag>
  );
}
