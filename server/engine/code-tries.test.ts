import { describe, expect, it } from 'vitest';
import { createCodeTries, networkOf } from './code-tries';

function setupTries() {
  let nowMs = Date.UTC(2026, 10, 21);
  const tries = createCodeTries(() => nowMs);
  return { tries, pass: (ms: number) => void (nowMs += ms) };
}

describe('wrong codes', () => {
  it('of one address may come ten times; then each one waits twice as long as the one before', () => {
    const { tries, pass } = setupTries();
    const show = (i: number) => tries.begin({ code: `wrong ${i}`, address: '10.0.0.7' });
    for (let i = 0; i < 10; i++) expect(show(i)).toBe(0);
    expect(show(10)).toBe(5000);
    pass(4000);
    expect(show(11), 'a try during the wait does not lengthen it').toBe(1000);
    pass(1000);
    expect(show(12)).toBe(0);
    expect(show(13)).toBe(10_000);
    pass(10_000);
    expect(show(14)).toBe(0);
    expect(show(15)).toBe(20_000);
    expect(tries.begin({ code: 'wrong', address: '10.0.0.8' }), 'another address is not made to wait').toBe(0);
  });

  it('never wait longer than a quarter of an hour, and are forgotten an hour after the last', () => {
    const { tries, pass } = setupTries();
    const show = () => tries.begin({ code: 'wrong', address: '10.0.0.7' });
    let longest = 0;
    for (let i = 0; i < 60; i++) {
      const wait = show();
      longest = Math.max(longest, wait);
      pass(wait);
    }
    expect(longest).toBe(15 * 60_000);
    pass(60 * 60_000);
    expect([show(), show()]).toEqual([0, 0]);
  });

  it('of one code may come five times, from wherever', () => {
    const { tries } = setupTries();
    const waits = Array.from({ length: 6 }, (_, i) => tries.begin({ code: 'same', address: `10.0.1.${i}` }));
    expect(waits).toEqual([0, 0, 0, 0, 0, 5000]);
  });

  it('of an office that shows a right one in between begin anew', () => {
    const { tries } = setupTries();
    for (let i = 0; i < 30; i++) {
      expect(tries.begin({ code: `mistyped ${i}`, address: '10.0.0.7' })).toBe(0);
      const right = { code: `right ${i}`, address: '10.0.0.7' };
      expect(tries.begin(right)).toBe(0);
      tries.succeeded(right);
    }
  });

  it('from ever new addresses fill no memory', () => {
    const { tries } = setupTries();
    const old = { code: 'same', address: '10.0.0.7' };
    for (let i = 0; i < 5; i++) tries.begin(old);
    expect(tries.begin(old)).toBe(5000);
    for (let i = 0; i < 10_000; i++) tries.begin({ code: `wrong ${i}`, address: `10.1.${i >> 8}.${i & 255}` });
    expect(tries.begin(old), 'the oldest was pushed out').toBe(0);
  });
});

it.each([
  ['192.168.1.4', '192.168.1.4'],
  ['::ffff:192.168.1.4', '192.168.1.4'],
  ['2001:db8:0:12:aaaa::1', '2001:db8:0:12'],
  ['2001:0DB8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::', 'fe80:0:0:0'],
])('an address %s belongs to %s', (address, network) => expect(networkOf(address)).toBe(network));
