import { words } from '../entries';
import type { Entry } from '../schema';
import { entriesFor } from './entries-for';

const LAND =
  '协助人民法院依法及时办理辖内土地、房屋的规划档案、现行规划、物权及各项相关事项的查询、查封、处分等司法协助工作。';
const HOUSING = '积极协助区法院依法及时办理被执行人直管房、公共租赁住房的信息查询及相关企业资格限制等相关协助事项。';
const COMPANY =
  '人民法院查询有关主体的设立、变更、注销登记、对外投资以及受处罚等情况及原始资料等工商登记基本信息；对股权、其他投资权益进行冻结、实体处分、强制转让或解除冻结；要求协助公示冻结股权、其他投资权益时，均应根据市的联动机制规定的要求提供法律文书和证件，按程序办理。';
const SOCIAL =
  '积极协助区法院依法办理对被执行人社会保障信息查询、社保号码限制变更、提供劳动争议执行案件的相关证明材料等业务及其他相关司法协助事项，指定专门机构人员负责办理司法协助事务。';
const SHARE_WORDS = { zh: ['股份', '出资'], bo: ['མ་རྐང'], en: ['shares'] };
const SOCIAL_WORDS = { zh: ['社保', '养老金'], bo: ['རྒས་སོང་འགན་བཅོལ'], en: ['social security'] };

/** 四（八）to（十五）: justice, land, housing, education, civil affairs, market, social security, finance. */
export const part4Items8To15: readonly Entry[] = [
  ...entriesFor('4-8-1', 1, [
    {
      by: { a: 'justice' },
      ask: 'query',
      subject: 'debtor',
      requestable: true,
      promptness: '及时',
      title: words('查询司法行政信息', 'ཁྲིམས་འཛིན་སྲིད་འཛིན་ཆ་འཕྲིན་འདྲི་རྩད', 'Query judicial administration data'),
      quote: '积极配合区法院司法协助工作,协助区法院依法及时办理司法信息查询等业务及其他相关协助事项',
      keywords: { zh: ['公证', '律师'] },
    },
    {
      by: { b: 'justice' },
      ask: 'organise',
      subject: 'none',
      title: words('指定专人办理司法协助', 'ཁྲིམས་འཛིན་གཞོགས་འདེགས་སྒྲུབ་མི་དམིགས་འཛུགས', 'Name a person for judicial assistance'),
      quote: '指定专人负责办理司法协助事务;',
    },
  ]),
  ...entriesFor('4-8-2', 1, [
    {
      by: { a: 'justice' },
      ask: 'relieve',
      subject: 'applicant',
      requestable: true,
      title: words('为当事人提供法律援助', 'དོ་བདག་ལ་ཁྲིམས་ལུགས་རོགས་སྐྱོར་མཁོ་སྤྲོད', 'Give parties legal aid'),
      quote: '为符合条件的案件当事人提供法律援助',
      keywords: { zh: ['请不起律师', '法援'], bo: ['ཁྲིམས་རོགས་པ'], en: ['legal aid'] },
    },
    {
      by: { b: 'justice' },
      ask: 'publish',
      subject: 'public',
      title: words(
        '调动律师力量宣传执行工作',
        'ཁྲིམས་རོགས་པའི་ནུས་ཤུགས་བསྐུལ་ནས་ལག་བསྟར་ལས་དོན་དྲིལ་བསྒྲགས',
        'Have lawyers publicise enforcement',
      ),
      quote: '调动公职律师、社区律师力量,共同协助宣传区法院执行工作。',
    },
  ]),
  ...entriesFor('4-9-1', 1, [
    {
      by: { a: 'land-resources' },
      ask: 'query',
      subject: 'debtor-real-estate',
      requestable: true,
      promptness: '及时',
      title: words(
        '查询土地、房屋规划档案和物权',
        'ས་ཞིང་དང་ཁང་པའི་འཆར་འགོད་ཡིག་ཚགས་དང་དངོས་དབང་འདྲི་རྩད',
        'Query planning files and rights in land and houses',
      ),
      quote: LAND,
      keywords: { zh: ['房产', '不动产'] },
    },
    {
      by: { b: 'land-resources' },
      ask: 'seal',
      subject: 'debtor-real-estate',
      requestable: true,
      promptness: '及时',
      title: words('查封土地、房屋', 'ས་ཞིང་དང་ཁང་པར་དམ་རྒྱ་འབྱར་བ', 'Seal land and houses'),
      quote: LAND,
      keywords: { zh: ['房产', '不动产'] },
    },
    {
      by: { c: 'land-resources' },
      ask: 'transfer-registration',
      subject: 'debtor-real-estate',
      requestable: true,
      promptness: '及时',
      title: words(
        '办理土地、房屋处分手续',
        'ས་ཞིང་དང་ཁང་པ་ཐག་གཅོད་ཀྱི་འགྲོ་ལུགས་སྒྲུབ་པ',
        'Carry out the disposal of land and houses',
      ),
      quote: LAND,
      keywords: { zh: ['过户', '房产'] },
    },
  ]),
  ...entriesFor('4-9-2', 1, [
    {
      by: { a: 'land-resources' },
      ask: 'restrict',
      subject: 'list',
      requestable: true,
      title: words(
        '严把失信主体工程项目报批审核',
        'ཡིད་རྟོན་འཆོར་བའི་སྡེ་ཚན་གྱི་ལས་གྲྭའི་ལས་གཞི་ཞིབ་བཤེར་ནན་པོ་བྱེད་པ',
        'Examine projects of dishonest debtors strictly',
      ),
      quote: '根据法院提供的失信被执行人名单，严把工程项目报批审核关',
    },
    {
      by: { b: 'land-resources' },
      ask: 'inform-court',
      subject: 'list',
      promptness: '及时',
      title: words(
        '失信主体申请行政事项的反馈法院',
        'ཡིད་རྟོན་འཆོར་བའི་སྡེ་ཚན་གྱིས་སྲིད་འཛིན་བྱ་དོན་རེ་ཞུ་བྱས་ན་ཁྲིམས་ཁང་ལ་ལན་གསལ',
        'Tell the court when a dishonest debtor applies',
      ),
      quote: '发现失信名单上的主体申请行政事项时，及时反馈给区人民法院。',
    },
  ]),
  ...entriesFor('4-10', 1, [
    {
      by: { a: 'construction' },
      ask: 'query',
      subject: 'debtor-real-estate',
      requestable: true,
      promptness: '及时',
      title: words('查询直管房、公共租赁住房', 'གཞུང་གཉེར་ཁང་པ་དང་སྤྱི་པའི་གླ་གཏོང་སྡོད་ཁང་འདྲི་རྩད', 'Query public housing'),
      quote: HOUSING,
      keywords: { zh: ['公租房', '廉租房'] },
    },
    {
      by: { b: 'construction' },
      ask: 'restrict',
      subject: 'debtor-company',
      requestable: true,
      promptness: '及时',
      title: words('限制企业资格', 'ཁེ་ལས་ཀྱི་ཐོབ་ཐང་ཚད་བཀག', 'Restrict qualifications of enterprises'),
      quote: HOUSING,
      keywords: { zh: ['资质'] },
    },
  ]),
  ...entriesFor('4-11', 1, [
    {
      by: { a: 'education' },
      ask: 'query',
      subject: 'debtor-family',
      requestable: true,
      promptness: '及时',
      title: words('查询子女入学、就读信息', 'ཕྲུ་གུ་སློབ་གྲྭར་འཇུག་པའི་ཆ་འཕྲིན་འདྲི་རྩད', 'Query schooling of children'),
      quote:
        '积极配合区法院司法协助工作，协助区法院依法及时办理被执行人子女入学、就读等基本教育信息的查询及其他相关司法协助事项',
      keywords: { zh: ['孩子在哪上学', '学籍'], bo: ['སློབ་གྲྭ'], en: ['school', 'children'] },
    },
    {
      by: { b: 'education' },
      ask: 'organise',
      subject: 'none',
      title: words('指定专人办理司法协助', 'ཁྲིམས་འཛིན་གཞོགས་འདེགས་སྒྲུབ་མི་དམིགས་འཛུགས', 'Name a person for judicial assistance'),
      quote: '指定专人负责办理司法协助事务。',
    },
  ]),
  ...entriesFor('4-12-1', 1, [
    {
      by: { a: 'civil-affairs' },
      ask: 'query',
      subject: 'debtor-family',
      requestable: true,
      promptness: '及时',
      title: words('查询婚姻登记信息', 'གཉེན་སྒྲིག་ཐོ་འགོད་ཆ་འཕྲིན་འདྲི་རྩད', 'Query marriage registration'),
      quote: '积极配合区法院司法协助工作，协助区法院依法及时办理被执行人婚姻登记基本信息查询等相关协助事项；',
      keywords: { zh: ['结婚', '离婚', '配偶', '老婆', '丈夫'], bo: ['བཟའ་ཟླ'], en: ['marriage', 'spouse'] },
    },
  ]),
  ...entriesFor('4-12-2', 1, [
    {
      by: { a: 'civil-affairs' },
      ask: 'relieve',
      subject: 'applicant',
      requestable: true,
      title: words(
        '为当事人提供政策咨询和民政帮助',
        'དོ་བདག་ལ་སྲིད་ཇུས་འདྲི་རྩད་དང་དམངས་སྲིད་རོགས་རམ',
        'Advise and help parties in need',
      ),
      quote: '对有需要的案件当事人提供政策性咨询和办理民政事务的帮助。',
      keywords: { zh: ['困难', '低保'] },
    },
  ]),
  ...entriesFor('4-13-1', 1, [
    {
      by: { a: 'industry-commerce' },
      ask: 'query',
      subject: 'company',
      requestable: true,
      promptness: '及时',
      title: words(
        '查询设立、变更、注销、投资、处罚及原始资料',
        'འཛུགས་པ་དང་བསྒྱུར་བཅོས། ཐོ་སུབ། མ་འཇོག ཆད་གཅོད་བཅས་ཀྱི་ཡིག་ཆ་འདྲི་རྩད',
        'Query founding, changes, investments, penalties and files',
      ),
      quote:
        '积极配合区法院司法协助工作，协助区法院依法及时办理被执行主体的设立、变更、注销登记、对外投资、受处罚及原始资料等工商登记基本信息查询以及其他司法协助事项；',
      keywords: { zh: ['营业执照', '工商档案'] },
    },
  ]),
  ...entriesFor('4-13-2', 1, [
    {
      by: { a: 'industry-commerce' },
      ask: 'publish',
      subject: 'debtor-equity',
      requestable: true,
      title: words(
        '在“司法协助”栏目公示协助事项',
        'ཁྲིམས་འཛིན་གཞོགས་འདེགས་ཚན་པར་གཞོགས་འདེགས་བྱ་དོན་ཡོངས་བསྒྲགས',
        'Publish the matter in the column of judicial assistance',
      ),
      quote: '在企业信用信息公示系统中设置“司法协助”栏目，公开登载区人民法院要求协助执行的事项。',
      keywords: { zh: ['企业信用公示', '公示冻结'] },
    },
  ]),
  ...entriesFor('4-13-3', 1, [
    {
      by: { a: 'industry-commerce' },
      ask: 'freeze',
      subject: 'debtor-equity',
      requestable: true,
      title: words(
        '冻结股权、其他投资权益',
        'མ་རྐང་དབང་ཆ་དང་མ་འཇོག་དབང་ཆ་གཞན་དག་འགུལ་བཀག',
        'Freeze equity (shares) and other investments',
      ),
      quote: COMPANY,
      keywords: SHARE_WORDS,
    },
    {
      by: { b: 'industry-commerce' },
      ask: 'transfer-registration',
      subject: 'debtor-equity',
      requestable: true,
      title: words(
        '处分、强制转让股权、其他投资权益',
        'མ་རྐང་དབང་ཆ་དང་མ་འཇོག་དབང་ཆ་གཞན་དག་བཙན་སྤོ',
        'Dispose of or transfer equity by force',
      ),
      quote: COMPANY,
      keywords: SHARE_WORDS,
    },
    {
      by: { c: 'industry-commerce' },
      ask: 'lift',
      subject: 'debtor-equity',
      requestable: true,
      title: words('解除冻结股权', 'མ་རྐང་དབང་ཆའི་འགུལ་བཀག་ཕྱིར་འགྲོལ', 'Lift the freeze of equity'),
      quote: COMPANY,
      keywords: SHARE_WORDS,
    },
    {
      by: { d: 'industry-commerce' },
      ask: 'publish',
      subject: 'debtor-equity',
      requestable: true,
      title: words('公示冻结股权、其他投资权益', 'འགུལ་བཀག་བྱས་པའི་མ་རྐང་དབང་ཆ་ཡོངས་བསྒྲགས', 'Publish the freeze of equity'),
      quote: COMPANY,
      keywords: SHARE_WORDS,
    },
  ]),
  ...entriesFor('4-14', 1, [
    {
      by: { a: 'social-security' },
      ask: 'query',
      subject: 'debtor-social-security',
      requestable: true,
      title: words('查询社会保障信息', 'སྤྱི་ཚོགས་འགན་སྲུང་ཆ་འཕྲིན་འདྲི་རྩད', 'Query social security'),
      quote: SOCIAL,
      keywords: SOCIAL_WORDS,
    },
    {
      by: { b: 'social-security' },
      ask: 'restrict',
      subject: 'debtor-social-security',
      requestable: true,
      title: words(
        '限制变更社保号码',
        'སྤྱི་ཚོགས་འགན་སྲུང་ཨང་གྲངས་བསྒྱུར་བཅོས་ཚད་བཀག',
        'Restrict changes of the social security number',
      ),
      quote: SOCIAL,
      keywords: SOCIAL_WORDS,
    },
    {
      by: { c: 'social-security' },
      ask: 'provide-information',
      subject: 'case',
      requestable: true,
      title: words(
        '提供劳动争议案件证明材料',
        'ངལ་རྩོལ་རྩོད་གཞིའི་གྱོད་དོན་གྱི་དཔང་རྟགས་ཡིག་ཆ་མཁོ་སྤྲོད',
        'Provide papers in labour disputes',
      ),
      quote: SOCIAL,
      keywords: { zh: ['工资', '劳动仲裁'], bo: ['གླ་ཆ'], en: ['wages', 'labour'] },
    },
    {
      by: { d: 'social-security' },
      ask: 'organise',
      subject: 'none',
      title: words(
        '指定机构人员办理司法协助',
        'ཁྲིམས་འཛིན་གཞོགས་འདེགས་སྒྲུབ་པའི་སྒྲིག་གཞི་དང་མི་སྣ་དམིགས་འཛུགས',
        'Name an office and person for judicial assistance',
      ),
      quote: SOCIAL,
    },
  ]),
  ...entriesFor('4-15', 1, [
    {
      by: { a: 'finance' },
      ask: 'supervise',
      subject: 'case',
      requestable: true,
      title: words(
        '涉国有资产执行案件监管',
        'རྒྱལ་དབང་རྒྱུ་ནོར་འབྲེལ་ཡོད་ལག་བསྟར་གྱོད་དོན་ལྟ་སྐུལ་དོ་དམ',
        'Watch over cases that concern state assets',
      ),
      quote: '积极配合区法院加强对涉国有资产执行案件的监管和办理。',
    },
  ]),
];
