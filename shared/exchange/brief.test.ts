import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { must } from '../core/assert';
import type { DeviceId } from '../core/ids';
import {
  briefAnswerOf,
  briefHelloOf,
  parseBriefAnswer,
  parseBriefHello,
  textOfBriefAnswer,
  textOfBriefHello,
  wholeAnswer,
  wholeHello,
} from './brief';
import type { Answer, Hello } from './wire';

const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
const word = fc.string({ minLength: 16, maxLength: 40 });
const count = fc.nat();
const sids = fc.constantFrom(['ref'], ['court', 'ref'], ['ref', 'unit:AaIAFf0tecemojDHvIJdOA'], ['figures', 'ref']);

const hellos: fc.Arbitrary<Hello> = fc
  .record({
    v: count,
    sv: count,
    dev: word as fc.Arbitrary<DeviceId>,
    nonce: word,
    epoch: word,
    base: count,
    bh: hex,
    cov: count,
    sids,
    at: fc.tuple(fc.tuple(count, hex), fc.tuple(count, hex)),
    loading: fc.constantFrom([], [0], [1], [0, 1]),
    after: fc.option(word),
    max: count,
    waiting: count,
    app: fc.string(),
    age: fc.option(word),
  })
  .map(({ v, sv, dev, nonce, epoch, base, bh, cov, sids: names, at, loading, after, max, waiting, app, age }) => ({
    v,
    sv,
    dev,
    nonce,
    epoch,
    base,
    bh,
    cov,
    cur: Object.fromEntries(
      names.flatMap((sid, i) => (loading.includes(i as never) ? [] : [[sid, at[i] ?? at[0]] as const])),
    ),
    load: Object.fromEntries(
      names.flatMap((sid, i) => {
        const [n, hash] = at[i] ?? at[0];
        return loading.includes(i as never) ? [[sid, { after, n, hash }] as const] : [];
      }),
    ),
    old: [],
    max,
    waiting,
    app,
    age,
  }));

const sidsOf = ({ cur, load }: Hello): readonly string[] => [...Object.keys(cur), ...Object.keys(load)].toSorted();

const answersTo = (hello: Hello): fc.Arbitrary<Answer> =>
  fc
    .record({
      v: count,
      t: count,
      a: count,
      ah: hex,
      dn: count,
      cov: fc.array(fc.tuple(count, count, count)),
      x: fc.array(fc.tuple(count, fc.constantFrom('late', 'parked', 'dup'), fc.option(fc.string()))),
      age: fc.option(word, { nil: undefined }),
    })
    .map(({ v, t, a, ah, dn, cov, x, age }) => ({
      v,
      nonce: hello.nonce,
      epoch: hello.epoch ?? '',
      t,
      a,
      ah,
      dn,
      fork: null,
      reset: false,
      old: [],
      x: x as Answer['x'],
      cov,
      sids: sidsOf(hello),
      reload: {},
      state: 'active' as const,
      ...(age === undefined ? {} : { age }),
    }));

const knownOf = (whole: Hello) => {
  const { dev, epoch, bh, app, age, cur, load } = whole;
  const hashOf = (sid: string): string => cur[sid]?.[1] ?? load[sid]?.hash ?? '';
  return { dev, epoch, bh, app, age, streams: sidsOf(whole).map((sid) => [sid, hashOf(sid)] as const) };
};

const hello = fc.sample(hellos, 1)[0] as Hello;

describe('a hello in brief', () => {
  it('becomes the very text that was signed, where both hold the same', () => {
    fc.assert(
      fc.property(hellos, count, (whole, dn) => {
        const brief = briefHelloOf(whole, dn, sidsOf(whole));
        const told = brief && parseBriefHello(textOfBriefHello(brief));
        expect(told).toEqual(brief);
        expect(JSON.stringify(told && wholeHello(told, knownOf(whole)))).toBe(JSON.stringify(whole));
      }),
    );
  });

  it('becomes another text, or none, where they hold another hash, epoch, name or stream', () => {
    fc.assert(
      fc.property(hellos, hellos, (whole, other) => {
        const brief = briefHelloOf(whole, 2, sidsOf(whole));
        const mine = knownOf(whole);
        for (const differs of ['dev', 'epoch', 'bh', 'app', 'streams', 'age'] as const) {
          const known = { ...mine, [differs]: knownOf(other)[differs] };
          const isSame = JSON.stringify(known) === JSON.stringify(mine) || (differs === 'age' && whole.age === null);
          const read = brief && wholeHello(brief, known);
          expect(JSON.stringify(read) === JSON.stringify(whole)).toBe(isSame);
        }
      }),
    );
  });

  it('is none of a first contact, or of former incarnations', () => {
    expect(briefHelloOf({ ...hello, epoch: null }, 2, sidsOf(hello))).toBe(null);
    expect(briefHelloOf({ ...hello, old: [{ dev: hello.dev, base: 0, count: 1 }] }, 2, sidsOf(hello))).toBe(null);
  });

  it('is nothing when it was cut, and never a fault whatever it was altered to', () => {
    const text = textOfBriefHello({
      ...must(briefHelloOf(hello, 2, sidsOf(hello)), 'it can be brief'),
      nonce: 'n'.repeat(22),
    });
    for (let length = 0; length < text.length; length++) expect(parseBriefHello(text.slice(0, length))).toBe(null);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, letter) => {
        const altered = parseBriefHello(text.slice(0, at) + letter + text.slice(at + 1));
        expect(altered === null || Array.isArray(altered.places)).toBe(true);
      }),
    );
  });
});

describe('an answer in brief', () => {
  it('becomes the very text that was signed, where both hold the same', () => {
    const both = hellos.chain((asked) => answersTo(asked).map((answer) => ({ asked, answer })));
    fc.assert(
      fc.property(both, ({ asked, answer }) => {
        const brief = briefAnswerOf(answer, asked, sidsOf(asked));
        const told = brief && parseBriefAnswer(textOfBriefAnswer(brief));
        const known = { hello: asked, sids: sidsOf(asked), dn: answer.dn, ah: answer.ah, age: answer.age ?? null };
        expect(JSON.stringify(told && wholeAnswer(told, known))).toBe(JSON.stringify(answer));
      }),
    );
  });

  it('is none when the hub tells of something else than before', () => {
    const answer = fc.sample(answersTo(hello), 1)[0] as Answer;
    const told: readonly Partial<Answer>[] = [
      { reset: true },
      { fork: 3 },
      { state: 'revoked' },
      { epoch: 'another' },
      { sids: ['ref', 'unit:x'] },
      { reload: { ref: [0, ''] } },
      { old: [{ dev: hello.dev, a: 1 }] },
    ];
    expect(briefAnswerOf(answer, hello, sidsOf(hello))).not.toBe(null);
    for (const change of told) expect(briefAnswerOf({ ...answer, ...change }, hello, sidsOf(hello))).toBe(null);
  });

  it('is nothing when it was cut', () => {
    const text = textOfBriefAnswer({ v: 2, t: 5, a: 1, x: [[1, 'late', null]], cov: [[1, 2, 3]], hasAge: true });
    for (let length = 0; length < text.length; length++) expect(parseBriefAnswer(text.slice(0, length))).toBe(null);
  });
});
