import { words } from '../entries';
import type { Entry } from '../schema';
import { entriesFor } from './entries-for';

const NETWORK =
  '进一步完善协助人民法院通过网络查询被执行人身份信息、户籍信息、出入境证件信息、出入境记录信息、车辆登记信息、被执行人活动轨迹等';
const WANTED =
  '对涉嫌构成拒不执行生效判决、裁定罪的被执行人和人民法院需要拘留、逮捕的被执行人下落不明的，公安机关应将其纳入网上追逃系统，一旦发现应予以控制，并及时向人民法院通报情况。';
const VEHICLE = '协助人民法院办理车辆查封、扣押和转移登记等手续';
const CRIME = '公安机关对人民法院移送的、符合立案条件的涉嫌拒执罪的案件要及时立案侦查和移送检察机关审查起诉';

/** 二（八）: police. */
export const part2Item8: readonly Entry[] = [
  ...entriesFor('2-8', 1, [
    {
      by: { a: 'public-security' },
      ask: 'investigate',
      subject: 'suspect',
      requestable: true,
      promptness: '及时',
      title: words(
        '立案侦查移送的拒执罪案件',
        'སྤྲད་པའི་ལག་བསྟར་མི་བྱེད་པའི་ཉེས་པའི་གྱོད་དོན་ལ་གྱོད་གཞི་བཙུགས་ནས་རྩད་ཞིབ',
        'Open a case of refusal that the court handed over',
      ),
      quote: CRIME,
    },
    {
      by: { b: 'public-security' },
      ask: 'transfer-case',
      subject: 'suspect',
      promptness: '及时',
      title: words(
        '移送检察机关审查起诉',
        'ཞིབ་དཔྱོད་ལས་ཁུངས་ལ་ཞིབ་བཤེར་དང་ཁྲིམས་གཏུག་ཆེད་སྤྲོད་པ',
        'Hand the case to the procuratorate',
      ),
      quote: CRIME,
    },
    {
      by: { c: 'public-security' },
      ask: 'investigate',
      subject: 'suspect',
      requestable: true,
      title: words(
        '打击拒不执行和妨害执行的违法犯罪',
        'ལག་བསྟར་མི་བྱེད་པ་དང་གནོད་འགོག་གི་ཁྲིམས་འགལ་ཉེས་སྤྱོད་ལ་རྡུང་རྡེག',
        'Act against offences of refusing and hindering',
      ),
      quote: '依法严厉打击拒不执行法院判决、裁定和其他妨害执行的违法犯罪行为。',
    },
  ]),
  ...entriesFor('2-8', 2, [
    {
      by: { a: 'public-security' },
      ask: 'organise',
      subject: 'none',
      title: words(
        '建立110指挥中心与法院执行指挥中心协作机制',
        '110བཀོད་འདོམས་ལྟེ་གནས་དང་ཁྲིམས་ཁང་གི་ལག་བསྟར་བཀོད་འདོམས་ལྟེ་གནས་མཉམ་འབྲེལ་ལམ་སྲོལ་འཛུགས་པ',
        'Link the 110 centre with the court’s command centre',
      ),
      quote: '要建立公安 110 指挥中心与法院执行指挥中心的协作机制',
    },
    {
      by: { b: 'public-security' },
      ask: 'rescue',
      subject: 'case',
      requestable: true,
      promptness: '立即',
      title: words(
        '110接通报后立即出警处置',
        '110ལ་བརྡ་འབྱོར་རྗེས་འཕྲལ་དུ་ཉེན་རྟོག་གཏོང་བ',
        'The 110 centre sends police at once',
      ),
      quote: '对以暴力、威胁方法妨害或者抗拒执行的行为，在接到人民法院通报后，110 指挥中心应立即安排出警，依法处置。',
      keywords: { zh: ['报警', '暴力抗法', '打人'], bo: ['དྲག་ཤུགས'] },
    },
  ]),
  ...entriesFor('2-8', 3, [
    {
      by: { a: 'public-security' },
      ask: 'query',
      subject: 'debtor',
      requestable: true,
      title: words(
        '网络查询身份、户籍信息',
        'དྲ་རྒྱའི་ཐོག་ཐོབ་ཐང་དང་ཐེམ་ཐོའི་ཆ་འཕྲིན་འདྲི་རྩད',
        'Query identity and household data over the network',
      ),
      quote: NETWORK,
      keywords: { zh: ['身份证', '户口'] },
    },
    {
      by: { b: 'public-security' },
      ask: 'query',
      subject: 'debtor',
      requestable: true,
      title: words(
        '网络查询出入境证件、记录',
        'དྲ་རྒྱའི་ཐོག་མཐའ་མཚམས་འགྲོ་འོང་ལག་ཁྱེར་དང་ཟིན་ཐོ་འདྲི་རྩད',
        'Query travel papers and border records',
      ),
      quote: NETWORK,
      keywords: { zh: ['护照', '出国记录'] },
    },
    {
      by: { c: 'public-security' },
      ask: 'query',
      subject: 'debtor-vehicle',
      requestable: true,
      title: words(
        '网络查询车辆登记信息',
        'དྲ་རྒྱའི་ཐོག་རླངས་འཁོར་ཐོ་འགོད་ཆ་འཕྲིན་འདྲི་རྩད',
        'Query vehicle registration over the network',
      ),
      quote: NETWORK,
    },
    {
      by: { d: 'public-security' },
      ask: 'query',
      subject: 'debtor',
      requestable: true,
      title: words('查询被执行人活动轨迹', 'ལག་བསྟར་བྱ་ཡུལ་གྱི་འགྲོ་འདུག་ཤུལ་ལམ་འདྲི་རྩད', 'Query the debtor’s movements'),
      quote: NETWORK,
      keywords: { zh: ['行踪'] },
    },
    {
      by: { e: 'public-security' },
      ask: 'locate',
      subject: 'debtor',
      requestable: true,
      title: words(
        '下落不明的纳入网上追逃',
        'གང་དུ་ཡོད་མི་ཤེས་པའི་མི་དྲ་ཐོག་འཚོལ་འཛིན་མ་ལག་ཏུ་འགོད་པ',
        'Put a missing debtor on the online wanted list',
      ),
      quote: WANTED,
      keywords: { zh: ['通缉', '逃跑', '找不到人'], bo: ['བྲོས་པ'], en: ['wanted'] },
    },
    {
      by: { f: 'public-security' },
      ask: 'restrain',
      subject: 'debtor',
      title: words('发现追逃人员予以控制', 'འཚོལ་འཛིན་མི་སྣ་ཤེས་རྟོགས་བྱུང་ན་ཚོད་འཛིན', 'Hold a wanted debtor who is found'),
      quote: WANTED,
    },
    {
      by: { g: 'public-security' },
      ask: 'inform-court',
      subject: 'debtor',
      promptness: '及时',
      title: words(
        '发现追逃人员通报法院',
        'འཚོལ་འཛིན་མི་སྣ་ཤེས་རྟོགས་བྱུང་ན་ཁྲིམས་ཁང་ལ་བརྡ་ཁྱབ',
        'Tell the court that a wanted debtor was found',
      ),
      quote: WANTED,
    },
  ]),
  ...entriesFor('2-8', 4, [
    {
      by: { a: 'public-security' },
      ask: 'detain',
      subject: 'detainee',
      requestable: true,
      promptness: '及时',
      title: words(
        '收押法院决定拘留的人员',
        'ཁྲིམས་ཁང་གིས་བཀག་ཉར་ཐག་བཅད་པའི་མི་སྣ་དང་ལེན',
        'Take in persons whose detention the court decided',
      ),
      quote: '对人民法院在执行中决定拘留的人员，应按联发文件要求及时予以收押。',
      keywords: { zh: ['拘留所'] },
    },
  ]),
  ...entriesFor('2-8', 5, [
    {
      by: { a: 'public-security' },
      ask: 'limit-exit',
      subject: 'debtor',
      requestable: true,
      title: words(
        '协助限制被执行人出境',
        'ལག་བསྟར་བྱ་ཡུལ་མཐའ་མཚམས་ལས་འཐོན་པ་ཚད་བཀག་ལ་གཞོགས་འདེགས',
        'Help restrict the debtor’s exit',
      ),
      quote: '协助限制被执行人出境',
      keywords: { zh: ['出国', '边控'] },
    },
    {
      by: { b: 'public-security' },
      ask: 'seal',
      subject: 'debtor-vehicle',
      requestable: true,
      title: words('办理车辆查封手续', 'རླངས་འཁོར་ལ་དམ་རྒྱ་འབྱར་བའི་འགྲོ་ལུགས་སྒྲུབ་པ', 'Register the sealing of a vehicle'),
      quote: VEHICLE,
    },
    {
      by: { c: 'public-security' },
      ask: 'seize',
      subject: 'debtor-vehicle',
      requestable: true,
      title: words('办理车辆扣押手续', 'རླངས་འཁོར་བཀག་ཉར་གྱི་འགྲོ་ལུགས་སྒྲུབ་པ', 'Seize a vehicle'),
      quote: VEHICLE,
      keywords: { zh: ['扣车'] },
    },
    {
      by: { d: 'public-security' },
      ask: 'transfer-registration',
      subject: 'debtor-vehicle',
      requestable: true,
      title: words('办理车辆转移登记', 'རླངས་འཁོར་བདག་སྤོའི་ཐོ་འགོད་སྒྲུབ་པ', 'Register the transfer of a vehicle'),
      quote: VEHICLE,
      keywords: { zh: ['过户'] },
    },
    {
      by: { e: 'public-security' },
      ask: 'inform-court',
      subject: 'debtor-vehicle',
      promptness: '及时',
      title: words(
        '发现被执行人车辆等财产通知法院',
        'ལག་བསྟར་བྱ་ཡུལ་གྱི་རླངས་འཁོར་སོགས་རྒྱུ་ནོར་ཤེས་རྟོགས་བྱུང་ན་ཁྲིམས་ཁང་ལ་བརྡ་གཏོང',
        'Tell the court of vehicles and other property found',
      ),
      quote: '发现被执行人车辆等财产时，及时将有关信息通知负责执行的人民法院。',
    },
  ]),
];
