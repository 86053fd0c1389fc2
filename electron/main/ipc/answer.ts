import type { z } from 'zod';
import { err, type Result } from '../../../shared/core/result';
import type { PortError } from '../../../shared/platform/ports';
import { errorCode } from '../files/port-error';

export interface Question {
  readonly channel: string;
  readonly args: readonly unknown[];
  readonly isTrusted: boolean;
}

export interface Answering {
  readonly schema: z.ZodType<readonly unknown[]>;
  readonly run: (...args: never[]) => Promise<Result<unknown, PortError>>;
  /** Gets no argument and no message of an error: they may hold what a person wrote, or a path with a name. */
  readonly log: (line: string) => void;
}

/** Every request goes through here: sender, arguments, then the work; whatever goes wrong comes back as a `Result`. */
export async function answer(question: Question, answering: Answering): Promise<Result<unknown, PortError>> {
  const { channel, args, isTrusted } = question;
  const parsed = isTrusted ? answering.schema.safeParse(args) : null;
  if (!parsed?.success) {
    answering.log(`${channel}: refused, ${isTrusted ? 'arguments' : 'sender'}`);
    return err({ type: 'refused' });
  }
  try {
    return await answering.run(...(parsed.data as never[])); // the schema's output is what `run` takes, see registerHandlers
  } catch (error) {
    const what = errorCode(error) ?? (error instanceof Error ? error.name : typeof error);
    answering.log(`${channel}: threw ${what}`);
    return err({ type: 'unknown', what });
  }
}
