import bo from '../../locales/bo/hub-terminal.json' with { type: 'json' };
import en from '../../locales/en/hub-terminal.json' with { type: 'json' };
import zh from '../../locales/zh-CN/hub-terminal.json' with { type: 'json' };
import type { HubLanguage } from './hub-language';

type KeysOf<Group, Head extends string> = {
  [Name in keyof Group & string]: Group[Name] extends string
    ? `${Head}.${Name extends `${infer Base}_other` ? Base : Name}`
    : KeysOf<Group[Name], `${Head}.${Name}`>;
}[keyof Group & string];

export type HubKey = KeysOf<typeof zh, 'hub-terminal'>;
type Values = Readonly<Record<string, string | number>>;

/** A text of the hub's terminal with its values; `count` chooses between one and more. */
export type HubWords = (key: HubKey, values?: Values) => string;

/** The same in every language; Tibetan texts hold no Latin letters, so that these come as values. */
const NAMES: Values = {
  app: 'Nyamdrel',
  HUB_PORT: 'HUB_PORT',
  HUB_HOST: 'HUB_HOST',
  HUB_DATA: 'HUB_DATA',
  HUB_CERT: 'HUB_CERT',
  HUB_KEY: 'HUB_KEY',
  HUB_CA: 'HUB_CA',
  HUB_LANG: 'HUB_LANG',
  DATABASE_URL: 'DATABASE_URL',
  PostgreSQL: 'PostgreSQL',
  pgConf: 'postgresql.conf',
  fsync: 'fsync',
  fsyncOn: 'fsync = on',
  ctrlC: 'Ctrl+C',
  newCode: 'npm run hub -- code',
  takeStick: 'npm run hub -- stick <file>',
  build: 'npm run build',
  journalFolder: 'journal',
  identityFolder: 'identity',
  tlsFolder: 'tls',
};

const TEXTS = { 'zh-CN': zh, bo, en };

/** The texts of one language (locales/<language>/hub-terminal.json). */
export function hubWords(language: HubLanguage): HubWords {
  const texts = new Map(flat('hub-terminal', TEXTS[language]));
  return (key, values = {}) => {
    const forms = values['count'] === 1 ? [`${key}_one`, `${key}_other`, key] : [`${key}_other`, key];
    const text = forms.map((form) => texts.get(form)).find((found) => found !== undefined) ?? key;
    const known: Values = { ...NAMES, ...values };
    return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(known[name] ?? whole));
  };
}

interface Group {
  readonly [name: string]: string | Group;
}

const flat = (key: string, value: string | Group): readonly (readonly [string, string])[] =>
  typeof value === 'string'
    ? [[key, value]]
    : Object.entries(value).flatMap(([name, inner]) => flat(`${key}.${name}`, inner));
