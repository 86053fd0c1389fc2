import { must } from '../../core/assert';
import { addDays, type Day } from '../../text/day';
import { contactChangesOf, decideChange, proposeChange, type StepType } from '../organisation/contact-change';
import { contactsOf, EMPTY_CONTACT } from '../organisation/contacts';
import { setCourtLine } from '../organisation/court-line';
import { directoryOf } from '../organisation/directory';
import { recordAbsence } from '../organisation/hand-over';
import type { GroupBody } from '../organisation/records';
import { EMPTY_MEMBER, EMPTY_PLACE, setMember, setPlace } from '../organisation/township-group';
import { townshipsOf, type Township } from '../organisation/townships';
import type { Unit } from '../organisation/units';
import { SAMPLE, type Inventor } from './invented-names';
import type { SampleCommand, SampleWorld } from './sample-world';

interface Making {
  readonly world: SampleWorld;
  readonly today: Day;
  readonly inventor: Inventor;
}

/** What happens to the directory of the rehearsal after everything else: absences, changes of contact on their way, township groups. */
export function sampleDirectory(making: Making): void {
  const { world, today, inventor } = making;
  const { members } = directoryOf(world);
  const units = members.filter(({ kind }) => kind === 'member');
  const at = (n: number): Unit => must(units[n % units.length], 'the conference has members');
  world.run(today, ...awayFrom(at(3), ['liaisonA'], making), ...awayFrom(at(9), ['liaisonA', 'liaisonB'], making));
  const onTheirWay = WAYS.map((steps, i) => ({ steps, unit: at(12 + i) }));
  world.run(addDays(today, -5), ...onTheirWay.map(({ unit }) => proposal(unit, making)));
  world.run(addDays(today, -2), ...onTheirWay.flatMap(({ unit, steps }) => steps.map((step) => decision(unit, step))));
  const line = {
    phone: inventor.landline(),
    nameZh: `执行值班室（${SAMPLE.zh}）`,
    nameBo: `ལག་བསྟར་ཉིན་གཞི་ཁང་(${SAMPLE.bo})`,
  };
  const groups = townshipsOf(world)
    .slice(0, 3)
    .flatMap((township) => group(township, making));
  world.run(today, ...groups, setCourtLine(line));
}

function awayFrom(unit: Unit, roles: readonly string[], { world, today }: Making): readonly SampleCommand[] {
  const input = { from: addDays(today, -1), until: addDays(today, 6), reason: '参加培训', handOver: true, note: '' };
  return contactsOf(world, unit.id)
    .filter(({ role }) => roles.includes(role))
    .map(({ id }) => recordAbsence(id, input));
}

type Step = Exclude<StepType, 'proposed' | 'dropped'>;
const WAYS: readonly (readonly Step[])[] = [[], ['reviewed'], ['sentBack'], ['reviewed', 'approved']];
const WORDS: { readonly [step in Step]: string } = {
  reviewed: '县委政法委',
  approved: '联席会议召集人',
  sentBack: '县委政法委',
};

function proposal(unit: Unit, { world, inventor }: Making): SampleCommand {
  const holder = contactsOf(world, unit.id).find(({ role }) => role === 'liaisonB');
  const { zh, bo } = inventor.person();
  const input = { ...EMPTY_CONTACT, nameZh: zh, nameBo: bo, post: '联络员（B岗）', mobile: inventor.mobile() };
  const asked = { ...input, why: '工作调动', by: '单位办公室' };
  return proposeChange({ unit: unit.id, role: 'liaisonB', contact: holder?.id ?? null, input: asked });
}

/** The change is looked up when it is its turn: within one change of the rehearsal each step follows on the one before. */
const decision =
  (unit: Unit, step: Step): SampleCommand =>
  (world, context) => {
    const { id } = must(contactChangesOf(world, unit.id)[0], 'a change was proposed');
    return decideChange(id, step, { by: WORDS[step], text: step === 'sentBack' ? '缺固定电话' : '' })(world, context);
  };

const BODIES: readonly (readonly [GroupBody, string])[] = [
  ['governanceOffice', '主任'],
  ['tribunal', '庭长'],
  ['policeStation', '所长'],
  ['justiceOffice', '所长'],
];

/** The four bodies of N art. 25, two villages and a community; their names say that they are samples. */
function group({ id }: Township, { inventor }: Making): readonly SampleCommand[] {
  const members = BODIES.map(([body, post]) => {
    const { zh, bo } = inventor.person();
    return setMember(id, null, { ...EMPTY_MEMBER, body, nameZh: zh, nameBo: bo, post, phone: inventor.mobile() });
  });
  const places = PLACES.map(([kind, zh, bo]) =>
    setPlace(id, null, {
      ...EMPTY_PLACE,
      kind,
      nameZh: `${zh}（${SAMPLE.zh}）`,
      nameBo: `${bo}་(${SAMPLE.bo})`,
      phone: inventor.mobile(),
    }),
  );
  return [...members, ...places];
}

const PLACES: readonly (readonly ['village' | 'community', string, string])[] = [
  ['village', '一村', 'སྡེ་བ་དང་པོ'],
  ['village', '二村', 'སྡེ་བ་གཉིས་པ'],
  ['community', '一社区', 'སྡེ་ཁུལ་དང་པོ'],
];
