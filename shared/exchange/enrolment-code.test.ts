import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeEnrolmentCode, fingerprintBeginning, parseEnrolmentCode } from './enrolment-code';

test('the fingerprint in a code reads as the beginning of what the hub shows, group by group', () => {
  const hex = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));
  fc.assert(
    fc.property(hex, fc.uint8Array({ minLength: 6, maxLength: 6 }), (fingerprint, random) => {
      const parsed = parseEnrolmentCode(encodeEnrolmentCode(random, fingerprint).code);
      const shown = (fingerprint.toUpperCase().match(/.{4}/g) ?? []).slice(0, 4).join(' ');
      expect(fingerprintBeginning(parsed?.fingerprint ?? '')).toBe(shown);
    }),
  );
});

test('a code is read whatever its case, spaces and hyphens are, and one mistyped letter is found', () => {
  const { code } = encodeEnrolmentCode(new Uint8Array([1, 2, 3, 4, 5, 6]), 'ab'.repeat(32));
  expect(parseEnrolmentCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toEqual(parseEnrolmentCode(code));
  const mistyped = [...code].flatMap((letter, at) =>
    letter === '-' ? [] : [`${code.slice(0, at)}${letter === '7' ? '8' : '7'}${code.slice(at + 1)}`],
  );
  // One letter checks the others: of 32 mistakes one is left for the hub to find.
  expect(mistyped.filter((each) => parseEnrolmentCode(each) === null).length).toBeGreaterThanOrEqual(23);
});
