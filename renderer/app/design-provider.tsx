import { App, ConfigProvider } from 'antd';
import en from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import type { Locale } from 'antd/es/locale';
import { useState, type ReactNode } from 'react';
import { antdBo } from '../i18n/antd-bo';
import { useDisplay } from '../i18n/display-context';
import type { Language } from '../i18n/languages';
import { styleNonce } from './style-nonce';
import { themeOf } from './theme';
import { wantsStillness } from './wants-stillness';

const LOCALES: { readonly [language in Language]: Locale } = { 'zh-CN': zhCN, bo: antdBo, en };

/** Ant Design with our look, our words and the page's style nonce. */
export function DesignProvider({ children }: { readonly children: ReactNode }) {
  const { language, textPercent } = useDisplay();
  // Asked once: the provider draws everything below it anew when this changes.
  const [isStill] = useState(wantsStillness);
  const nonce = styleNonce();
  return (
    <ConfigProvider
      theme={themeOf(language, textPercent, !isStill)}
      locale={LOCALES[language]}
      button={{ autoInsertSpace: false }}
      // A ripple says nothing that the pressed button does not say, and a slow machine draws it for two seconds.
      wave={{ disabled: true }}
      {...(nonce === undefined ? {} : { csp: { nonce } })}
    >
      <App message={{ maxCount: 3, top: 76 }}>{children}</App>
    </ConfigProvider>
  );
}
