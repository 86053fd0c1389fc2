import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../core/ids';
import { newStanding, withAnswered, withHandedOut, withNote, type HandedOut, type Standing } from './standing';

const stick = (no: number): HandedOut => ({
  id: `stick ${no}`,
  nonce: '',
  dev: 'dev',
  streams: {},
  base: 0,
  upTo: no,
  madeMs: no,
});
const note = (no: number) => ({ no, to: 'driver', by: 'p' as PersonId, atMs: no, file: '' });
const noted = (standing: Standing) => (standing.handedOut ?? []).flatMap((each) => each.note?.no ?? []);

describe('the sticks that are on their way', () => {
  it('are remembered until many newer ones were handed out, whatever was written and never saved', () => {
    let standing = newStanding('hub');
    for (let no = 1; no <= 20; no++) standing = withNote(withHandedOut(standing, stick(no)), `stick ${no}`, note(no));
    for (let no = 101; no <= 200; no++) standing = withHandedOut(standing, stick(no));
    expect(noted(standing)).toHaveLength(20);
    expect(standing.handedOut?.at(-1)?.id).toBe('stick 200');
    for (let no = 21; no <= 60; no++) standing = withNote(withHandedOut(standing, stick(no)), `stick ${no}`, note(no));
    expect(noted(standing)).toHaveLength(32);
    expect(noted(standing).at(-1)).toBe(60);
  });

  it('keep the day on which the first receipt came', () => {
    const standing = withHandedOut(newStanding('hub'), stick(1));
    const twice = withAnswered(withAnswered(standing, 'stick 1', 5), 'stick 1', 9);
    expect(twice.handedOut?.[0]?.answeredMs).toBe(5);
    expect(withAnswered(standing, 'another', 5).handedOut).toEqual(standing.handedOut);
  });
});
