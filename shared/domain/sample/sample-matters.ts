import { must } from '../../core/assert';
import type { EntityId } from '../../core/ids';
import { addDays, type Day } from '../../text/day';
import type { PartyView } from '../case/case-fields';
import { caseById } from '../case/case-fold';
import { editParty, partyInputOf } from '../case/party-commands';
import { matterView } from '../matter/matter-fold';
import { bodyFor } from '../matter/notified-bodies';
import { openMatter } from '../matter/open-matter';
import { NO_STANDING, type StandingInput } from '../matter/party-standing';
import { recordStep } from '../matter/record-step';
import type { MatterSubject } from '../matter/records';
import { claimsOf } from '../matter/reward-claims';
import type { StepValues } from '../matter/step-input';
import { SUBJECTS } from '../matter/subjects';
import type { CommandContext } from '../world';
import type { CasePlan } from './case-plan';
import type { PastEvent } from './past-events';
import type { SampleWorld } from './sample-world';

interface Setting {
  readonly cases: readonly CasePlan[];
  readonly world: SampleWorld;
  readonly context: CommandContext;
  readonly today: Day;
}

type Step = readonly [daysAgo: number, type: string, values: StepValues | (() => StepValues)];

interface Matter {
  readonly case: EntityId;
  readonly subject: MatterSubject;
  readonly steps: readonly Step[];
}

/** One matter of every subject, and special subjects of whom nobody has told yet, so that each screen has something to show. */
export function matterEvents(setting: Setting): readonly PastEvent[] {
  const { cases, today, context } = setting;
  const running = cases.filter(({ fate }) => fate === 'running');
  const about = (cause: string, i = 0): EntityId =>
    must(running.filter(({ kind }) => kind.cause.includes(cause))[i] ?? running[i], 'some cases go on').id;
  const ahead = (days: number): Day => addDays(today, days);
  const wages = about('劳动报酬');
  const loan = about('民间借贷');
  const secondLoan = about('民间借贷', 1);
  const reward = context.newId() as EntityId;
  const told: readonly (Matter & { readonly id?: EntityId })[] = [
    { case: wages, subject: 'keyCase', steps: keyCaseSteps(ahead) },
    { case: about('草场'), subject: 'risk', steps: riskSteps(ahead) },
    { case: about('交通事故'), subject: 'entrustOut', steps: entrustOutSteps(ahead) },
    { case: about('交通事故', 1), subject: 'entrustIn', steps: entrustInSteps(ahead) },
    { case: loan, subject: 'specialNotice', steps: noticeSteps(setting, ahead) },
    { case: secondLoan, subject: 'declaration', steps: declarationSteps(ahead) },
    { case: secondLoan, subject: 'clue', steps: clueSteps(ahead) },
    { case: secondLoan, subject: 'reward', steps: rewardSteps(setting, reward, ahead), id: reward },
  ];
  return [
    marking(setting, loan, { congress: 'county' }),
    marking(setting, about('金融借款'), { cadre: 'official', cadreLevel: 'county' }),
    ...told.flatMap((matter) => eventsOf(matter, setting)),
  ];
}

const MARKED_AGO = 40;

function marking({ world, today }: Setting, inCase: EntityId, standing: Partial<StandingInput>): PastEvent {
  const day = addDays(today, -MARKED_AGO);
  return {
    day,
    happen: () => {
      const party = debtorOf(world, inCase);
      const before = partyInputOf(party);
      const basis = must(world.row('party', party.id), 'the debtor is on record').stamps;
      const after = { ...before, standing: { ...NO_STANDING, ...standing } };
      world.run(day, editParty({ party: party.id, before, basis, after }));
    },
  };
}

const debtorOf = (world: SampleWorld, inCase: EntityId): PartyView =>
  must(
    caseById(world, inCase)?.parties.find(({ role }) => role === 'debtor'),
    'every case has a debtor',
  );

function eventsOf({ case: inCase, subject, steps, id: given }: Matter & { readonly id?: EntityId }, setting: Setting) {
  const { world, today, context } = setting;
  const id = given ?? (context.newId() as EntityId);
  return steps.map(([daysAgo, type, values]): PastEvent => {
    const day = addDays(today, -daysAgo);
    return {
      day,
      happen: () => {
        const step = { type, on: day, values: typeof values === 'function' ? values() : values };
        const party = debtorOf(world, inCase).id;
        const isFirst = type === SUBJECTS[subject].opening.type;
        world.run(day, isFirst ? openMatter({ id, case: inCase, subject, party, step }) : recordStep(id, step));
      },
    };
  });
}

type Ahead = (days: number) => Day;

/** Listed, one progress entry, the next one late. */
const keyCaseSteps = (ahead: Ahead): readonly Step[] => [
  [60, 'flagged', { criteria: ['wages'], reason: '拖欠多名务工人员工资，年底前须解决' }],
  [
    50,
    'listed',
    { listedBy: 'conference', leader: '县领导（样例）', leaderPost: '副县长', until: ahead(40), due: ahead(-25) },
  ],
  [28, 'progress', { text: '企业承诺分两期支付', by: '执行局', due: ahead(-4) }],
];

const riskSteps = (ahead: Ahead): readonly Step[] => [
  [
    35,
    'assessed',
    {
      grade: 'medium',
      factors: ['manyPeople', 'pasture'],
      text: '双方各有十余户牧民，曾因围栏争执',
      plan: '由乡政府和村委会先行调解，执行时派出所到场',
      assessor: '执行局',
      due: ahead(5),
    },
  ],
  [33, 'approved', { approver: '执行局局长', opinion: '同意，春季转场前完成' }],
];

const entrustOutSteps = (ahead: Ahead): readonly Step[] => [
  [
    55,
    'drafted',
    { courtZh: '甲县人民法院（样例）', what: '查封被执行人名下房屋一处', letterNumber: '囊法委执〔样例〕1号' },
  ],
  [54, 'sent', { method: 'post', due: ahead(-40) }],
  [41, 'accepted', { theirNumber: '（样例）甲执协3号', by: '甲县法院执行局', due: ahead(3) }],
];

const entrustInSteps = (ahead: Ahead): readonly Step[] => [
  [
    20,
    'arrived',
    {
      courtZh: '乙县人民法院（样例）',
      theirNumber: '（样例）乙执8号',
      what: '向被执行人送达并查询存款',
      due: ahead(-12),
    },
  ],
  [13, 'accepted', { by: '执行局', due: ahead(6) }],
];

function noticeSteps({ world }: Setting, ahead: Ahead): readonly Step[] {
  const values = (): StepValues => {
    const { zh, bo } = bodyFor(world, 'congress', 'county');
    return {
      purpose: 'inform',
      bodyKind: 'congress',
      level: 'county',
      bodyZh: zh,
      bodyBo: bo,
      textZh: '现将案件情况通报，请督促其自觉履行。',
      textBo: 'གྱོད་དོན་གྱི་གནས་ཚུལ་བརྡ་གཏོང་བས་ལག་བསྟར་བྱེད་པར་སྐུལ་འདེད་གནང་རོགས།',
      due: ahead(-10),
    };
  };
  return [
    [30, 'issued', values],
    [29, 'sent', { method: 'direct', recipient: '办公室（样例）', due: ahead(-9) }],
    [
      11,
      'answered',
      { reply: 'willUrge', from: '办公室（样例）', text: '已约谈，本人表示两个月内付清', due: ahead(2) },
    ],
  ];
}

const declarationSteps = (ahead: Ahead): readonly Step[] => [
  [45, 'ordered', { due: ahead(-30) }],
  [44, 'served', { method: 'direct', recipient: '本人', due: ahead(-30) }],
  [31, 'declared', { text: '申报一辆汽车和牲畜若干' }],
  [31, 'item', { assetKind: 'vehicle', what: '小型货车一辆', amountFen: '38000' }],
  [31, 'item', { assetKind: 'livestock', what: '牦牛二十头', amountFen: '160000', place: '夏季牧场' }],
];

const clueSteps = (ahead: Ahead): readonly Step[] => [
  [
    6,
    'clueGiven',
    { giverKind: 'village', giver: '村民（样例）', assetKind: 'income', what: '被执行人在外地承包工程', due: ahead(1) },
  ],
];

function rewardSteps({ world }: Setting, id: EntityId, ahead: Ahead): readonly Step[] {
  const firstClaim = (): string => {
    const row = world.row('matter', id);
    const view = row && matterView(row);
    return view ? (claimsOf(view)[0]?.fact.original.id ?? '') : '';
  };
  return [
    [
      38,
      'planned',
      {
        askedBy: '申请执行人',
        sought: '被执行人名下车辆和存款的线索',
        soughtBo: 'ལག་ལེན་བསྟར་ཡུལ་སྐྱེ་བོའི་རླངས་འཁོར་དང་བཅོལ་དངུལ་གྱི་བརྡ་རྟགས',
        rewardRule: '执行到位金额的百分之五',
        rewardRuleBo: 'ལག་བསྟར་བྱས་པའི་དངུལ་གྲངས་ཀྱི་བརྒྱ་ཆ་ལྔ',
        amountFen: '5000',
        until: ahead(90),
      },
    ],
    [36, 'published', { where: '法院公告栏、乡镇公告栏' }],
    [15, 'claimed', { informer: '举报人（样例）', informerPhone: '', what: '车辆停放在县城某修理厂', due: ahead(-5) }],
    [
      10,
      'decided',
      () => ({ claim: firstClaim(), decision: 'grant', grantedFen: '1500', reason: '线索属实，已扣押车辆' }),
    ],
  ];
}
