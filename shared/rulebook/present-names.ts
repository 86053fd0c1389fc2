import { words } from './entries';
import type { Keywords, Words } from './schema';

interface Known {
  /** The name after the reforms of 2018 to 2023; left out where it stayed. None is confirmed: only the court knows its own county. */
  readonly later?: Words;
  readonly keywords?: Partial<Keywords>;
}

const MARKET = words('市场监督管理局', 'ཁྲོམ་ར་ལྟ་སྐུལ་དོ་དམ་ཅུས', 'Market regulation bureau');
const NATURAL_RESOURCES = words('自然资源局', 'རང་བྱུང་ཐོན་ཁུངས་ཅུས', 'Natural resources bureau');
const HOUSING = words(
  '住房和城乡建设局',
  'སྡོད་ཁང་དང་གྲོང་ཁྱེར་གྲོང་གསེབ་འཛུགས་སྐྲུན་ཅུས',
  'Housing and urban-rural development bureau',
);
const TAX = words('税务局', 'ཁྲལ་དོན་ཅུས', 'Taxation bureau');
const POLITICAL_LEGAL = words('县委政法委', 'རྫོང་ཨུད་སྲིད་ཁྲིམས་ཨུ་ཡོན་ལྷན་ཁང', 'County political and legal affairs committee');
const JUSTICE = words('司法局', 'ཁྲིམས་འཛིན་ཅུས', 'Justice bureau');
const MEDIA = words('融媒体中心', 'སྨྱན་སྦྱོར་འདྲེས་མའི་ལྟེ་གནས', 'Converged media centre');
const DISCIPLINE = words(
  '县纪委监察委员会',
  'རྫོང་སྒྲིག་ཁྲིམས་ཞིབ་བཤེར་ཨུ་ཡོན་ལྷན་ཁང་དང་ལྟ་ཞིབ་ཨུ་ཡོན་ལྷན་ཁང',
  'County discipline and supervisory commission',
);

/** What is known of a body in every document that names it: its present name, and the short names by which people look for it. */
export const KNOWN_BODIES: Readonly<Record<string, Known>> = {
  discipline: { later: DISCIPLINE, keywords: { zh: ['纪委监委', '监委', '监察局'] } },
  organisation: { keywords: { zh: ['组织部', '干部管理部门', '人事局'] } },
  publicity: { keywords: { zh: ['宣传部', '媒体', '舆论'] } },
  television: { later: MEDIA, keywords: { zh: ['电视台', '媒体', '新闻', '报社'], en: ['TV', 'media'] } },
  'comprehensive-governance': { later: POLITICAL_LEGAL, keywords: { zh: ['综治办', '社会治安综合治理'] } },
  civilisation: { keywords: { zh: ['文明办', '精神文明办公室'] } },
  'peoples-congress': { keywords: { zh: ['人大', '人大常委会'] } },
  cppcc: { keywords: { zh: ['政协'] } },
  court: { keywords: { zh: ['人民法院'] } },
  procuratorate: { keywords: { zh: ['检察院', '检察机关'] } },
  'public-security': {
    keywords: { zh: ['公安局', '警察', '派出所', '交警', '车管所'], bo: ['ཉེན་རྟོག'], en: ['police'] },
  },
  'legal-affairs': { later: JUSTICE, keywords: { zh: ['法制办'] } },
  'civil-affairs': { keywords: { zh: ['民政局'] } },
  'development-reform': { keywords: { zh: ['发改委', '发改局', '计委'] } },
  'industry-it': {
    later: words('工业和信息化局', 'བཟོ་ལས་དང་བརྡ་འཕྲིན་ཅུས', 'Industry and information technology bureau'),
    keywords: { zh: ['工信委', '工信局', '经信委'] },
  },
  justice: { keywords: { zh: ['司法局', '司法行政'] } },
  prisons: {
    later: words('监狱、强制隔离戒毒所', 'བཙོན་ཁང་དང་བཙན་ཤེད་དུག་སྤོང་ཁང', 'Prisons and drug rehabilitation centres'),
    keywords: { zh: ['监狱', '戒毒所', '劳教所'] },
  },
  'land-resources': {
    later: NATURAL_RESOURCES,
    keywords: { zh: ['国土局', '国土资源局', '土地局', '不动产登记中心'], bo: ['འགུལ་མེད་རྒྱུ་ནོར་ཐོ་འགོད་ལྟེ་གནས'] },
  },
  construction: { later: HOUSING, keywords: { zh: ['住建局', '建设局', '房管局', '房产局', '城建局'] } },
  transport: {
    later: words('交通运输局', 'འགྲིམ་འགྲུལ་སྐྱེལ་འདྲེན་ཅུས', 'Transport bureau'),
    keywords: { zh: ['交通局', '运管所'] },
  },
  education: { keywords: { zh: ['教育局', '学校'] } },
  forestry: {
    later: words('林业和草原局', 'ནགས་ལས་དང་རྩྭ་ཐང་ཅུས', 'Forestry and grassland bureau'),
    keywords: { zh: ['林业局', '林草局'] },
  },
  tourism: {
    later: words('文化和旅游局', 'རིག་གནས་དང་ཡུལ་སྐོར་ཅུས', 'Culture and tourism bureau'),
    keywords: { zh: ['旅游局', '文旅局', '旅发委'] },
  },
  'state-assets': { keywords: { zh: ['国资委', '国资局'] } },
  cyberspace: { keywords: { zh: ['网信办'] } },
  petitions: { keywords: { zh: ['信访局', '信访办'] } },
  'industry-commerce': { later: MARKET, keywords: { zh: ['市监局', '市场监管局', '工商局', '工商管理机关'] } },
  'state-tax': { later: TAX, keywords: { zh: ['国税局', '税务机关'] } },
  'local-tax': { later: TAX, keywords: { zh: ['地税局'] } },
  'intellectual-property': { later: MARKET, keywords: { zh: ['知识产权局'] } },
  'food-drug': { later: MARKET, keywords: { zh: ['食药监局', '药监局'] } },
  'work-safety': {
    later: words('应急管理局', 'ཛ་དྲག་དོ་དམ་ཅུས', 'Emergency management bureau'),
    keywords: { zh: ['安监局'] },
  },
  'peoples-bank': { keywords: { zh: ['人行', '央行'] } },
  'banking-regulator': {
    later: words('金融监管局', 'དངུལ་རྩ་ལྟ་སྐུལ་དོ་དམ་ཅུས', 'Financial regulatory bureau'),
    keywords: { zh: ['银监局', '银监会', '银保监'] },
  },
  'securities-regulator': { keywords: { zh: ['证监局', '证监会'] } },
  'industry-commerce-federation': { keywords: { zh: ['工商联', '商会'] } },
  'social-security': { keywords: { zh: ['社保局', '人社局', '社保中心', '劳动局'] } },
  finance: { keywords: { zh: ['财政局'] } },
  health: {
    later: words('卫生健康局', 'འཕྲོད་བསྟེན་བདེ་ཐང་ཅུས', 'Health bureau'),
    keywords: { zh: ['卫健局', '卫计局', '卫生局', '计生委'] },
  },
  audit: { keywords: { zh: ['审计局'] } },
  'urban-enforcement': {
    later: words(
      '城市管理综合执法局',
      'གྲོང་ཁྱེར་དོ་དམ་ཕྱོགས་བསྡུས་ཁྲིམས་ལག་བསྟར་ཅུས',
      'City management and law enforcement bureau',
    ),
    keywords: { zh: ['城管局', '综合执法局'] },
  },
  'political-legal': { keywords: { zh: ['政法委'] } },
  subdistrict: { keywords: { zh: ['街道办', '街道办事处'] } },
  village: { keywords: { zh: ['居委会', '村委会', '社区'] } },
  conference: { keywords: { zh: ['联席会议', '领导小组'] } },
  'conference-office': { keywords: { zh: ['联席会议办公室', '领导小组办公室', '联席办'] } },
  'linkage-units': { keywords: { zh: ['成员单位', '协助执行单位', '联动单位'] } },
};
