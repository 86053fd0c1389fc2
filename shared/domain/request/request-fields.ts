import { z } from '../../core/zod';
import type { Row } from '../../exchange/row';
import type { RequestFields } from './records';

const text = z.string().catch('');
const textOrNull = z.string().min(1).nullable().catch(null);

const fieldsSchema = z.object({
  case: text,
  unit: text,
  rule: text,
  parties: z.array(z.string()).readonly().catch([]),
  particulars: text,
  particularsBo: textOrNull,
  instrument: textOrNull,
  handler: textOrNull,
});

/** The fields of a request as they show; what is missing or of a later version is empty. */
export const requestFieldsOf = ({ fields }: Row): RequestFields => fieldsSchema.parse(fields);
