import { allAtOnce } from '../../core/in-slices';
import { err, ok, type Result } from '../../core/result';
import type { VerifierPort } from '../crypto-port';
import {
  acknowledge,
  copiedFrom,
  follow,
  isSameChain,
  readLead,
  settled,
  type AnswerError,
  type ReadAnswer,
} from '../device/read-answer';
import type { HandedOut, Standing } from '../device/standing';
import { FRAME_TYPES } from '../frames';
import type { Answer } from '../wire';

/** `outdated`: the device has heard later words of the hub since, or is another incarnation; it holds nothing that the next stick lacks. */
export type CarriedError = Exclude<AnswerError, { readonly type: 'unclear' }> | { readonly type: 'outdated' };

export interface CarriedChain {
  readonly dev: string;
  readonly seq: number;
  readonly hashAt: (seq: number) => Promise<string | null>;
}

/**
 * Reads the answer to a stick. It may come late, twice, and after others: what the hub said after it stands, and no place in a stream and
 * no acknowledgement goes back. Only the latest word of the hub may say what is acknowledged and which streams there are; of an older one
 * only those entries count that follow on what is there.
 */
export async function readCarriedAnswer(
  bytes: Uint8Array,
  standing: Standing,
  { own, handed }: { readonly own: CarriedChain; readonly handed: HandedOut },
  verifier: VerifierPort,
): Promise<Result<ReadAnswer, CarriedError>> {
  const lead = await readLead(bytes, { hub: standing.hub, nonce: handed.nonce }, verifier);
  if (!lead.ok) return lead;
  const { answer, rest } = lead.value;
  const isOld = answer.t < standing.hubTimeMs;
  if (handed.dev !== own.dev || isFromElsewhere(standing, answer, isOld)) return err({ type: 'outdated' });
  const copied = isOld ? null : copiedFrom(answer, { seq: own.seq, base: handed.base });
  if (copied) return err(copied);
  const moved = new Set(
    [...answer.sids, ...Object.keys(answer.reload)].filter((sid) => hasMoved(sid, standing, { handed, answer })),
  );
  const isSame = isOld || (await isSameChain(answer, standing, own));
  const before = isOld
    ? standing
    : acknowledge(
        standing,
        {
          ...answer,
          // The reset may have been made since, in an answer that came sooner.
          reset: standing.epoch !== null && standing.epoch !== answer.epoch,
          reload: Object.fromEntries(Object.entries(answer.reload).filter(([sid]) => !moved.has(sid))),
        },
        isSame,
      );
  const passesOver = (sid: string): boolean =>
    moved.has(sid) || !before.streams[sid] || (isOld && sid in answer.reload);
  const { record, isCut } = allAtOnce(follow(before, isSame ? rest : [], passesOver));
  const complete = !isOld && isSame && moved.size === 0 && !isCut && rest.at(-1)?.type === FRAME_TYPES.end;
  if (isOld || moved.size > 0) {
    // Streams that were passed over may lack what the others have up to here: it is not known which own changes have come back.
    return ok({ answer, record: { ...record, s: { ...record.s, gcn: before.gcn } }, complete });
  }
  return ok({ answer, record: { ...record, s: settled(record.s, complete) }, complete });
}

/** From another time of the hub than the device knows, and not what leads over to it. */
const isFromElsewhere = (standing: Standing, answer: Answer, isOld: boolean): boolean =>
  standing.epoch !== null && standing.epoch !== answer.epoch && (isOld || !answer.reset);

/** Whether the device stands elsewhere in the stream than when it asked, so that the answer does not go on from there. */
function hasMoved(
  sid: string,
  standing: Standing,
  { handed, answer }: { readonly handed: HandedOut; readonly answer: Answer },
): boolean {
  const then = handed.streams[sid];
  const now = standing.streams[sid];
  if (!then || !now) return then !== now;
  if (then.type !== now.type || then.load !== now.load) return true;
  if (then.type === 'loading' && now.type === 'loading') return then.after !== now.after;
  // Further along is no harm: what is there already is passed over, and the rest follows on it.
  return sid in answer.reload && then.n !== now.n;
}
