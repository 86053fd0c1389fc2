import {
  ASSET_KINDS,
  BODY_KINDS,
  KEY_CRITERIA,
  LEVELS,
  OUTCOMES,
  RISK_FACTORS,
  RISK_GRADES,
  WAYS,
  type MatterSubject,
} from './records';
import { choice, choices, due, line, money, must, text, type FieldSpec, type StepSpec, type SubjectSpec } from './spec';

const PLAIN = { aboutParty: false, overtakes: {}, afterEnd: [], numbered: false } as const;
const step = (type: string, ...fields: readonly FieldSpec[]): StepSpec => ({ type, fields });
const ended = step('ended', text('result', must));
const withdrawn = step('withdrawn', text('reason', must));
const progress = step('progress', text('text', must), line('by'), due());
const urged = step('urged', text('text'), due());

/** Telling the body that can urge a special debtor, and asking it where a measure needs permission. */
const specialNotice: SubjectSpec = {
  ...PLAIN,
  aboutParty: true,
  numbered: true,
  opening: step(
    'issued',
    choice('purpose', ['inform', 'permission']),
    text('measure', { required: true, when: { field: 'purpose', is: ['permission'] } }),
    choice('bodyKind', BODY_KINDS),
    choice('level', LEVELS),
    line('bodyZh', must),
    line('bodyBo'),
    text('textZh', must),
    text('textBo'),
    due('due', must),
  ),
  steps: [
    step('sent', choice('method', WAYS), line('recipient', must), due()),
    urged,
    step(
      'answered',
      choice('reply', ['willUrge', 'performed', 'permitted', 'notPermitted', 'otherReply']),
      line('from', must),
      text('text', must),
      due(),
    ),
    ended,
    withdrawn,
  ],
  precedence: [['withdrawn', 'withdrawn'], ['ended', 'ended'], ['answered', 'answered'], ['sent', 'sent'], ['issued']],
  ends: ['withdrawn', 'ended'],
};

/** Key cases: flagged by a person, listed for supervision with a leader in charge (挂牌督办、领导包案), delisted. */
const keyCase: SubjectSpec = {
  ...PLAIN,
  opening: step('flagged', choices('criteria', KEY_CRITERIA, must), text('reason', must)),
  steps: [
    step(
      'listed',
      choice('listedBy', ['conference', 'politicalLegal', 'higherCourt', 'court']),
      line('listNumber'),
      line('leader', must),
      line('leaderPost'),
      due('until', must),
      due('due', must),
    ),
    progress,
    step('extended', due('until', must), text('reason', must)),
    step('delisted', text('result', must)),
    step('dropped', text('reason', must)),
  ],
  precedence: [['dropped', 'dropped'], ['delisted', 'delisted'], ['listed', 'listed'], ['flagged']],
  overtakes: { listed: ['delisted', 'dropped'] },
  ends: ['dropped', 'delisted'],
  afterEnd: ['listed'],
};

const assessment = [
  choice('grade', RISK_GRADES),
  choices('factors', RISK_FACTORS),
  text('text', must),
  text('plan', must),
  line('assessor', must),
  due('due', must),
] as const;

/** Risk of a mass incident: assessed, approved, assessed again. */
const risk: SubjectSpec = {
  ...PLAIN,
  opening: step('assessed', ...assessment),
  steps: [
    step('approved', line('approver', must), text('opinion')),
    step('sentBack', line('approver', must), text('reason', must)),
    step('reassessed', ...assessment),
    ended,
  ],
  precedence: [['ended', 'ended'], ['approved', 'approved'], ['sentBack', 'sentBack'], ['awaitingApproval']],
  overtakes: { reassessed: ['approved', 'sentBack'], sentBack: ['approved'], approved: ['sentBack'] },
  ends: ['ended'],
};

const result = [choice('outcome', OUTCOMES), money('amountFen'), text('text', must), due()] as const;

/** Entrusted to another court (委托执行): followed until its result is taken note of. */
const entrustOut: SubjectSpec = {
  ...PLAIN,
  opening: step(
    'drafted',
    line('courtZh', must),
    line('courtBo'),
    text('what', must),
    money('amountFen'),
    line('letterNumber'),
    due(),
  ),
  steps: [
    step('sent', choice('method', WAYS), line('recipient'), due('due', must)),
    step('received', line('by'), due()),
    step('accepted', line('theirNumber', must), line('by'), due('due', must)),
    progress,
    urged,
    step('returned', text('reason', must), due()),
    step('resent', choice('method', WAYS), line('recipient'), due('due', must)),
    step('resultIn', ...result),
    ended,
    withdrawn,
  ],
  precedence: [
    ['withdrawn', 'withdrawn'],
    ['ended', 'ended'],
    ['resultIn', 'resultIn'],
    ['returned', 'returned'],
    ['accepted', 'accepted'],
    ['received', 'received'],
    ['sent', 'sent', 'resent'],
    ['drafted'],
  ],
  overtakes: {
    resent: ['returned', 'received', 'accepted', 'resultIn'],
    accepted: ['returned'],
    resultIn: ['returned'],
    returned: ['resultIn'],
  },
  ends: ['withdrawn', 'ended'],
};

/** Entrusted to this court by another: done when the result was reported back, or the entrustment returned. */
const entrustIn: SubjectSpec = {
  ...PLAIN,
  opening: step(
    'arrived',
    line('courtZh', must),
    line('courtBo'),
    line('theirNumber', must),
    text('what', must),
    money('amountFen'),
    due('due', must),
  ),
  steps: [
    step('accepted', line('by', must), due('due', must)),
    progress,
    step('carriedOut', ...result),
    step('reported', choice('method', WAYS), line('recipient'), text('text', must)),
    step('returned', text('reason', must)),
  ],
  precedence: [
    ['reported', 'reported'],
    ['returned', 'returned'],
    ['carriedOut', 'carriedOut'],
    ['accepted', 'accepted'],
    ['arrived'],
  ],
  overtakes: { accepted: ['returned'], carriedOut: ['returned'] },
  ends: ['reported', 'returned'],
  afterEnd: ['accepted'],
};

const asset = [choice('assetKind', ASSET_KINDS), text('what', must), money('amountFen'), line('place')] as const;

/** The debtor's report of property (财产申报): ordered, served, declared, and what was wrong with it. */
const declaration: SubjectSpec = {
  ...PLAIN,
  aboutParty: true,
  opening: step('ordered', line('orderNumber'), text('text'), due('due', must)),
  steps: [
    step('served', choice('method', WAYS), line('recipient', must), due()),
    step('declared', text('text', must), due()),
    step('item', ...asset),
    step('faulty', choice('fault', ['refused', 'false', 'late', 'concealed']), text('text', must), due()),
    step(
      'sanctioned',
      choice('sanction', ['admonished', 'fined', 'detained', 'dishonestList', 'transferred']),
      money('amountFen'),
      text('text', must),
      due(),
    ),
    step('checked', text('result', must)),
  ],
  precedence: [
    ['checked', 'checked'],
    ['faulty', 'faulty'],
    ['declared', 'declared'],
    ['served', 'served'],
    ['ordered'],
  ],
  overtakes: { declared: ['faulty'] },
  ends: ['checked'],
  afterEnd: ['item', 'faulty', 'sanctioned'],
};

/** A clue to property: who gave it stays covered. */
const clue: SubjectSpec = {
  ...PLAIN,
  opening: step(
    'clueGiven',
    choice('giverKind', ['applicant', 'informer', 'village', 'court', 'otherGiver']),
    line('giver', { confidential: true }),
    line('giverPhone', { confidential: true }),
    ...asset,
    due('due', must),
  ),
  steps: [
    step(
      'clueChecked',
      choice('finding', ['found', 'partly', 'notFound', 'notEnforceable']),
      text('text', must),
      money('amountFen'),
      line('by', must),
      due(),
    ),
    ended,
  ],
  precedence: [['ended', 'ended'], ['clueChecked', 'clueChecked'], ['clueGiven']],
  overtakes: {},
  ends: ['ended'],
};

const claim: FieldSpec = { name: 'claim', kind: 'ref', to: 'claimed', required: true };

/** A reward offered for information (悬赏), paid first of all from what was enforced (T 二). */
const reward: SubjectSpec = {
  ...PLAIN,
  aboutParty: true,
  opening: step(
    'planned',
    line('askedBy', must),
    text('sought', must),
    text('soughtBo'),
    text('rewardRule', must),
    text('rewardRuleBo'),
    money('amountFen'),
    due('until', must),
  ),
  steps: [
    step('published', text('where', must), due()),
    step(
      'claimed',
      line('informer', { confidential: true, required: true }),
      line('informerPhone', { confidential: true }),
      text('what', must),
      due(),
    ),
    step(
      'decided',
      claim,
      choice('decision', ['grant', 'refuse']),
      money('grantedFen', { required: true, when: { field: 'decision', is: ['grant'] } }),
      text('reason', must),
      due(),
    ),
    step(
      'paid',
      claim,
      money('paidFen', must),
      choice('paidFrom', ['enforcedProperty', 'applicantPays', 'otherMoney']),
      line('receipt'),
      due(),
    ),
    ended,
  ],
  precedence: [
    ['ended', 'ended'],
    ['paid', 'paid'],
    ['decided', 'decided'],
    ['claimed', 'claimed'],
    ['published', 'published'],
    ['planned'],
  ],
  overtakes: { claimed: ['decided', 'paid'], decided: ['paid'] },
  ends: ['ended'],
};

export const SUBJECTS: { readonly [subject in MatterSubject]: SubjectSpec } = {
  specialNotice,
  keyCase,
  risk,
  entrustOut,
  entrustIn,
  declaration,
  clue,
  reward,
};

/** The step of this type, the opening one included; undefined for one that this version does not know. */
export const stepOf = (subject: MatterSubject, type: string): StepSpec | undefined =>
  [SUBJECTS[subject].opening, ...SUBJECTS[subject].steps].find((one) => one.type === type);
