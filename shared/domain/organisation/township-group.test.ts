import { beforeEach, describe, expect, it } from 'vitest';
import { must } from '../../core/assert';
import { nangqianBodies } from '../../rulebook/nangqian/bodies';
import { PracticeWorld } from '../case/practice-world';
import { EMPTY_CONTACT, setContact } from './contacts';
import { countySeed } from './county-seed';
import { courtLineOf, EMPTY_COURT_LINE, setCourtLine } from './court-line';
import { EMPTY_MEMBER, EMPTY_PLACE, removeFromGroup, setMember, setPlace, townshipGroup } from './township-group';
import { townshipsOf } from './townships';
import type { EntityId } from '../../core/ids';

let world: PracticeWorld;
const township = () => must(townshipsOf(world)[0], 'ten townships were founded');
const group = () => must(townshipGroup(world, township().id), 'the township is there');

beforeEach(() => {
  world = new PracticeWorld();
  for (const draft of countySeed(world.context, { bodies: nangqianBodies, rehearsal: false })) world.apply(draft.ops);
});

describe('the group of a township', () => {
  it('says which of the four bodies of article 25 have nobody, and who leads it', () => {
    expect(group().missing).toEqual(['governanceOffice', 'tribunal', 'policeStation', 'justiceOffice']);
    world.must(setMember(township().id, null, { ...EMPTY_MEMBER, body: 'policeStation', nameZh: '所长' }));
    world.must(setMember(township().id, null, { ...EMPTY_MEMBER, nameBo: 'ཟླ་བ' }));
    const input = { ...EMPTY_CONTACT, nameZh: '书记' };
    world.must(setContact({ unit: township().unit as EntityId, role: 'leader', contact: null, input }));
    expect(group().missing).toEqual(['tribunal', 'justiceOffice']);
    expect(group().members.map(({ body }) => body)).toEqual(['governanceOffice', 'policeStation']);
    expect(group().leader?.nameZh).toBe('书记');
  });

  it('holds villages and communities, and takes one off without forgetting it', () => {
    world.must(setPlace(township().id, null, { ...EMPTY_PLACE, kind: 'community', nameZh: '城东社区' }));
    world.must(setPlace(township().id, null, { ...EMPTY_PLACE, nameZh: '大桥村', phone: '13909760001' }));
    expect(group().places.map(({ nameZh }) => nameZh)).toEqual(['大桥村', '城东社区']);
    const village = must(group().places[0], 'a village was added');
    world.must(removeFromGroup('place', village.id));
    expect(group().places).toHaveLength(1);
    expect(world.row('place', village.id)?.fields['removed']).toBe(true);
  });

  it('refuses a member without a name and a telephone that is none', () => {
    expect(world.run(setMember(township().id, null, EMPTY_MEMBER))).toMatchObject({ error: { type: 'required' } });
    const wrong = { ...EMPTY_PLACE, nameZh: '大桥村', phone: '12' };
    expect(world.run(setPlace(township().id, null, wrong))).toMatchObject({ error: { type: 'bad_phone' } });
    expect(world.run(setPlace('nowhere' as EntityId, null, { ...wrong, phone: '' }))).toMatchObject({
      error: { type: 'not_found' },
    });
  });
});

describe('the 24-hour line of the court', () => {
  it('is unknown until it is entered, and needs a number', () => {
    expect(courtLineOf(world)).toBeNull();
    expect(world.run(setCourtLine(EMPTY_COURT_LINE))).toMatchObject({ error: { type: 'required', field: 'phone' } });
    expect(world.run(setCourtLine({ ...EMPTY_COURT_LINE, phone: '没有' }))).toMatchObject({
      error: { type: 'bad_phone' },
    });
    world.must(setCourtLine({ ...EMPTY_COURT_LINE, phone: '0976-8871234', nameZh: '执行值班室' }));
    expect(courtLineOf(world)).toMatchObject({ phone: '09768871234', nameZh: '执行值班室' });
  });
});
