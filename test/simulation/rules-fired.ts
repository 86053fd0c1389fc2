import { utf8FromBytes } from '../../shared/core/utf8';
import { FRAME_TYPES, readFrames } from '../../shared/exchange/frames';
import { parseChange, signedChangeOf } from '../../shared/exchange/signed-change';
import { contentOf } from '../../shared/exchange/signed-message';
import type { Answer } from '../../shared/exchange/wire';
import { note, type County } from './county';

/** Which rules showed in the bytes of an answer. */
export function noteRulesInAnswer(county: County, bytes: Uint8Array): void {
  const { frames } = readFrames(bytes);
  const [first, ...rest] = frames;
  if (rest.length > 0 && rest.at(-1)?.type !== FRAME_TYPES.end) note(county, 'rule: an answer is as long as was asked');
  if (rest.some(({ type, body }) => type === FRAME_TYPES.entries && utf8FromBytes(body).includes('\\"w\\":')))
    note(county, 'rule: a record is withdrawn');
  if (first?.type === FRAME_TYPES.briefAnswer) note(county, 'rule: an answer is brief');
  if (first?.type === FRAME_TYPES.refusal && utf8FromBytes(contentOf(first.body)).includes('"say_all"'))
    note(county, 'rule: who was too brief is asked to say all');
  if (first?.type !== FRAME_TYPES.answer) return;
  const answer = JSON.parse(utf8FromBytes(contentOf(first.body))) as Answer;
  if (answer.reset) note(county, 'rule: a restored hub says that it is another');
  if (answer.fork !== null) note(county, 'rule: a copy is found by its chain');
  if (answer.old.length > 0) note(county, 'rule: changes of a former incarnation are asked for');
  if (Object.keys(answer.reload).length > 0) note(county, 'rule: a stream is loaded');
}

/** Which rules show in what the hub holds at the end. */
export function noteRulesAtHub(county: County): void {
  const { state } = county.hub;
  for (const change of [...state.changes.values()].flatMap((bySeq) => [...bySeq.values()])) {
    const { status, why, effMs, arrivedMs } = change;
    if (status === 'dup') note(county, 'rule: one change under two numbers counts once');
    if (status === 'late') note(county, 'rule: what came late, or was decided upon, counts');
    if (status === 'parked') note(county, `rule: a change is parked (${why})`);
    if (change.via === 'stick') note(county, 'rule: a change came by stick');
    const signed = signedChangeOf(change.frame);
    const claimed = signed && parseChange(signed.payload)?.t[0];
    if (claimed && claimed > arrivedMs) note(county, 'rule: a time in the future is that of arrival');
    if (claimed && claimed < effMs && effMs < arrivedMs) note(county, 'rule: a time too early is that of its cause');
  }
  for (const { row } of state.rows.values()) {
    if (Object.keys(row.conflicts).length > 0) note(county, 'rule: values that did not know of each other wait');
    if (row.unknownOps > 0) note(county, 'rule: an edit of a later version is kept');
  }
}
