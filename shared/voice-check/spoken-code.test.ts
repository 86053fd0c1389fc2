import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareHeard, groupsOf, spokenCode, STEP_LENGTH, WHOLE_LENGTH } from './spoken-code';

const digest = fc.uint8Array({ minLength: 32, maxLength: 32 });
const length = fc.constantFrom(WHOLE_LENGTH, STEP_LENGTH);
const code = fc.tuple(digest, length).map(([bytes, size]) => spokenCode(bytes, 'whole', size));

describe('a code that is read out', () => {
  it('is known again when it was heard right, in whatever digits and groups it was typed', () => {
    fc.assert(
      fc.property(code, (own) => {
        const tibetan = own.digits.replaceAll(/\d/g, (each) => String.fromCharCode(0x0f20 + Number(each)));
        const wide = own.digits.replaceAll(/\d/g, (each) => String.fromCharCode(0xff10 + Number(each)));
        for (const typed of [own.digits, groupsOf(own.digits).join(' - '), ` ${tibetan}`, wide]) {
          expect(compareHeard(typed, own)).toEqual({ ok: true, value: 'same' });
        }
      }),
    );
  });

  it('is never taken for another when one digit was misheard or two neighbours were exchanged', () => {
    fc.assert(
      fc.property(code, fc.nat(), fc.integer({ min: 1, max: 9 }), ({ digits, about }, where, by) => {
        const at = where % digits.length;
        const wrong = String((Number(digits[at]) + by) % 10);
        const misheard = digits.slice(0, at) + wrong + digits.slice(at + 1);
        expect(compareHeard(misheard, { digits, about })).toEqual({ ok: false, error: { type: 'misheard' } });
        const [a = '', b = ''] = digits.slice(at, at + 2);
        if (a === b || b === '') return;
        const exchanged = digits.slice(0, at) + b + a + digits.slice(at + 2);
        expect(compareHeard(exchanged, { digits, about })).toEqual({ ok: false, error: { type: 'misheard' } });
      }),
    );
  });

  it('tells a code of other records from a misheard one', () => {
    fc.assert(
      fc.property(digest, digest, (mine, other) => {
        const own = spokenCode(mine, 'whole', WHOLE_LENGTH);
        const heard = spokenCode(other, 'whole', WHOLE_LENGTH);
        expect(compareHeard(heard.digits, own)).toEqual({
          ok: true,
          value: heard.digits === own.digits ? 'same' : 'different',
        });
      }),
    );
  });

  it('does not fit, nine times in ten, where the other speaks of something else', () => {
    const bytes = new Uint8Array(32).fill(7);
    const own = spokenCode(bytes, 'question 0', STEP_LENGTH);
    const others = Array.from({ length: 200 }, (_, i) => spokenCode(bytes, `question ${i + 1}`, STEP_LENGTH));
    const fitting = others.filter(({ digits }) => compareHeard(digits, own).ok);
    expect(fitting.length).toBeLessThan(40);
    expect(others.length - fitting.length).toBeGreaterThan(0);
  });

  it('says what is missing', () => {
    const own = spokenCode(new Uint8Array(32), 'whole', WHOLE_LENGTH);
    expect(compareHeard('', own)).toEqual({ ok: false, error: { type: 'no_digits' } });
    expect(compareHeard('12a4', own)).toEqual({ ok: false, error: { type: 'no_digits' } });
    expect(compareHeard('1234', own)).toEqual({ ok: false, error: { type: 'length', heard: 4, needed: 8 } });
    expect(groupsOf('12345678')).toEqual(['1234', '5678']);
    expect(groupsOf('123456')).toEqual(['123', '456']);
  });
});
