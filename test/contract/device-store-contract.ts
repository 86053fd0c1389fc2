import { describe, expect, it } from 'vitest';
import type { EntityId, PersonId } from '../../shared/core/ids';
import type { Op } from '../../shared/exchange/change';
import type { Standing } from '../../shared/exchange/device/standing';
import { enrolRequestSchema } from '../../shared/exchange/enrolment';
import { feedBodyText } from '../../shared/exchange/feed';
import type { Row } from '../../shared/exchange/row';
import { parseChange } from '../../shared/exchange/signed-change';
import { contentOf } from '../../shared/exchange/signed-message';
import type { Stamp } from '../../shared/exchange/stamp';
import { utf8FromBytes } from '../../shared/core/utf8';
import type { DeviceStore } from '../../renderer/exchange/device-store';

/** A device under test: its store, what a person does on it, and what the screen shows. */
export interface TestDevice {
  readonly store: DeviceStore;
  readonly save: (ops: readonly Op[]) => Promise<void>;
  readonly shown: (kind: 'case', id: EntityId) => Row | undefined;
  /** The same disk after the power failed. */
  readonly restarted: () => Promise<TestDevice>;
}

const CASE = 'case-1' as EntityId;
const newCase = (id: EntityId): Op => ['new', 'case', id, { number: id }];

/** What every store of a device promises to the exchange (`renderer/exchange/device-store.ts`). */
export function deviceStoreContract({
  name,
  make,
}: {
  readonly name: string;
  readonly make: () => Promise<TestDevice>;
}) {
  describe(`the device's store in ${name}`, () => {
    const courtStanding = (store: DeviceStore): Standing => ({
      ...store.standing(),
      epoch: 'epoch-1',
      streams: { court: { type: 'following', n: 1, hash: '00', load: 1 } },
      gcn: 7,
      hubTimeMs: 1_760_000_000_000,
    });
    /** A record that the hub tells of, written by another machine. */
    const told = (store: DeviceStore, ...ids: readonly EntityId[]) => ({
      s: courtStanding(store),
      p: [],
      e: ids.map((id, i) => {
        const stamp = `9.${i + 1}` as Stamp;
        const change = { stamp, person: 'other' as PersonId, effMs: 5, ops: [newCase(id)], coming: [], going: [] };
        return ['court', i + 1, 7 + i, feedBodyText(change)] as const;
      }),
    });

    it('numbers changes without gaps, and knows the chain hash at each', async () => {
      const { store, save } = await make();
      const first = store.tip();
      expect(await store.hashAt(0)).toMatch(/^[0-9a-f]{64}$/);
      await save([newCase(CASE)]);
      await save([newCase('case-2' as EntityId)]);
      expect(store.tip().seq).toBe(first.seq + 2);
      expect(await store.hashAt(store.tip().seq)).toBe(store.tip().hash);
      expect(await store.hashAt(store.tip().seq + 1)).toBeNull();
    });

    it('gives changes in order, as many as fit, and always one', async () => {
      const { store, save } = await make();
      const { seq } = store.tip();
      for (let i = 0; i < 5; i++) await save([newCase(`case-${i}` as EntityId)]);
      const { dev } = store.identity();
      const all = await store.changesAfter(dev, seq, 1_000_000);
      expect(all.map(({ payload }) => parseChange(payload)?.o)).toEqual(
        Array.from({ length: 5 }, (_, i) => [newCase(`case-${i}` as EntityId)]),
      );
      expect(await store.changesAfter(dev, seq, 0)).toEqual(all.slice(0, 1));
      const two = (all[0]?.payload.length ?? 0) + (all[1]?.payload.length ?? 0);
      expect(await store.changesAfter(dev, seq, two)).toEqual(all.slice(0, 2));
      expect(await store.changesAfter(dev, seq + 5, 1000)).toEqual([]);
    });

    it('shows what the hub told, and stands there after the power failed', async () => {
      const device = await make();
      expect((await device.store.absorb(told(device.store, CASE))).ok).toBe(true);
      expect(device.shown('case', CASE)?.fields).toEqual({ number: CASE });
      const again = await device.restarted();
      expect(again.shown('case', CASE)?.fields).toEqual({ number: CASE });
      expect(again.store.standing()).toEqual(device.store.standing());
    });

    it('takes hundreds of records in at once, and what is written upon them afterwards', async () => {
      const device = await make();
      const ids = Array.from({ length: 450 }, (_, n) => `case-${n}` as EntityId);
      expect((await device.store.absorb(told(device.store, ...ids))).ok).toBe(true);
      const base = device.shown('case', CASE)?.stamps['number'] ?? null;
      await device.save([['set', 'case', CASE, { number: ['mine', base] }]]);
      const again = await device.restarted();
      for (const at of [device, again]) {
        expect(ids.map((id) => at.shown('case', id)?.fields['number'])).toEqual(
          ids.map((id) => (id === CASE ? 'mine' : id)),
        );
      }
    });

    it('keeps what was saved after the power failed', async () => {
      const device = await make();
      await device.save([newCase(CASE)]);
      const again = await device.restarted();
      expect(again.shown('case', CASE)).toEqual(device.shown('case', CASE));
      expect(again.store.tip()).toEqual(device.store.tip());
    });

    it('shows own unsent work over what the hub tells, once', async () => {
      const device = await make();
      await device.store.absorb(told(device.store, CASE));
      const base = device.shown('case', CASE)?.stamps['number'] ?? null;
      await device.save([['set', 'case', CASE, { number: ['mine', base] }]]);
      expect(device.shown('case', CASE)?.fields['number']).toBe('mine');
      await device.store.absorb({ s: courtStanding(device.store), p: [], e: [] });
      expect(device.shown('case', CASE)?.writes).toHaveLength(2);
    });

    it('takes another identity with everything from the fork on, and can prove whom it follows', async () => {
      const device = await make();
      const before = device.store.identity();
      const { seq } = device.store.tip();
      await device.save([newCase(CASE)]);
      await device.save([newCase('case-2' as EntityId)]);
      expect((await device.store.reincarnate(seq + 2)).ok).toBe(true);
      const proves = async (at: TestDevice): Promise<void> => {
        const now = at.store.identity();
        expect(now.dev).not.toBe(before.dev);
        expect(now.dn).not.toBe(before.dn);
        expect(now.former.at(-1)).toEqual({ dev: before.dev, dn: before.dn, upTo: seq + 1 });
        expect(at.store.tip().seq).toBe(1);
        const [again] = await at.store.changesAfter(now.dev, 0, 1000);
        expect(again && parseChange(again.payload)).toMatchObject({
          o: [newCase('case-2' as EntityId)],
          r: expect.stringMatching(new RegExp(`^${before.dn}\\.${seq + 2}/[0-9a-f]{64}$`)),
        });
        expect((await at.store.changesAfter(before.dev, seq, 1000)).length).toBe(1);
        expect(at.shown('case', CASE)?.fields).toEqual({ number: CASE });
        expect(at.shown('case', 'case-2' as EntityId)?.writes).toHaveLength(1);
        const message = at.store.successions().at(-1) ?? new Uint8Array();
        const request = enrolRequestSchema.parse(JSON.parse(utf8FromBytes(contentOf(message))));
        expect(request).toMatchObject({ dev: now.dev, dn: now.dn, by: { type: 'succession', from: before.dev } });
      };
      await proves(device);
      await proves(await device.restarted());
    });
  });
}
