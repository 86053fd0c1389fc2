import bo from '../../locales/bo/connect.json' with { type: 'json' };
import en from '../../locales/en/connect.json' with { type: 'json' };
import zh from '../../locales/zh-CN/connect.json' with { type: 'json' };

export interface ConnectFacts {
  /** Where the hub is reached, most useful first. */
  readonly addresses: readonly string[];
  readonly caPem: string;
  /** In groups. */
  readonly fingerprint: string;
}

const TEXTS = { 'zh-CN': zh, bo, en };
type Language = keyof typeof TEXTS;
type Key = `connect.${keyof typeof zh}`;

const INSTALL = ['sudo cp nyamdrel-ca.crt /usr/local/share/ca-certificates/', 'sudo update-ca-certificates'].join('\n');

/** How a new machine comes to trust this hub: one static page in three languages, nothing to run in it. */
export function connectPage({ addresses, fingerprint }: ConnectFacts, nonce: string): string {
  const section = (language: Language): string => {
    const t = (key: Key): string => escaped(TEXTS[language][key.slice('connect.'.length) as keyof typeof zh]);
    const steps = (...texts: readonly string[]) => `<ol>${texts.map((text) => `<li>${text}</li>`).join('')}</ol>`;
    return `
<section lang="${language}">
<h1>${t('connect.title')}</h1>
<p>${t('connect.intro')}</p>
<h2>${t('connect.addressHead')}</h2>
<ul>${addresses.map((address) => `<li><code>${escaped(address)}</code></li>`).join('')}</ul>
<h2>${t('connect.fingerprintHead')}</h2>
<p><code class="print">${escaped(fingerprint)}</code></p>
<p>${t('connect.fingerprintText')}</p>
<p><a href="/connect/nyamdrel-ca.crt">${t('connect.download')}</a></p>
<h3>Windows</h3>
${steps(t('connect.windows1'), t('connect.windows2'), t('connect.windows3'))}
<h3>Debian · UOS · Kylin</h3>
${steps(`${t('connect.linux1')}<pre>${escaped(INSTALL)}</pre>`, t('connect.linux2'))}
<h3>Android</h3>
${steps(t('connect.android1'), t('connect.android2'), t('connect.android3'))}
<p>${t('connect.desktop')}</p>
<p>${t('connect.after')} <a href="/">${t('connect.open')}</a></p>
</section>`;
  };
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(zh.title)} · ${escaped(bo.title)}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body><main>${(['zh-CN', 'bo', 'en'] as const).map(section).join('<hr>')}</main></body>
</html>
`;
}

const STYLE = `
body { margin: 0; color: #1f1f1f; background: #fff; font: 16px/1.7 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif }
[lang="bo"] { font-family: "Noto Serif Tibetan", "Microsoft Himalaya", "Kailasa", serif; font-size: 18px; line-height: 2 }
main { max-width: 46rem; margin: 0 auto; padding: 1rem 1.5rem 3rem }
h1 { font-size: 1.5em } h2 { font-size: 1.15em } h3 { font-size: 1em; margin-bottom: 0 }
code, pre { font-family: "DejaVu Sans Mono", Consolas, monospace; font-size: 15px }
pre { background: #f5f5f5; padding: .5rem 1rem; overflow-x: auto }
.print { font-size: 18px; letter-spacing: .05em }
a { color: #0b57d0 } a:focus { outline: 3px solid #0b57d0 }
hr { margin: 2.5rem 0; border: 0; border-top: 1px solid #d9d9d9 }
`;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
