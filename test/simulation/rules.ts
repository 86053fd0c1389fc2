/** A piece of production text that stands exactly once in its file, and what is put in its place. */
export interface Edit {
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

/** A rule of the exchange (sync.md 3.3), by the edits that switch it off. */
export interface Rule {
  readonly name: string;
  readonly edits: readonly Edit[];
}

const READ_ANSWER = 'shared/exchange/device/read-answer.ts';
const FEED_RECORD = 'shared/exchange/device/feed-record.ts';
const APPLY = 'shared/exchange/apply.ts';
const ACCEPT = 'server/engine/accept.ts';
const CHECK_FRAMES = 'server/engine/check-frames.ts';
const CARRIED = 'shared/exchange/bundle/read-carried-answer.ts';

const rule = (name: string, ...edits: readonly (readonly [file: string, find: string, put: string])[]): Rule => ({
  name,
  edits: edits.map(([file, find, put]) => ({ file, find, put })),
});

export const RULES: readonly Rule[] = [
  rule('ack-on-send', [
    READ_ANSWER,
    '...acknowledge(standing, answer, isSame),',
    '...acknowledge(standing, answer, isSame), acked: own.seq,',
  ]),
  rule(
    'no-dedup',
    [CHECK_FRAMES, 'if (!known) fresh.push', 'fresh.push'],
    ['server/engine/receive.ts', 'changes.filter(({ seq }) => seq > device.lastSeq)', 'changes'],
    ['server/engine/receive.ts', ' || !follows(device, next[0])', ''],
  ),
  rule('queue-blocks', [
    CHECK_FRAMES,
    'const bad = good.indexOf(false);',
    'const bad = good.findIndex((isGood, i) => !isGood || parseChange(fresh[i]!.change.payload) === null);',
  ]),
  rule('drop-out-of-scope', [
    ACCEPT,
    "} else [status, why] = ['parked', verdict];",
    "} else [status, why] = ['applied', null];",
  ]),
  rule(
    'no-epoch',
    [
      'server/engine/exchange.ts',
      'const isReset = hello.epoch !== null && hello.epoch !== head.epoch;',
      'const isReset = false;',
    ],
    [
      READ_ANSWER,
      'const isNewEpoch = answer.reset || standing.epoch !== answer.epoch;',
      'const isNewEpoch = standing.epoch === null;',
    ],
  ),
  rule(
    'raw-clock-wins',
    [
      APPLY,
      'return show(next, [...others.filter(({ value }) => !sameJson(value, write.value)), write]);',
      "return show(next, [must(latest([...openWrites(row, write.field), write]), '')]);",
    ],
    [ACCEPT, 'payload: { ...payload, t: [effMs, payload.t[1]] },', 'payload,'],
  ),
  rule('not-withdrawn', ['server/engine/fan-out.ts', 'telling.going.push([row.kind, row.id]);', ';']),
  rule('not-swept', [FEED_RECORD, 'if (page.after === null) yield* sweep(page.sid, loadOf(page.sid));', '']),
  rule('left-stream-stays', [
    FEED_RECORD,
    'if (!(sid in record.s.streams)) yield* sweep(sid, Number.POSITIVE_INFINITY);',
    'void sid;',
  ]),
  rule(
    'no-fork-checks',
    [CHECK_FRAMES, 'known.hash !== hashText(tip.hash)', 'false'],
    [READ_ANSWER, 'return answer.a > seq ?', 'return seq < 0 ?'],
  ),
  rule(
    'ack-by-number',
    [READ_ANSWER, 'return !startsAgain && (await hashAt(answer.a)) === answer.ah;', 'return true;'],
    [CHECK_FRAMES, '(claimed !== null && claimed !== start)', 'false'],
  ),
  rule('old-incarnations-forgotten', [
    'renderer/exchange/request.ts',
    'return from < Math.min(each.upTo, store.mayLeave(each.dev)) ? [{ former: each, from }] : [];',
    'return [];',
  ]),
  rule('no-root-key', [
    ACCEPT,
    'payload?.r ?? rootOf(stampOf({ dn, seq }), hash);',
    'rootOf(stampOf({ dn, seq }), hash);',
  ]),
  rule('time-not-clamped', [
    'shared/exchange/effective-time.ts',
    'const effMs = Math.max(lastEffMs, Math.min(seenS * 1000, hubNowMs), Math.min(atMs, hubNowMs));',
    'const effMs = atMs;',
  ]),
  rule('projection-off', [
    'shared/access/views.ts',
    'if (sid === COURT || sid === REFERENCE) return null;',
    'return null;',
  ]),
  rule('authorisation-off', [
    'shared/access/authorise.ts',
    "if (!onOwnDevice) return 'role';",
    "return standing || op[0] === 'new' ? 'allowed' : 'missing';",
  ]),
  rule('no-waiting', [ACCEPT, 'if (arrived.length > 0) await takeUpWaiting(at, arrived);', '']),
  rule('held-twice', [
    'shared/exchange/device/visible.ts',
    ' || (canonical && holds(canonical, stampOf(change.dot)))',
    '',
  ]),
  rule('covered-too-early', [READ_ANSWER, 'const passed = standing.gcn - 1;', 'const passed = standing.gcn;']),
  rule('covered-when-acknowledged', [READ_ANSWER, 'Math.min(standing.covered, acked),', 'acked,']),
  rule('decision-forgets-the-unseen', [
    APPLY,
    '({ stamp, value }) => !decision.over?.includes(stamp) && !sameJson(value, decision.value),',
    '() => false,',
  ]),
  rule('chain-not-checked-in-lane', ['server/engine/receive.ts', ' && next.before === lastHash', '']),
  rule('copy-from-the-tip', [READ_ANSWER, 'fork: base + 1, answer }', 'fork: seq + 1, answer }']),
  rule('records-of-a-copy', [
    'server/engine/exchange.ts',
    ' || fork !== null || startAgain) return lead;',
    ' || fork !== null) return lead;',
  ]),
  rule('old-stick-counts', [CARRIED, 'const isOld = answer.t < standing.hubTimeMs;', 'const isOld = false;']),
  rule('stick-on-moved-stream', [CARRIED, 'if (!then || !now) return then !== now;', 'return false;']),
  rule('hold-not-kept', ['shared/exchange/device/hold.ts', 'asked < from) return', 'asked >= 0) return']),
  rule('hold-lost-with-identity', ['shared/exchange/device/hold.ts', 'asked < from) return', 'asked !== from) return']),
  rule('township-moves-nothing', ['server/engine/fan-out.ts', 'if (townships.size === 0) return [];', 'return [];']),
];
