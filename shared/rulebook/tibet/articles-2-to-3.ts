import { words } from '../entries';
import type { Entry } from '../schema';
import { entriesFor } from './entries-for';

/** Articles 2 and 3: what the courts owe. */
export const articles2To3: readonly Entry[] = [
  ...entriesFor(2, 1, [
    {
      by: { a: 'court' },
      ask: 'organise',
      subject: 'none',
      title: words(
        '建立统一管理、协调的执行管理体制',
        'གཅིག་གྱུར་དོ་དམ་དང་མཐུན་སྦྱོར་གྱི་ལག་བསྟར་དོ་དམ་ལམ་ལུགས་འཛུགས་པ',
        'Build a unified management of enforcement',
      ),
      quote:
        '全区各级人民法院应当建立和完善统一管理、统一协调的执行工作管理体制，创新工作思路，采取有效措施，切实提高执行到位率，最大限度地维护当事人的合法权益。',
    },
  ]),
  ...entriesFor(2, 2, [
    {
      by: { a: 'court' },
      ask: 'command',
      subject: 'none',
      title: words(
        '上级法院统一管理、指挥、调度执行力量',
        'གོང་རིམ་ཁྲིམས་ཁང་གིས་ལག་བསྟར་ནུས་ཤུགས་གཅིག་གྱུར་དོ་དམ་དང་བཀོད་འདོམས',
        'Higher courts manage and command enforcement forces',
      ),
      quote:
        '自治区高级人民法院统一管理和协调全区法院的民事执行工作，各中级人民法院统一管理和协调辖区内基层人民法院的民事执行工作，必要时，上级人民法院可以统一指挥、调度辖区内人民法院的执行力量、装备，确保执行工作的公正和高效。',
    },
  ]),
  ...entriesFor(2, 3, [
    {
      by: { a: 'court' },
      ask: 'organise',
      subject: 'case',
      title: words(
        '立案、审判、执行兼顾，及时保全和先予执行',
        'གྱོད་གཞི་འཛུགས་པ་དང་འདྲི་གཅོད། ལག་བསྟར་གཉིས་འཛིན། རྒྱུ་ནོར་བདེ་སྲུང་དུས་ཐོག་ཏུ་བྱེད་པ',
        'Keep filing, trial and enforcement together; preserve in time',
      ),
      promptness: '及时',
      quote:
        '建立健全立案、审判、执行兼顾制度，提高裁判文书质量，依法及时采取财产保全和先予执行措施，促进当事人当庭履行和自动履行。',
    },
  ]),
  ...entriesFor(2, 4, [
    {
      by: { a: 'court' },
      ask: 'handle',
      subject: 'case',
      title: words(
        '调解优先、推进和解执行',
        'འདུམ་འགྲིག་སྔོན་ལ་འཇོག་པ་དང་ལག་བསྟར་འདུམ་འགྲིག་སྐུལ་འདེད',
        'Mediate first and settle in enforcement',
      ),
      quote: '坚持调解优先、调判结合，提高调解自动履行率，推进和解执行，加大刑事附带民事损害赔偿案件调解力度。',
    },
  ]),
  ...entriesFor(2, 5, [
    {
      by: { a: 'court' },
      ask: 'organise',
      subject: 'none',
      title: words('建立执行快速反应机制', 'ལག་བསྟར་མྱུར་ལན་ལམ་སྲོལ་འཛུགས་པ', 'Build a rapid response'),
      quote: '建立执行快速反应机制，提高执行工作的时效性。',
    },
  ]),
  ...entriesFor(2, 6, [
    {
      by: { a: 'court' },
      ask: 'handle',
      subject: 'case',
      title: words('探索悬赏执行、审计执行', 'བྱ་དགའི་ལག་བསྟར་དང་རྩིས་བཤེར་ལག་བསྟར་འཚོལ་ཞིབ', 'Try rewards and audits'),
      quote: '探索悬赏执行、审计执行等方式方法，悬赏举报的奖金、委托审计的有关费用在执行财产中优先支付。',
      keywords: { zh: ['悬赏公告', '举报奖金'], bo: ['བྱ་དགའ'], en: ['reward'] },
    },
  ]),
  ...entriesFor(2, 7, [
    {
      by: { a: 'court' },
      ask: 'handle',
      subject: 'case',
      title: words(
        '做好委托执行和受委托执行',
        'བཅོལ་བའི་ལག་བསྟར་དང་བཅོལ་ལེན་ལག་བསྟར་ཡག་པོ་སྒྲུབ་པ',
        'Follow entrusted enforcement',
      ),
      quote: '认真做好委托执行和受委托执行工作，加强委托执行案件的监控、管理，提高委托执行工作效率。',
    },
  ]),
  ...entriesFor(2, 8, [
    {
      by: { a: 'court' },
      ask: 'assess',
      subject: 'case',
      title: words(
        '对可能引发群体性事件的案件风险评估',
        'ཚོགས་དོན་རྐྱེན་བྱུང་སྲིད་པའི་གྱོད་དོན་ལ་ཉེན་ཁ་གདེང་འཇོག',
        'Assess cases that may cause unrest',
      ),
      quote:
        '对可能酿成群体性事件、造成不稳定因素的执行案件，要认真分析研判，进行风险评估，制定稳妥的执行方案，切实维护社会和谐稳定。',
      keywords: { zh: ['维稳', '闹事'], en: ['risk'] },
    },
  ]),
  ...entriesFor(2, 9, [
    {
      by: { a: 'court' },
      ask: 'organise',
      subject: 'none',
      title: words(
        '建立效能考核、过错问责、执行听证制度',
        'ལག་བསྟར་ནུས་པའི་དཔྱད་ཞིབ་དང་ནོར་འཁྲུལ་འགན་འཁྲི། ལག་བསྟར་ཉན་བཤེར་ལམ་ལུགས་འཛུགས་པ',
        'Set up assessment, accountability and hearings',
      ),
      quote:
        '加强民事执行工作规范化建设，建立和完善执行效能考核、过错问责、执行听证等制度，保障当事人的知情权、参与权、表达权、监督权。',
    },
  ]),
  ...entriesFor(2, 10, [
    {
      by: { a: 'court' },
      ask: 'organise',
      subject: 'none',
      title: words(
        '反制规避执行，规范提级、指定执行',
        'ལག་བསྟར་གཡོལ་བར་ཁ་གཏད་དང་རིམ་སྤོར་དམིགས་འཛུགས་ལག་བསྟར་ཚད་ལྡན་བཟོ་བ',
        'Counter evasion; regulate cases taken up or assigned',
      ),
      quote: '建立完善规避执行反制机制，规范提级执行、指定执行工作。',
    },
  ]),
  ...entriesFor(3, 1, [
    {
      by: { a: 'court' },
      ask: 'observe-rules',
      subject: 'case',
      title: words(
        '公正司法、维护当事人合法权益',
        'དྲང་གཞག་ཁྲིམས་འཛིན་དང་དོ་བདག་གི་ཁྲིམས་མཐུན་ཁེ་དབང་སྲུང་སྐྱོབ',
        'Do justice and protect the parties',
      ),
      quote: '全区各级人民法院要坚持公正司法、执法为民，切实维护当事人合法权益，维护司法权威。',
    },
  ]),
  ...entriesFor(3, 2, [
    {
      by: { a: 'court' },
      ask: 'organise',
      subject: 'none',
      title: words('健全执行机构、配齐执行人员', 'ལག་བསྟར་སྒྲིག་གཞི་དང་མི་སྣ་ཆ་ཚང་བ', 'Staff the enforcement offices'),
      quote: '要健全执行机构，配齐配强执行人员。',
    },
  ]),
  ...entriesFor(3, 3, [
    {
      by: { a: 'court' },
      ask: 'organise',
      subject: 'none',
      title: words(
        '加强执行队伍建设和藏汉双语办案',
        'ལག་བསྟར་དཔུང་ཁག་འཛུགས་སྐྲུན་དང་བོད་རྒྱ་སྐད་གཉིས་ཀྱིས་གྱོད་དོན་སྒྲུབ་པ',
        'Train staff; handle cases in Tibetan and Chinese',
      ),
      quote:
        '要加强执行队伍的思想政治教育、业务能力培训和作风建设、廉政建设，强化藏、汉“双语”办案，努力建设公正、高效、廉洁、为民的执行队伍，不断提高执行工作能力。',
      keywords: { zh: ['双语', '翻译'], bo: ['སྐད་གཉིས'], en: ['bilingual'] },
    },
  ]),
  ...entriesFor(3, 4, [
    {
      by: { a: 'court' },
      ask: 'organise',
      subject: 'none',
      title: words(
        '执行审查、实施、监督分权',
        'ལག་བསྟར་ཞིབ་བཤེར་དང་ལག་ལེན། ལྟ་སྐུལ་དབང་ཆ་བགོ་བ',
        'Separate review, action and supervision',
      ),
      quote: '要完善执行审查、执行实施和执行监督分权运行机制，主动接受社会各界的监督，提高执行的公信力。',
    },
  ]),
];
