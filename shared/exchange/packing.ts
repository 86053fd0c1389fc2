import { utf8ToBytes } from '@noble/hashes/utils.js';
import { concatBytes } from '../core/bytes';

/** Where the desktop exchanges with its hub. A body is a byte that says how it is packed, and what was packed; so is the answer's. */
export const PACKED_PATH = '/hub/2';

/**
 * How a body is packed. A number is added here, never used anew; who does not know one answers 415, and is asked in the way of before.
 * `words`: raw deflate with the dictionary below; in an answer the request stands behind it, because an answer tells much of it again.
 */
export const PACKINGS = { none: 0, brotli: 1, words: 2 } as const;

/** What is longer is packed with brotli. */
export const WORDS_UP_TO_BYTES = 4096;
/** Nothing honest in `words` unpacks to more. */
export const WORDS_MOST_BYTES = 64 * 1024;

/** The dictionary of `words`. Deflate looks back 32 KB, and the request stands behind it. */
export const wordsBefore = (request: Uint8Array | null): Uint8Array =>
  request === null ? WORDS : concatBytes(WORDS, request.subarray(0, WORDS_UP_TO_BYTES));

const FACTS = [
  '"amount":,"fen":,"claimFen":,"cause":"","filedOn":"202","series":"assistance","dn":,"year":202,"from":1,"to":',
  '"validFrom":"","validUntil":null,"sourceZh":"","titleZh":"","body":"","transcriptions":[],"subject":"","line":',
  '"nature":"natural","nameZh":"","nameBo":"","idNumber":"","phone":"1","landline":null,"mobile":"1","address":"","houseName":null,"village":null,"township":"',
  '"case":"","unit":"","rule":"","parties":["","particulars":"","particularsBo":null,"instrument":null,"handler":"',
  '"name":"","nameBo":"","post":"","role":"liaison","handler","township","overseer","belongsTo":null',
  '"number":"","year":202,"serial":1,"deadline":"2026-","deadlineRule":{"source":"court","count":15,"unit":"days"},"provisional":false,"contact":"',
  '"type":"closed","on":"2026-","body":{"way":"performed","settled","reason":"","note":null}}',
  '"type":"corrected","on":"2026-","body":{"withdrawn":true,"why":""},"corrects":"',
  '"type":"served","on":"2026-","body":{"method":"direct","electronic","byTownship","byPerson":"","recipient":"","post":"","receipt":{"sha256":"","size":,"type":"image/jpeg","name":"',
  '"type":"urged","on":"2026-","body":{"how":"letter","telephone","visit","by":"","text":""}}',
  '"type":"escalated","on":"2026-","body":{"reason":"looksLikeRefusal","noAnswer","text":"","owner":"","nextStep":"","due":"2026-"}}',
  '"type":"postponed","on":"2026-","body":{"until":"2026-","reason":"","from":""}}',
  '"type":"received","on":"2026-","body":{"by":"","note":""}}',
  '"type":"acknowledged","on":"2026-","body":{"answer":"',
  '"type":"answered","on":"2026-","body":{"outcome":"couldNot","partial","reason":"","howSolved":"","channel":"telephone","visit","electronic","awaitingPaper":true,"papers":[{"',
] as const;

const ANSWERED =
  '{"id":"","type":"answered","on":"2026-","body":{"outcome":"full","text":"","channel":"paper","from":"联络员","awaitingPaper":false,"papers":[]}}]]}';

const CHANGES = [
  'contact.set","contact.propose","case.pay","case.close","case.edit","party.edit","party.add","matter.record","matter.open","deadline.set","setting.edit","decision.make","list.export',
  ',"k":"case.register","o":[["new","case","","request.issue","request.urge","request.correct',
  '["set","contact","","phone":["1",null],["set","unit","",{"]],["res","case",""],["blob","',
  '{"u":"","t":[1,0],"q":0,"s":1,"sv":1,"k":"request.answer","o":[["add","request","',
] as const;

/** Of the offices that answer, in the order in which they are seldom said. */
const TEXT =
  '公积金社会保险工资收入股权证券保险理财产品支付宝微信税务工商市场监督管理局自然资源局公安局交通运输农牧草场牦牛合作社村委会乡镇人民政府派出所信用社农商银行邮政储蓄农业银行建设银行工商银行' +
  '抵押查封扣押轮候解除划拨扣划提取限制消费失信拒绝困难无法联系下落不明外出务工死亡注销变更过户登记号码电话地址身份证户籍婚姻配偶子女' +
  '申请执行人被执行人案件裁定书通知书回执协助义务期限今日已收到正在办理请补充材料情况说明如下附件原件寄出' +
  '房产不动产车辆存款余额账户冻结金额元整其名下有无可供执行的财产，未发现，经核查，已查询。已协助。';

const escaped = (text: string): string => JSON.stringify(text).slice(1, -1);

/** What comes often stands last, where it costs least. Never altered: another dictionary is another packing. */
const WORDS = utf8ToBytes(
  [
    ...FACTS,
    ...FACTS.map(escaped),
    '{"sid":"figures","p":{"v":1,"words":[""],"rows":[["unit:],"g":[,"after":null}',
    ...CHANGES,
    TEXT,
    escaped('","o":[["new","case","","set","request","'),
    escaped(ANSWERED),
    '"]]',
    '[["ref",,"{' + escaped('"d":"2.","u":"","e":179,"o":[["add","request","'),
    '[["court",',
    ANSWERED,
    CHANGES[3],
  ].join(''),
);
