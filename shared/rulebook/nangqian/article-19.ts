import type { Entry } from '../schema';
import { words } from '../entries';
import { entriesFor } from './entries-for';

const RULES =
  '严格按照最高人民法院、国土资源部、建设部联合下发的《关于依法规范人民法院执行和国土资源房地产管理部门协助执行若干问题的通知》（法发[2004]5号）规定操作，不得随意设置条件，推诿办理。';
const STOPPED =
  '根据人民法院的协助要求，停止为被执行人办理土地使用权、房屋所有权的转移、变更、抵押等有关登记、审批手续。';
const REGISTERED = '根据人民法院的协助要求，及时提供被执行人的房地产登记信息。';
const CONVEYED =
  '对于被查封房地产已被人民法院依法处置的，应当根据人民法院协助执行通知，及时协助办理房地产权属变更登记。';
const COMPENSATION = '对有拆迁补偿款的被执行人，人民法院要求扣留、提取的，应当积极配合，协助办理。';

const BOTH = { land: 'land-resources', houses: 'housing' } as const;
const LAND_WORDS = {
  zh: ['土地', '不动产', '土地使用权', '土地证'],
  bo: ['ས་ཞིང', 'འགུལ་མེད་རྒྱུ་ནོར'],
  en: ['land', 'real estate', 'property'],
};
const HOUSE_WORDS = {
  zh: ['房屋', '房产', '不动产', '房产证'],
  bo: ['ཁང་པ', 'འགུལ་མེད་རྒྱུ་ནོར'],
  en: ['house', 'real estate', 'property'],
};

/**
 * Article 19: land and housing. Both owe every sentence except 6, which is about rights in land only; in sentence 3 each stops its own
 * register. Transfer, change and mortgage are the reach of one stop. 房地产 is land and house together, so either may hold the record.
 */
export const article19: readonly Entry[] = [
  ...entriesFor(19, 1, [
    {
      by: { a: BOTH.land, b: BOTH.houses },
      ask: 'observe-rules',
      subject: 'debtor-real-estate',
      requestable: false,
      title: words(
        '按法发[2004]5号规定协助执行',
        'ཁྲིམས་ཁྱབ[2004]ཨང5པའི་གཏན་འབེབས་ལྟར་གཞོགས་འདེགས་ལག་བསྟར',
        'Assist as circular Fafa [2004] No. 5 lays down',
      ),
      quote: RULES,
    },
    {
      by: { c: BOTH.land, d: BOTH.houses },
      ask: 'observe-rules',
      subject: 'debtor-real-estate',
      requestable: false,
      title: words(
        '协助执行不得随意设置条件',
        'གཞོགས་འདེགས་ལག་བསྟར་ལ་ཆ་རྐྱེན་གང་བྱུང་འཇོག་མི་རུང',
        'Set no conditions of one’s own for assistance',
      ),
      quote: RULES,
    },
    {
      by: { e: BOTH.land, f: BOTH.houses },
      ask: 'observe-rules',
      subject: 'debtor-real-estate',
      requestable: false,
      title: words(
        '协助执行不得推诿',
        'གཞོགས་འདེགས་ལག་བསྟར་ལ་ཕར་འབུད་ཚུར་འབུད་བྱེད་མི་རུང',
        'Do not pass assistance on to others',
      ),
      quote: RULES,
    },
  ]),
  ...entriesFor(19, 2, [
    {
      by: { a: BOTH.land },
      ask: 'provide-information',
      subject: 'debtor-real-estate',
      requestable: true,
      promptness: '及时',
      title: words(
        '提供房地产登记信息（土地）',
        'ས་ཞིང་དང་འབྲེལ་བའི་འགུལ་མེད་རྒྱུ་ནོར་ཐོ་འགོད་ཆ་འཕྲིན་མཁོ་སྤྲོད',
        'Provide real-estate registration data (land)',
      ),
      quote: REGISTERED,
      keywords: { ...LAND_WORDS, zh: [...LAND_WORDS.zh, '查询土地登记'] },
    },
    {
      by: { b: BOTH.houses },
      ask: 'provide-information',
      subject: 'debtor-real-estate',
      requestable: true,
      promptness: '及时',
      title: words(
        '提供房地产登记信息（房屋）',
        'ཁང་པ་དང་འབྲེལ་བའི་འགུལ་མེད་རྒྱུ་ནོར་ཐོ་འགོད་ཆ་འཕྲིན་མཁོ་སྤྲོད',
        'Provide real-estate registration data (houses)',
      ),
      quote: REGISTERED,
      keywords: { ...HOUSE_WORDS, zh: [...HOUSE_WORDS.zh, '查询房屋登记'] },
    },
  ]),
  ...entriesFor(19, 3, [
    {
      by: { a: BOTH.land },
      ask: 'stop-registration',
      subject: 'debtor-land',
      requestable: true,
      title: words(
        '停止办理土地使用权转移、变更、抵押登记和审批',
        'ས་ཞིང་བཀོལ་སྤྱོད་དབང་ཆའི་སྤོ་སྒྱུར་དང་བསྒྱུར་བཅོས་གཏའ་མའི་ཐོ་འགོད་ཞིབ་བཤེར་ཆོག་མཆན་སྒྲུབ་མཚམས་འཇོག་པ',
        'Stop registering transfer, change or mortgage of land-use rights',
      ),
      quote: STOPPED,
      keywords: { ...LAND_WORDS, zh: [...LAND_WORDS.zh, '查封土地', '冻结土地'] },
    },
    {
      by: { b: BOTH.houses },
      ask: 'stop-registration',
      subject: 'debtor-real-estate',
      requestable: true,
      title: words(
        '停止办理房屋所有权转移、变更、抵押登记和审批',
        'ཁང་པའི་བདག་དབང་གི་སྤོ་སྒྱུར་དང་བསྒྱུར་བཅོས་གཏའ་མའི་ཐོ་འགོད་ཞིབ་བཤེར་ཆོག་མཆན་སྒྲུབ་མཚམས་འཇོག་པ',
        'Stop registering transfer, change or mortgage of house ownership',
      ),
      quote: STOPPED,
      keywords: { ...HOUSE_WORDS, zh: [...HOUSE_WORDS.zh, '查封房屋', '冻结房产'] },
    },
  ]),
  ...entriesFor(19, 4, [
    {
      by: { a: BOTH.land },
      ask: 'transfer-registration',
      subject: 'debtor-real-estate',
      requestable: true,
      promptness: '及时',
      title: words(
        '办理房地产权属变更登记（土地）',
        'ས་ཞིང་གི་བདག་དབང་བསྒྱུར་བཅོས་ཐོ་འགོད་སྒྲུབ་པ',
        'Register the new holder of real estate (land)',
      ),
      quote: CONVEYED,
      keywords: { ...LAND_WORDS, zh: [...LAND_WORDS.zh, '土地过户'] },
    },
    {
      by: { b: BOTH.houses },
      ask: 'transfer-registration',
      subject: 'debtor-real-estate',
      requestable: true,
      promptness: '及时',
      title: words(
        '办理房地产权属变更登记（房屋）',
        'ཁང་པའི་བདག་དབང་བསྒྱུར་བཅོས་ཐོ་འགོད་སྒྲུབ་པ',
        'Register the new holder of real estate (houses)',
      ),
      quote: CONVEYED,
      keywords: { ...HOUSE_WORDS, zh: [...HOUSE_WORDS.zh, '房屋过户'] },
    },
  ]),
  ...entriesFor(19, 5, [
    {
      by: { a: BOTH.land, b: BOTH.houses },
      ask: 'reply',
      subject: 'debtor-real-estate',
      requestable: false,
      title: words(
        '不能办理时书面告知原因和解决办法',
        'སྒྲུབ་མི་ཐུབ་ཚེ་རྒྱུ་མཚན་དང་ཐག་གཅོད་བྱེད་ཐབས་ཡི་གེས་ཁྲིམས་ཁང་ལ་བརྡ་གཏོང',
        'Write why it cannot be done and how it might be solved',
      ),
      quote: '对于因客观情况无法办理的，应书面函告人民法院不能办理的原因和解决问题的办法。',
      keywords: { zh: ['无法办理', '函告'] },
    },
  ]),
  ...entriesFor(19, 6, [
    {
      by: { a: BOTH.land },
      ask: 'restrict',
      subject: 'debtor-land',
      requestable: true,
      title: words(
        '限制被执行人土地权利',
        'ལག་བསྟར་བྱ་ཡུལ་གྱི་ས་ཞིང་དང་འབྲེལ་བའི་དབང་ཆ་ཚད་བཀག',
        'Restrict the debtor’s rights in land',
      ),
      quote: '依法协助人民法院限制被执行人的各类土地权利',
      keywords: LAND_WORDS,
    },
    {
      by: { b: BOTH.land },
      ask: 'inform-court',
      subject: 'debtor-land',
      requestable: true,
      promptness: '及时',
      title: words(
        '告知被执行人申请用地资格情况',
        'ལག་བསྟར་བྱ་ཡུལ་གྱིས་ས་ཞིང་བཀོལ་སྤྱོད་ཐོབ་ཐང་རེ་ཞུ་བྱེད་པའི་གནས་ཚུལ་བརྡ་གཏོང',
        'Tell the court of the debtor’s applications for land',
      ),
      quote: '及时告知人民法院在案被执行人申请各类用地资格的情况',
      keywords: LAND_WORDS,
    },
  ]),
  ...entriesFor(19, 7, [
    {
      by: { a: BOTH.land, b: BOTH.houses },
      ask: 'withhold',
      subject: 'debtor-public-money',
      requestable: true,
      title: words('扣留拆迁补偿款', 'ཁང་པ་བཤིག་སྤོའི་གསབ་དངུལ་བཀག་ཉར', 'Withhold compensation for demolition'),
      quote: COMPENSATION,
      keywords: { zh: ['征收补偿', '征地补偿'], en: ['expropriation'] },
    },
    {
      by: { c: BOTH.land, d: BOTH.houses },
      ask: 'draw',
      subject: 'debtor-public-money',
      requestable: true,
      title: words('提取拆迁补偿款', 'ཁང་པ་བཤིག་སྤོའི་གསབ་དངུལ་འདོན་ལེན', 'Pay out compensation for demolition to the court'),
      quote: COMPENSATION,
      keywords: { zh: ['征收补偿', '征地补偿'], en: ['expropriation'] },
    },
  ]),
  ...entriesFor(19, 8, [
    {
      by: { a: BOTH.land, b: BOTH.houses },
      ask: 'inform-court',
      subject: 'debtor-real-estate',
      requestable: false,
      promptness: '及时',
      title: words(
        '拆迁查封房屋时函告法院',
        'དམ་རྒྱ་འབྱར་བའི་ཁང་པ་བཤིག་སྤོ་བྱེད་ཚེ་ཁྲིམས་ཁང་ལ་བརྡ་གཏོང',
        'Tell the court when a sealed house is to be demolished',
      ),
      quote: '对人民法院查封房屋进行拆迁的，应及时函告人民法院。',
      keywords: { zh: ['征收'] },
    },
  ]),
];
