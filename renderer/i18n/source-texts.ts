import type app from '../../locales/zh-CN/app.json';
import type backup from '../../locales/zh-CN/backup.json';
import type board from '../../locales/zh-CN/board.json';
import type cases from '../../locales/zh-CN/cases.json';
import type common from '../../locales/zh-CN/common.json';
import type decisions from '../../locales/zh-CN/decisions.json';
import type contacts from '../../locales/zh-CN/contacts.json';
import type directory from '../../locales/zh-CN/directory.json';
import type documents from '../../locales/zh-CN/documents.json';
import type errors from '../../locales/zh-CN/errors.json';
import type exchange from '../../locales/zh-CN/exchange.json';
import type home from '../../locales/zh-CN/home.json';
import type identity from '../../locales/zh-CN/identity.json';
import type importing from '../../locales/zh-CN/import.json';
import type lists from '../../locales/zh-CN/lists.json';
import type matters from '../../locales/zh-CN/matters.json';
import type people from '../../locales/zh-CN/people.json';
import type requests from '../../locales/zh-CN/requests.json';
import type rules from '../../locales/zh-CN/rules.json';
import type settings from '../../locales/zh-CN/settings.json';
import type voice from '../../locales/zh-CN/voice.json';
import type stick from '../../locales/zh-CN/stick.json';

/** The texts of the source language, one branch per area file. A new area is added here; the type of every key follows from it. */
export interface SourceTexts {
  readonly app: typeof app;
  readonly backup: typeof backup;
  readonly board: typeof board;
  readonly cases: typeof cases;
  readonly common: typeof common;
  readonly decisions: typeof decisions;
  readonly contacts: typeof contacts;
  readonly directory: typeof directory;
  readonly documents: typeof documents;
  readonly errors: typeof errors;
  readonly exchange: typeof exchange;
  readonly home: typeof home;
  readonly identity: typeof identity;
  readonly import: typeof importing;
  readonly lists: typeof lists;
  readonly matters: typeof matters;
  readonly people: typeof people;
  readonly requests: typeof requests;
  readonly rules: typeof rules;
  readonly settings: typeof settings;
  readonly voice: typeof voice;
  readonly stick: typeof stick;
}
