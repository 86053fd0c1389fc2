import type { SourceArticle } from '../schema';
import { articles1To2 } from './source-1-to-2';
import { articles2To5 } from './source-2-to-5';

/**
 * The text of 楚政法发〔2018〕3号 by its clauses, page breaks joined and marks of layout dropped; otherwise word for word. A test holds it against
 * source.txt.
 */
export const chuxiongArticles: readonly SourceArticle[] = [...articles1To2, ...articles2To5];
