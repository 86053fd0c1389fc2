import { utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { fastSigner, fastVerifier } from '../../../test/simulation/fast-crypto';
import { concatBytes } from '../../core/bytes';
import { err, ok } from '../../core/result';
import { carriedLead, hashOfStick, readCarriedReply, type CarriedOutcome } from './carried-reply';
import { MAX_SEALED_BYTES, sealProblem } from './sealed-file';
import { answerName, stickName } from './stick-name';

describe('the name of a file on a stick', () => {
  it('holds numbers only, and differs from stick to stick', () => {
    const name = stickName({ dn: 12, no: 3, id: 'AAAAAAAAAAAAAAAAAAAAAA' });
    expect(name).toMatch(/^NY-12-3-[0-9a-f]{6}\.nyb$/);
    expect(stickName({ dn: 12, no: 3, id: 'BAAAAAAAAAAAAAAAAAAAAA' })).not.toBe(name);
  });

  it('leads to the name of its answer, whatever became of it on the way', () => {
    expect(answerName('NY-12-3-ab12cd.nyb')).toBe('NY-12-3-ab12cd-answer.nyb');
    expect(answerName('E:\\NY-12-3.NYB')).toBe('E:\\NY-12-3-answer.nyb');
    expect(answerName('renamed')).toBe('renamed-answer.nyb');
    expect(answerName('NY-12-3-answer.nyb')).toBe('NY-12-3-answer.nyb');
  });
});

describe('a file that is to be opened', () => {
  it('is told from other files, cut ones and endless ones before anything is decrypted', () => {
    const age = utf8ToBytes('age-encryption.org/v1\n-> X25519 …');
    expect(sealProblem(age)).toBeNull();
    expect(sealProblem(age.subarray(0, 5))).toEqual({ type: 'damaged' });
    expect(sealProblem(utf8ToBytes('PK\u0003\u0004'))).toEqual({ type: 'not_a_bundle' });
    expect(sealProblem(new Uint8Array())).toEqual({ type: 'not_a_bundle' });
    expect(sealProblem({ length: MAX_SEALED_BYTES + 1 } as Uint8Array)).toEqual({ type: 'too_large' });
  });
});

describe('the reply to a carried stick', () => {
  const sent = utf8ToBytes('sealed by a machine');
  const sealed = utf8ToBytes('sealed to a machine, and longer than its head');
  const facts = { dn: 4, count: 7, fresh: 2 };
  const lead = (outcome: CarriedOutcome) => carriedLead(hashOfStick(sent), outcome, fastSigner('hub'));
  const answer = { hash: hashOfStick(sealed), size: sealed.length };
  const reply = async () => concatBytes(await lead(ok({ facts, answer })), sealed);
  const read = (bytes: Uint8Array, hub = 'hub', of = sent) => readCarriedReply(bytes, { hub, sent: of }, fastVerifier);

  it('comes back whole, from this hub and to this stick', async () => {
    expect(await read(await reply())).toEqual(ok({ ...facts, sealed }));
    expect(await read(await reply(), 'another')).toEqual(err({ type: 'no_answer' }));
    expect(await read(await reply(), 'hub', sealed)).toEqual(err({ type: 'no_answer' }));
    expect(await read(utf8ToBytes('<html>Sign in</html>'))).toEqual(err({ type: 'no_answer' }));
  });

  it('that is cut anywhere, grown or altered is no reply', async () => {
    const whole = await reply();
    for (let length = 0; length < whole.length; length++)
      expect((await read(whole.subarray(0, length))).ok, `${length}`).toBe(false);
    expect(await read(whole.subarray(0, whole.length - 1))).toEqual(err({ type: 'cut' }));
    expect(await read(concatBytes(whole, new Uint8Array(1)))).toEqual(err({ type: 'cut' }));
    for (let at = 0; at < whole.length; at++)
      expect((await read(whole.map((byte, i) => (i === at ? byte ^ 4 : byte)))).ok, `${at}`).toBe(false);
  });

  it('says why a hub did not take it', async () => {
    const refused = await lead(err('for_another'));
    expect(await read(refused)).toEqual(err({ type: 'refused', why: 'for_another' }));
  });
});
