import bo from '../../../locales/bo/shell.json';
import zh from '../../../locales/zh-CN/shell.json';
import { WINDOW_TITLE } from './window-options';

const LANGUAGES = [zh, bo].map((texts) => texts.pageGone); // 'shell.pageGone'

const inBoth = (part: keyof typeof zh.pageGone, between: string): string =>
  LANGUAGES.map((texts) => texts[part]).join(between);

/** In both languages: which one the person chose is known to the page alone, and that is gone. The first button begins anew. */
export const pageGoneMessage = {
  type: 'error' as const,
  title: WINDOW_TITLE,
  message: inBoth('message', '\n'),
  detail: inBoth('detail', '\n\n'),
  buttons: [inBoth('again', ' · '), inBoth('quit', ' · ')],
};
