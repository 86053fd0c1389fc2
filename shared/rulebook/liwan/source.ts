import type { SourceArticle } from '../schema';
import { articles1To3 } from './source-1-to-3';
import { articles4ToItem7 } from './source-4-to-item-7';
import { articles4FromItem8 } from './source-4-from-item-8';

/**
 * The text of 荔政法〔2017〕72号 by its clauses, page breaks joined and marks of layout dropped; otherwise word for word. A test holds it against
 * source.txt.
 */
export const liwanArticles: readonly SourceArticle[] = [...articles1To3, ...articles4ToItem7, ...articles4FromItem8];
