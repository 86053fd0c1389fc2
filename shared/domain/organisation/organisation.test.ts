import { beforeEach, describe, expect, it } from 'vitest';
import { must } from '../../core/assert';
import { nangqianBodies } from '../../rulebook/nangqian/bodies';
import { PracticeWorld } from '../case/practice-world';
import { contactSlots, contactsOf, EMPTY_CONTACT, setContact } from './contacts';
import { countyOf, setCounty } from './county';
import { countySeed } from './county-seed';
import { directoryOf, filledPlaces, unitMatcher } from './directory';
import { nangqianCounty } from './nangqian-county';
import { nameTownship } from './townships';
import { addUnit, editUnit, EMPTY_UNIT, unitInputOf, unitsOf } from './units';

let world: PracticeWorld;
const unitNamed = (name: string) =>
  must(
    unitsOf(world).find(({ nameZh }) => nameZh === name),
    `the seed holds ${name}`,
  );

beforeEach(() => {
  world = new PracticeWorld();
  for (const draft of countySeed(world.context, { bodies: nangqianBodies, rehearsal: false })) world.apply(draft.ops);
});

describe('a new county', () => {
  it('holds the 22 members of the joint conference in the order of article 3', () => {
    const { members } = directoryOf(world);
    expect(members.map(({ order }) => order)).toEqual(Array.from({ length: 22 }, (_, i) => i + 1));
    expect(members[4]).toMatchObject({ kind: 'court', nameZh: '县法院' });
  });

  it('has the conference office, ten townships without a name and a first range of numbers', () => {
    const { office, townships } = directoryOf(world);
    expect(office?.nameZh).toBe('执行工作联席会议办公室');
    expect(townships).toHaveLength(10);
    expect(townships.every(({ township, unit }) => township.nameZh === null && unit?.body === 'township')).toBe(true);
    expect(world.rows('lease')).toHaveLength(1);
  });

  it('does not take its court code for confirmed', () => {
    expect(countyOf(world)).toMatchObject({ courtCode: '青2725', courtCodeConfirmed: false, rehearsal: false });
  });

  it('fits each founding change into what the worst link can carry', () => {
    const drafts = countySeed(world.context, { bodies: nangqianBodies, rehearsal: true });
    for (const draft of drafts) expect(new TextEncoder().encode(JSON.stringify(draft)).length).toBeLessThan(60_000);
  });
});

describe('the county profile', () => {
  it('refuses a court code without a province', () => {
    expect(world.run(setCounty({ ...nangqianCounty, courtCode: '2725' }))).toMatchObject({
      ok: false,
      error: { type: 'bad_court_code' },
    });
  });

  it('keeps who confirmed the code in the history of the field', () => {
    world.must(setCounty({ ...nangqianCounty, courtCodeConfirmed: true }));
    const row = must(countyOf(world), 'a county was founded').row;
    expect(row.writes.filter(({ field }) => field === 'courtCodeConfirmed').map(({ value }) => value)).toEqual([
      false,
      true,
    ]);
  });

  it('has nothing to save when nothing changed', () => {
    expect(world.run(setCounty(nangqianCounty))).toMatchObject({ ok: false, error: { type: 'nothing_to_save' } });
    // The folded county carries its record along, which is no value of the county.
    const folded = must(countyOf(world), 'a county was founded');
    expect(world.run(setCounty(folded))).toMatchObject({ ok: false, error: { type: 'nothing_to_save' } });
  });
});

describe('units', () => {
  it('get a later name that replaces the outdated one on the screen', () => {
    const unit = unitNamed('财政局');
    world.must(editUnit({ unit: unit.id, input: { ...unitInputOf(unit), laterNameZh: ' 财政和国资局 ' } }));
    expect(unitNamed('财政局').laterNameZh).toBe('财政和国资局');
  });

  it('of the county’s own need a name', () => {
    expect(world.run(addUnit(EMPTY_UNIT))).toMatchObject({ ok: false, error: { type: 'required', field: 'nameZh' } });
    world.must(addUnit({ ...EMPTY_UNIT, nameZh: '林业和草原局' }));
    expect(unitNamed('林业和草原局')).toMatchObject({ kind: 'bearer', body: null });
  });
});

describe('contacts', () => {
  const someone = { ...EMPTY_CONTACT, nameZh: '甲某', post: '副局长', mobile: '139-0000-1234' };

  it('fill the places of a unit and are found by the end of their telephone number', () => {
    const unit = unitNamed('公安局');
    world.must(setContact({ unit: unit.id, role: 'liaisonA', contact: null, input: someone }));
    expect(filledPlaces(world, unit)).toEqual({ filled: 1, due: 3 });
    expect(contactSlots(world, unit).map(({ role, contact }) => [role, contact?.mobile ?? null])).toEqual([
      ['leader', null],
      ['liaisonA', '13900001234'],
      ['liaisonB', null],
    ]);
    expect(
      unitsOf(world)
        .filter(unitMatcher(world, '1234'))
        .map(({ id }) => id),
    ).toEqual([unit.id]);
  });

  it('refuse a telephone number that cannot be one', () => {
    const { id } = unitNamed('公安局');
    const wrong = { ...someone, mobile: '1390000' };
    expect(world.run(setContact({ unit: id, role: 'leader', contact: null, input: wrong }))).toMatchObject({
      ok: false,
      error: { type: 'bad_phone', field: 'mobile' },
    });
  });

  it('keep the predecessor in the history when another person takes the place', () => {
    const { id } = unitNamed('司法局');
    world.must(setContact({ unit: id, role: 'leader', contact: null, input: someone }));
    const first = must(contactsOf(world, id)[0], 'a leader was named');
    world.must(setContact({ unit: id, role: 'leader', contact: first.id, input: { ...someone, nameZh: '乙某' } }));
    const row = must(world.row('contact', first.id), 'the record stays');
    expect(row.writes.filter(({ field }) => field === 'nameZh').map(({ value }) => value)).toEqual(['甲某', '乙某']);
  });

  it('accept a person who is known by a Tibetan name only', () => {
    const { id } = unitNamed('司法局');
    const input = { ...EMPTY_CONTACT, nameBo: 'བསོད་ནམས' };
    expect(world.run(setContact({ unit: id, role: 'liaisonB', contact: null, input })).ok).toBe(true);
  });

  it('of the office are a convenor, his deputy, a head and two deputies', () => {
    const office = must(directoryOf(world).office, 'the seed holds the office');
    expect(contactSlots(world, office).map(({ role }) => role)).toEqual([
      'convenor',
      'deputyConvenor',
      'officeHead',
      'officeDeputy',
      'officeDeputy',
    ]);
  });
});

describe('townships', () => {
  it('give their name to the unit that bears their duties', () => {
    const first = must(directoryOf(world).townships[0], 'ten townships were founded').township;
    world.must(nameTownship({ township: first.id, input: { nameZh: '甲乡', nameBo: 'ཀ་ཞང' } }));
    expect(directoryOf(world).townships[0]).toMatchObject({
      township: { nameZh: '甲乡', nameBo: 'ཀ་ཞང' },
      unit: { nameZh: '甲乡', nameBo: 'ཀ་ཞང', kind: 'township' },
    });
  });
});

describe('the search of the directory', () => {
  it('finds a unit by Chinese, pinyin initials, Tibetan and its later name', () => {
    const found = (query: string) =>
      unitsOf(world)
        .filter(unitMatcher(world, query))
        .map(({ nameZh }) => nameZh);
    expect(found('公安')).toContain('公安局');
    expect(found('gaj')).toContain('公安局');
    expect(found('སྤྱི་བདེ')).toContain('公安局');
    expect(found('市场监督')).toEqual(['工商局']);
  });
});
