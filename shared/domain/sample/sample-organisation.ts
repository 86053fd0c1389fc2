import { must } from '../../core/assert';
import type { EntityId, PersonId } from '../../core/ids';
import { ok } from '../../core/result';
import { nangqianBodies } from '../../rulebook/nangqian/bodies';
import type { Day } from '../../text/day';
import { newRecord } from '../ops';
import { contactSlots, contactsOf, EMPTY_CONTACT, setContact } from '../organisation/contacts';
import { countySeed } from '../organisation/county-seed';
import { nangqianCounty } from '../organisation/nangqian-county';
import { personFields, type PersonInput } from '../organisation/persons';
import type { ContactRole } from '../organisation/records';
import { nameTownship, townshipsOf, type Township } from '../organisation/townships';
import { unitsOf, type Unit } from '../organisation/units';
import { SAMPLE, type Inventor } from './invented-names';
import type { SampleWorld } from './sample-world';

/** What the cases of the rehearsal need to know of its county. */
export interface SampleOrganisation {
  readonly townships: readonly Township[];
  /** Those who handle cases, the founding person among them. */
  readonly handlers: readonly PersonId[];
  /** Those who lead escalations. */
  readonly chiefs: readonly PersonId[];
  /** The unit that stands for a body of the rulebook; for the townships the one named. */
  readonly unitOf: (body: string, township: Township) => EntityId;
  /** Who takes a notice for a unit. */
  readonly liaisonOf: (unit: EntityId) => { readonly name: string; readonly post: string };
}

/** The county's own document and the national one. */
const SEED = { county: { ...nangqianCounty, rulebooks: ['N', 'G'] }, bodies: nangqianBodies, rehearsal: true };

interface Making {
  readonly world: SampleWorld;
  readonly day: Day;
  readonly inventor: Inventor;
}

/** Founds the county: profile, units, townships with sample names, everybody's leader and liaisons, the people of the court. */
export function sampleOrganisation(making: Making): SampleOrganisation {
  const { world, day } = making;
  for (const draft of countySeed(world.contextOn(day), SEED)) world.add(draft);
  for (const township of townshipsOf(world)) nameSampleTownship(township, making);
  for (const unit of unitsOf(world)) fillUnit(unit, making);
  const people = PEOPLE.map((person) => addPerson(person, making));
  const units = new Map(unitsOf(world).map((unit) => [unit.body, unit.id]));
  const having = (...roles: readonly string[]): readonly PersonId[] =>
    people.filter(({ role }) => roles.includes(role)).map(({ id }) => id);
  const founder = world.contextOn(day).person;
  return {
    townships: townshipsOf(world),
    handlers: [founder, ...having('handler')],
    chiefs: [founder, ...having('chief', 'office')],
    unitOf: (body, township) =>
      body === 'township'
        ? (township.unit as EntityId)
        : must(units.get(body), `the county has a unit for the body ${body}`),
    liaisonOf: (unit) => {
      const liaison = contactsOf(world, unit).find(({ role }) => role === 'liaisonA');
      return { name: liaison?.nameZh ?? '', post: liaison?.post ?? '' };
    },
  };
}

const NUMERALS_ZH = '一二三四五六七八九十';
const ORDINALS_BO = ['དང་པོ', 'གཉིས་པ', 'གསུམ་པ', 'བཞི་པ', 'ལྔ་པ', 'དྲུག་པ', 'བདུན་པ', 'བརྒྱད་པ', 'དགུ་པ', 'བཅུ་པ'];

/** The real names are the court's to give; these say of themselves that they are samples. */
function nameSampleTownship({ id, order }: Township, { world, day }: Making): void {
  const nameZh = `第${NUMERALS_ZH.charAt(order - 1)}乡（${SAMPLE.zh}）`;
  const nameBo = `ཞང་${must(ORDINALS_BO[order - 1], 'an ordinal for each township')}་(${SAMPLE.bo})`;
  world.run(day, nameTownship({ township: id, input: { nameZh, nameBo } }));
}

const POSTS: { readonly [role in ContactRole]: string } = {
  convenor: '召集人',
  deputyConvenor: '副召集人',
  leader: '分管领导',
  liaisonA: '联络员（A岗）',
  liaisonB: '联络员（B岗）',
  officeHead: '办公室主任',
  officeDeputy: '办公室副主任',
};

/** Fills every place of a unit in one change. */
function fillUnit(unit: Unit, { world, day, inventor }: Making): void {
  const landline = inventor.landline();
  const commands = contactSlots(world, unit).map(({ role }) => {
    const { zh, bo } = inventor.person();
    const input = { ...EMPTY_CONTACT, nameZh: zh, nameBo: bo, post: POSTS[role], mobile: inventor.mobile() };
    return setContact({ unit: unit.id, role, contact: null, input: { ...input, landline } });
  });
  world.run(day, ...commands);
}

type SamplePerson = Pick<PersonInput, 'post' | 'role'> & { readonly body?: string };

const PEOPLE: readonly SamplePerson[] = [
  { post: '执行局局长', role: 'chief' },
  { post: '执行法官', role: 'handler' },
  { post: '执行员', role: 'handler' },
  { post: '法官助理', role: 'handler' },
  { post: '联席会议办公室工作人员', role: 'office' },
  { post: '乡镇执行协助联络员', role: 'township', body: 'township' },
  { post: '农业银行联络员', role: 'liaison', body: 'agricultural-bank' },
  { post: '人大监督联络员', role: 'overseer' },
];

function addPerson({ post, role, body }: SamplePerson, { world, day, inventor }: Making) {
  const { zh, bo } = inventor.person();
  const belongsTo = unitsOf(world).find((unit) => unit.body === body)?.id ?? '';
  const fields = personFields({ name: zh, nameBo: bo, post, role, belongsTo });
  const id = world.contextOn(day).newId() as PersonId;
  world.run(day, () => ok({ kind: 'person.add', ops: [newRecord('person', id, { ...fields })] }));
  return { id, role };
}
