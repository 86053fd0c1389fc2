import { never } from '../../shared/core/assert';
import { problemWords, type HubProblem } from '../problem-words';
import type { HubWords } from './hub-words';

/** What a hub tells while it runs. */
export type HubNews =
  | {
      readonly type: 'answered';
      readonly atMs: number;
      readonly method: string;
      readonly route: string;
      readonly status: number;
      readonly ms: number;
    }
  /** A mistake of the program: kind and place of it, without its message, which may quote data. */
  | { readonly type: 'fault'; readonly route: string; readonly place: string }
  | { readonly type: 'disk_full' }
  /** What nobody knew when it started. */
  | { readonly type: 'problem'; readonly problem: HubProblem }
  /** Why the database is made anew from the journal. */
  | { readonly type: 'rebuild'; readonly reason: 'missing' | 'power' | 'unreadable' }
  | { readonly type: 'put_back' }
  | { readonly type: 'made_anew'; readonly records: number }
  | { readonly type: 'told_anew'; readonly records: number }
  | { readonly type: 'not_told_anew'; readonly code: string };

export type TellNews = (news: HubNews) => void;

/** One line of the terminal. Requests look the same in every language, for programs that read them. */
export function newsWords(news: HubNews, t: HubWords): string {
  switch (news.type) {
    case 'answered':
      return `${new Date(news.atMs).toISOString()} ${news.method} ${news.route} ${news.status} ${news.ms}ms`;
    case 'fault':
      return t('hub-terminal.news.fault', { route: news.route, place: news.place });
    case 'disk_full':
      return t('hub-terminal.news.diskFull');
    case 'problem':
      return problemWords(news.problem, t);
    case 'rebuild':
      return t('hub-terminal.news.rebuild', { reason: t(`hub-terminal.news.rebuildReason.${news.reason}`) });
    case 'put_back':
      return t('hub-terminal.news.putBack');
    case 'made_anew':
      return t('hub-terminal.news.madeAnew', { count: news.records });
    case 'told_anew':
      return t('hub-terminal.news.toldAnew', { count: news.records });
    case 'not_told_anew':
      return t('hub-terminal.news.notToldAnew', { code: news.code });
    default:
      return never(news);
  }
}
