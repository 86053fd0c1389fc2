import { chuxiongDocument } from './chuxiong/document';
import { liwanDocument } from './liwan/document';
import { nangqianDocument } from './nangqian/document';
import { nationalDocument } from './national/document';
import type { RulebookDocument } from './schema';
import { tibetDocument } from './tibet/document';

/** All documents that ship with the program: the county's own first, then as wide as they reach. */
export const builtInDocuments: readonly RulebookDocument[] = [
  nangqianDocument,
  nationalDocument,
  tibetDocument,
  chuxiongDocument,
  liwanDocument,
];
