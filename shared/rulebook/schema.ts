import { z } from '../core/zod';
import { ASKS, NO_ENTRY_REASONS, SUBJECTS } from './vocabulary';

/** The same words in the three languages of the product. */
const wordsSchema = z.strictObject({
  zh: z.string().min(1),
  bo: z.string().min(1),
  en: z.string().min(1),
});
export type Words = z.infer<typeof wordsSchema>;

/** Further words by which a person looks for something; never shown. */
const keywordsSchema = z.strictObject({
  zh: z.array(z.string().min(1)).readonly(),
  bo: z.array(z.string().min(1)).readonly(),
  en: z.array(z.string().min(1)).readonly(),
});
export type Keywords = z.infer<typeof keywordsSchema>;

/** An article by its number, or the place of a clause in a document of parts: 二（三） is `2-3`, 四（七）2 is `4-7-2`. */
const articleNumberSchema = z.string().regex(/^\d+(-\d+)*$/);

const bodyIdSchema = z.string().regex(/^[a-z]+(-[a-z]+)*$/);

/** A body that owes duties under a document, or that the document names in its organisation. */
export const bodySchema = z.strictObject({
  /** Shared by all documents: the same body has the same id everywhere. */
  id: bodyIdSchema,
  /** `zh` as the document writes it. */
  name: wordsSchema,
  /** Its name after a reform. `confirmed` stays false until the court has said so. */
  later: z.strictObject({ ...wordsSchema.shape, confirmed: z.boolean() }).nullable(),
  /** Member unit of the joint conference. */
  member: z.boolean(),
  /** Place in the document's list of members, from 1; null outside it. */
  order: z.int().min(1).nullable(),
  keywords: keywordsSchema,
  /** Says why no entry names this body; null when entries do. */
  withoutEntries: z.enum(NO_ENTRY_REASONS).nullable(),
});
export type Body = z.infer<typeof bodySchema>;

/** A time limit in figures, with the words that set it. */
const deadlineSchema = z.strictObject({
  amount: z.int().min(1),
  unit: z.enum(['hour', 'day', 'working-day']),
  quote: z.string().min(1),
});

/** One obligation: one act asked of one body. */
export const entrySchema = z.strictObject({
  /** Stable, cited in documents and kept in cases, e.g. `N15.1a` or `L4-7-2.3b`: document, article, sentence, letter. */
  id: z.string().regex(/^[A-Z]\d+(-\d+)*\.\d+[a-z]$/),
  document: z.string().regex(/^[A-Z]$/),
  article: articleNumberSchema,
  /** Place of the sentence in its article, from 1. */
  sentence: z.int().min(1),
  bearer: bodyIdSchema,
  /** The part of the bearer that the text names (车辆管理部门); null when it names the body only. */
  office: wordsSchema.nullable(),
  ask: z.enum(ASKS),
  subject: z.enum(SUBJECTS),
  /**
   * True when the court sets the act off in a given case, by notice, request, list, transfer, call or suggestion, or when only the
   * court's file can name whom it falls on. False for what the body owes by itself.
   */
  requestable: z.boolean(),
  deadline: deadlineSchema.nullable(),
  /** The document's own word where it asks for speed without a figure (及时, 迅速, 尽快). */
  promptness: z.string().min(1).nullable(),
  /** Short: what can be asked. */
  title: wordsSchema,
  /** Word for word; lies inside one sentence. */
  quote: z.string().min(1),
  keywords: keywordsSchema,
});
export type Entry = z.infer<typeof entrySchema>;

export const sourceArticleSchema = z.strictObject({
  number: articleNumberSchema,
  /** How Chinese cites the place where it is no numbered article (第二部分第（三）项). */
  label: z.string().min(1).optional(),
  /** Title of the chapter or part, without spaces; empty in a document without. */
  chapter: z.string(),
  /** The words up to the colon that name the bearers (…的工作职责：); null where an article has none. */
  heading: z.string().min(1).nullable(),
  /** Without heading, line ends of the page and marks of layout. */
  paragraphs: z.array(z.string().min(1)).min(1).readonly(),
});
export type SourceArticle = z.infer<typeof sourceArticleSchema>;

export const documentSchema = z.strictObject({
  id: z.string().regex(/^[A-Z]$/),
  title: wordsSchema,
  /** Number of the circular, e.g. 囊法字〔2016〕15号. */
  number: z.string().min(1),
  issuer: wordsSchema,
  /** Calendar day `YYYY-MM-DD`. */
  issued: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  keywords: keywordsSchema,
  bodies: z.array(bodySchema).readonly(),
  articles: z.array(sourceArticleSchema).readonly(),
  entries: z.array(entrySchema).readonly(),
});
export type RulebookDocument = z.infer<typeof documentSchema>;
