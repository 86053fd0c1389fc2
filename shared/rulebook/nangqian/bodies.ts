import type { Body, Keywords, Words } from '../schema';
import type { NoEntryReason } from '../vocabulary';
import { words } from '../entries';

/**
 * The 22 member units in the order of article 3, then the bearers that chapter 4 names outside them. Later names follow the reforms
 * after 2016; none is confirmed, because only the court knows how its own county was reorganised. A body that outlived its name keeps
 * its id. `county-committee` and `political-legal` lead the conference (article 3) and are no members.
 */

const later = (zh: string, bo: string, en: string) => ({ ...words(zh, bo, en), confirmed: false });

interface More {
  readonly later?: ReturnType<typeof later>;
  readonly keywords?: Partial<Keywords>;
  readonly withoutEntries?: NoEntryReason;
}

const body = (id: string, order: number | null, name: Words, more: More = {}): Body => ({
  id,
  name,
  later: more.later ?? null,
  member: order !== null,
  order,
  keywords: { zh: [], bo: [], en: [], ...more.keywords },
  withoutEntries: more.withoutEntries ?? null,
});

const HOUSING_AND_CONSTRUCTION = later(
  '住房和城乡建设局',
  'སྡོད་ཁང་དང་གྲོང་ཁྱེར་གྲོང་གསེབ་འཛུགས་སྐྲུན་ཅུས',
  'Housing and urban-rural development bureau',
);
const NATURAL_RESOURCES = later('自然资源局', 'རང་བྱུང་ཐོན་ཁུངས་ཅུས', 'Natural resources bureau');
const TAX = later('税务局', 'ཁྲལ་དོན་ཅུས', 'Taxation bureau');

const members: readonly Body[] = [
  body(
    'discipline',
    1,
    words(
      '县纪委(监察局)',
      'རྫོང་སྒྲིག་ཁྲིམས་ཞིབ་བཤེར་ཨུ་ཡོན་ལྷན་ཁང(ལྟ་ཞིབ་ཅུས)',
      'County discipline commission (supervision bureau)',
    ),
    {
      later: later(
        '县纪委监察委员会',
        'རྫོང་སྒྲིག་ཁྲིམས་ཞིབ་བཤེར་ཨུ་ཡོན་ལྷན་ཁང་དང་ལྟ་ཞིབ་ཨུ་ཡོན་ལྷན་ཁང',
        'County discipline and supervisory commission',
      ),
      keywords: { zh: ['纪检监察', '监委'] },
    },
  ),
  body('publicity', 2, words('宣传部', 'དྲིལ་བསྒྲགས་པུའུ', 'Publicity department'), { keywords: { zh: ['舆论', '媒体'] } }),
  body('peoples-congress', 3, words('人大', 'མི་དམངས་འཐུས་ཚོགས', 'People’s congress'), {
    keywords: { zh: ['人大常委会'] },
  }),
  body('cppcc', 4, words('政协', 'སྲིད་གྲོས', 'CPPCC committee')),
  body('court', 5, words('县法院', 'རྫོང་མི་དམངས་ཁྲིམས་ཁང', 'County court'), { keywords: { zh: ['人民法院'] } }),
  body('procuratorate', 6, words('检察院', 'མི་དམངས་ཞིབ་དཔྱོད་ཁང', 'Procuratorate'), { keywords: { zh: ['检察机关'] } }),
  body('public-security', 7, words('公安局', 'སྤྱི་བདེ་ཅུས', 'Public security bureau'), {
    keywords: { zh: ['公安机关', '警察', '派出所'], bo: ['ཉེན་རྟོག'], en: ['police'] },
  }),
  body('justice', 8, words('司法局', 'ཁྲིམས་འཛིན་ཅུས', 'Justice bureau')),
  body('construction', 9, words('城建局', 'གྲོང་ཁྱེར་འཛུགས་སྐྲུན་ཅུས', 'Urban construction bureau'), {
    later: HOUSING_AND_CONSTRUCTION,
    keywords: { zh: ['住建局', '建设局'] },
  }),
  body('planning', 10, words('规划局', 'འཆར་འགོད་ཅུས', 'Planning bureau'), { later: NATURAL_RESOURCES }),
  body('industry-commerce', 11, words('工商局', 'བཟོ་ཚོང་ཅུས', 'Industry and commerce bureau'), {
    later: later('市场监督管理局', 'ཁྲོམ་ར་ལྟ་སྐུལ་དོ་དམ་ཅུས', 'Market regulation bureau'),
    keywords: { zh: ['市监局', '市场监管局', '工商管理机关'] },
  }),
  body('agricultural-bank', 12, words('农业银行', 'ཞིང་ལས་དངུལ་ཁང', 'Agricultural Bank'), { keywords: { zh: ['农行'] } }),
  body('rural-commercial-bank', 13, words('农商银行', 'ཞིང་ཚོང་དངུལ་ཁང', 'Rural commercial bank'), {
    keywords: { zh: ['农商行'] },
  }),
  body('banking-regulator', 14, words('银监局', 'དངུལ་ཁང་ལས་རིགས་ལྟ་སྐུལ་དོ་དམ་ཅུས', 'Banking regulatory bureau'), {
    later: later('金融监管局', 'དངུལ་རྩ་ལྟ་སྐུལ་དོ་དམ་ཅུས', 'Financial regulatory bureau'),
    keywords: { zh: ['银保监'] },
  }),
  body('land-resources', 15, words('国土资源局', 'མངའ་ཁོངས་ཐོན་ཁུངས་ཅུས', 'Land and resources bureau'), {
    later: NATURAL_RESOURCES,
    keywords: { zh: ['土地局', '不动产登记中心'], bo: ['ས་ཞིང', 'འགུལ་མེད་རྒྱུ་ནོར་ཐོ་འགོད་ལྟེ་གནས'] },
  }),
  body('finance', 16, words('财政局', 'ནོར་སྲིད་ཅུས', 'Finance bureau')),
  body('state-tax', 17, words('国税局', 'རྒྱལ་ཁབ་ཁྲལ་དོན་ཅུས', 'State taxation bureau'), { later: TAX }),
  body('local-tax', 18, words('地税局', 'ས་གནས་ཁྲལ་དོན་ཅུས', 'Local taxation bureau'), { later: TAX }),
  body('transport', 19, words('交通局', 'འགྲིམ་འགྲུལ་ཅུས', 'Transport bureau'), {
    later: later('交通运输局', 'འགྲིམ་འགྲུལ་སྐྱེལ་འདྲེན་ཅུས', 'Transport bureau'),
    withoutEntries: 'through-others', // road-transport and levy offices, article 22
  }),
  body('housing', 20, words('房管局', 'ཁང་པ་དོ་དམ་ཅུས', 'Housing administration bureau'), {
    later: HOUSING_AND_CONSTRUCTION,
    keywords: { zh: ['房产局', '不动产登记中心'], bo: ['འགུལ་མེད་རྒྱུ་ནོར་ཐོ་འགོད་ལྟེ་གནས'] },
  }),
  body('television', 21, words('电视台', 'བརྙན་འཕྲིན་ཁང', 'Television station'), {
    later: later('融媒体中心', 'སྨྱན་སྦྱོར་འདྲེས་མའི་ལྟེ་གནས', 'Converged media centre'),
    keywords: { zh: ['媒体', '新闻'], en: ['TV', 'media'] },
  }),
  body('state-assets', 22, words('国资局', 'རྒྱལ་དབང་རྒྱུ་ནོར་ཅུས', 'State-owned assets bureau'), {
    withoutEntries: 'general-duties-only', // articles 27, 29 and 33
  }),
];

const others: readonly Body[] = [
  body(
    'comprehensive-governance',
    null,
    words('综治办', 'ཕྱོགས་བསྡུས་བཅོས་སྐྱོང་གཞུང་ལས་ཁང', 'Comprehensive governance office'),
    {
      later: later('县委政法委', 'རྫོང་ཨུད་སྲིད་ཁྲིམས་ཨུ་ཡོན་ལྷན་ཁང', 'County political and legal affairs committee'),
      keywords: { zh: ['综合治理办公室', '社会治安综合治理'] },
    },
  ),
  body('civilisation', null, words('精神文明办', 'བསམ་པའི་དཔལ་ཡོན་གཞུང་ལས་ཁང', 'Spiritual civilisation office'), {
    keywords: { zh: ['文明办', '精神文明办公室'] },
  }),
  body(
    'other-banks',
    null,
    words('其他商业银行和金融机构', 'ཚོང་ལས་དངུལ་ཁང་དང་དངུལ་རྩའི་སྒྲིག་གཞི་གཞན་དག', 'Other banks and financial institutions'),
  ),
  body('insurers', null, words('保险公司', 'འགན་བཅོལ་ཀུང་སི', 'Insurance companies')),
  body('road-transport', null, words('运管部门', 'སྐྱེལ་འདྲེན་དོ་དམ་སྡེ་ཁག', 'Road transport administration'), {
    later: later(
      '交通运输综合行政执法大队',
      'འགྲིམ་འགྲུལ་སྐྱེལ་འདྲེན་ཕྱོགས་བསྡུས་སྲིད་འཛིན་ཁྲིམས་ལག་བསྟར་དཔུང་ཆེན',
      'Comprehensive transport law enforcement brigade',
    ),
    keywords: { zh: ['运管所', '交通局'], bo: ['འགྲིམ་འགྲུལ'] },
  }),
  body('vehicle-levy', null, words('征稽部门', 'འབབ་བསྡུ་ཞིབ་བཤེར་སྡེ་ཁག', 'Vehicle levy inspection'), {
    later: TAX,
    keywords: { zh: ['征稽所', '交通局'], bo: ['འགྲིམ་འགྲུལ'] },
  }),
  body('township', null, words('乡镇', 'ཞང་དང་གྲོང་རྡལ', 'Townships and towns'), {
    keywords: { zh: ['乡镇人民政府', '乡', '镇'], en: ['town'] },
  }),
  body('subdistrict', null, words('街道办事处', 'ཁྲོམ་གཞུང་དོན་གཅོད་ཁང', 'Sub-district offices'), {
    keywords: { zh: ['街道办'] },
  }),
  body('village', null, words('村(居委会、社区)', 'སྡེ་བ(ཡུལ་མིའི་ཨུ་ཡོན་ལྷན་ཁང་དང་སྡེ་ཁུལ)', 'Villages and communities'), {
    withoutEntries: 'assessed-only', // articles 16 and 25
  }),
  body('county-committee', null, words('县委', 'རྫོང་ཨུད', 'County Party committee'), {
    withoutEntries: 'leads-conference',
  }),
  body('political-legal', null, words('政法委', 'སྲིད་ཁྲིམས་ཨུ་ཡོན་ལྷན་ཁང', 'Political and legal affairs committee'), {
    withoutEntries: 'leads-conference',
  }),
];

/** Bodies of articles 26 to 33 that stand for many, or that the conference office's own record stands for: no units of the directory. */
const collective: readonly Body[] = [
  body('linkage-units', null, words('各联动单位', 'མཉམ་འགུལ་སྡེ་ཚན་ཁག', 'All units of the mechanism'), {
    keywords: { zh: ['成员单位', '有关单位'] },
  }),
  body('conference', null, words('联席会议', 'མཉམ་འབྲེལ་གྲོས་ཚོགས', 'Joint conference')),
  body(
    'conference-office',
    null,
    words('联席会议办公室', 'མཉམ་འབྲེལ་གྲོས་ཚོགས་གཞུང་ལས་ཁང', 'Office of the joint conference'),
    {
      keywords: { zh: ['联席办'] },
    },
  ),
];

export const nangqianBodies: readonly Body[] = [...members, ...others, ...collective];
