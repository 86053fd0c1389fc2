import type { Entry } from '../../rulebook/schema';
import type { Ask } from '../../rulebook/vocabulary';
import { formatFen, type Fen } from '../../text/money';
import type { CaseView } from '../case/case-fold';
import type { Dice } from './dice';

/** What is asked, in both languages; the words of the act are the rulebook's own titles. */
export function particularsOf(entry: Entry, view: CaseView): { readonly zh: string; readonly bo: string } {
  const debtor = view.parties.find(({ role }) => role === 'debtor');
  const ofDebtor = debtor ? `被执行人${debtor.nameZh}：` : '';
  const debtorBo = debtor?.nameBo ? `${withShad('ལག་བསྟར་བྱ་ཡུལ')} ${withShad(debtor.nameBo)} ` : '';
  return {
    zh: `${ofDebtor}${entry.title.zh}。${limitOf(entry.ask, view)}`,
    bo: `${debtorBo}${withShad(entry.title.bo)}`,
  };
}

/** The end of a phrase: after ང a tsheg stands before the shad, after ག there is none. */
const withShad = (phrase: string): string =>
  phrase.endsWith('ག') ? phrase : phrase.endsWith('ང') ? `${phrase}་།` : `${phrase}།`;

const WITH_LIMIT: readonly Ask[] = ['freeze', 'deduct', 'withhold', 'draw'];

function limitOf(ask: Ask, { outstandingFen }: CaseView): string {
  if (!WITH_LIMIT.includes(ask) || !outstandingFen) return '';
  const term = ask === 'freeze' ? '，期限一年' : '';
  return `以人民币${formatFen(outstandingFen as Fen)}元为限${term}。`;
}

const DONE: { readonly [ask in Ask]?: readonly string[] } = {
  query: ['经查询，被执行人名下登记信息见附表。', '查得账户一个，余额不足百元。', '经查询，未见登记信息。'],
  'provide-information': ['所需资料已复印盖章，随函附上。', '资料齐全，共三页。'],
  locate: ['已查明现居住地址并告知承办人。', '在其亲属家中找到本人，已告知到庭。'],
  freeze: ['已按通知要求冻结，期限一年。', '已办理冻结手续，系首次冻结。'],
  seize: ['年检时已扣押，停放于指定地点。'],
  deduct: ['已扣划至法院执行款专户。'],
  withhold: ['款项已暂停发放，予以扣留。'],
  draw: ['款项已提取并汇入法院执行款专户。'],
  'stop-registration': ['已停止办理有关登记手续。'],
  'transfer-registration': ['已办理登记手续，登记证明附后。'],
  publish: ['已安排播出，时段见附表。'],
};
const DONE_ANYHOW = ['已按通知要求办理完毕。', '已办理，情况说明附后。'];

const PARTLY = [
  '本辖区内的已办理，其余须由上级单位协助，另行回复。',
  '已提供近三年的资料，更早的档案正在调取。',
  '已办理其中一项，另一项因资料不全正在核对。',
];

interface Hindrance {
  readonly reason: string;
  readonly howSolved: string;
}

/** Why property or a register could not be got at. */
const NO_PROPERTY: readonly Hindrance[] = [
  { reason: '经核对，被执行人在本单位没有任何登记或者账户。', howSolved: '建议向其户籍所在地的同类单位查询。' },
  { reason: '历史档案在搬迁中尚未整理上架，目前无法调取。', howSolved: '整理完毕后，凭本通知书补办。' },
  { reason: '该财产在收到通知前已经转移登记给他人。', howSolved: '已附转移登记资料，请法院审查转移是否有效。' },
];
/** Why nothing could be done on the ground. */
const NO_WAY: readonly Hindrance[] = [
  { reason: '大雪封山，近期无法到达被执行人所在牧点。', howSolved: '道路恢复通行后，派员会同法院前往。' },
  { reason: '被执行人外出务工，多次联系未果。', howSolved: '取得联系后立即告知承办人。' },
  { reason: '该事项须由州级主管部门决定，本单位无权办理。', howSolved: '已书面上报，建议法院同时致函州级主管部门。' },
];
const ABOUT_PROPERTY: readonly Ask[] = [
  ...WITH_LIMIT,
  'query',
  'provide-information',
  'seize',
  'stop-registration',
  'transfer-registration',
  'settle-insurance',
];

/** The answer in words, and for what could not be done the reason and a way to solve it. */
export function answerWords(outcome: 'full' | 'partial' | 'couldNot', ask: Ask, dice: Dice) {
  switch (outcome) {
    case 'full':
      return { text: dice.pick(DONE[ask] ?? DONE_ANYHOW), reason: '', howSolved: '' };
    case 'partial':
      return { text: dice.pick(PARTLY), reason: '', howSolved: '' };
    case 'couldNot':
      return { text: '', ...dice.pick(ABOUT_PROPERTY.includes(ask) ? NO_PROPERTY : NO_WAY) };
  }
}

export const WITHDRAWN = ['被执行人已自动履行完毕', '双方达成和解并已履行', '协助事项重复，以后一份通知为准'];
export const LATER = ['需报上级单位审批', '经办人员外出培训，返岗后办理', '需要到牧点现场核实', '系统升级期间暂停办理'];
export const REVIEW = [
  '通知书所列姓名与本单位登记的身份证号码不一致，建议复核。',
  '该财产登记为家庭共有，建议法院复核执行范围。',
  '该账户疑为惠农补贴专户，建议复核后确定限额。',
];
export const URGED = ['办理期限已过，请尽快书面回复。', '已电话联系联络员，答应尽快办理。', ''];

export const ESCALATED = [
  { reason: 'looksLikeRefusal', text: '经办人口头表示不予办理，未说明法律依据。' },
  { reason: 'noAnswer', text: '逾期并经催办后仍无任何答复。' },
  { reason: 'extraConditions', text: '要求提供法律和司法解释规定以外的手续。' },
  { reason: 'substanceExamined', text: '以裁定书内容有误为由自行审查，未予办理。' },
  { reason: 'interference', text: '经办人称有人打招呼，要求缓办。' },
  { reason: 'other', text: '联络员多次更换，通知书去向不明。' },
] as const;
export const STEPS = ['与该单位分管领导面谈', '提请联席会议办公室协调', '发出司法建议书', '向其上级主管部门通报'];
export const STEP_DONE = '已与分管领导通话，对方答应研究后答复。';
export const SETTLED = '经联席会议办公室协调，该单位已按通知办理。';
