import { words } from '../entries';
import type { Entry } from '../schema';
import { entriesFor } from './entries-for';

const REPORT_DEPUTY = '被执行人或被执行人的法定代表人为人大代表的，执行法院应将案件情况通报其所属人大常委会。';

/** 二（一）to（七）: congress, CPPCC, cadres, social security, media, civilisation, governance. */
export const part2Items1To7: readonly Entry[] = [
  ...entriesFor('2-1', 1, [
    {
      by: { a: 'court' },
      ask: 'report',
      subject: 'deputy',
      title: words(
        '向人大常委会通报代表为被执行人的案件',
        'མི་དམངས་འཐུས་མི་ལག་བསྟར་བྱ་ཡུལ་ཡིན་པའི་གྱོད་དོན་འཐུས་ཚོགས་རྒྱུན་ལས་ཨུ་ཡོན་ལྷན་ཁང་ལ་བརྡ་ཁྱབ',
        'Report cases against deputies to their standing committee',
      ),
      quote: REPORT_DEPUTY,
    },
  ]),
  ...entriesFor('2-1', 2, [
    {
      by: { a: 'peoples-congress' },
      ask: 'urge',
      subject: 'deputy',
      requestable: true,
      title: words('督促人大代表履行', 'མི་དམངས་འཐུས་མིར་སྒྲུབ་པར་སྐུལ་འདེད', 'Urge a people’s congress deputy to perform'),
      quote:
        '被执行人是州人大代表的，由州人大常委会督促其自觉履行义务；被执行人是县、市人大代表的，由县、市人大常委会督促被执行人自觉履行义务。',
      keywords: { zh: ['代表欠钱', '人大代表不还钱'], bo: ['འཐུས་མི'] },
    },
  ]),
  ...entriesFor('2-2', 1, [
    {
      by: { a: 'court' },
      ask: 'report',
      subject: 'deputy',
      title: words(
        '向政协通报委员为被执行人的案件',
        'སྲིད་གྲོས་ཨུ་ཡོན་ལག་བསྟར་བྱ་ཡུལ་ཡིན་པའི་གྱོད་དོན་སྲིད་གྲོས་ལ་བརྡ་ཁྱབ',
        'Report cases against CPPCC members to their committee',
      ),
      quote: '被执行人或被执行人的法定代表人为政协委员的，执行法院应将案件情况通报其所属政协。',
    },
  ]),
  ...entriesFor('2-2', 2, [
    {
      by: { a: 'cppcc' },
      ask: 'urge',
      subject: 'deputy',
      requestable: true,
      title: words('督促政协委员履行', 'སྲིད་གྲོས་ཨུ་ཡོན་ལ་སྒྲུབ་པར་སྐུལ་འདེད', 'Urge a CPPCC member to perform'),
      quote:
        '被执行人是州政协委员的，由州政协督促其自觉履行义务；被执行人是县、市政协委员的，由县、市政协督促被执行人自觉履行义务。',
    },
  ]),
  ...entriesFor('2-3', 1, [
    {
      by: { a: 'court' },
      ask: 'report',
      subject: 'official',
      title: words(
        '向组织人事部门通报公职人员、国企案件',
        'ལས་བྱེད་པ་དང་རྒྱལ་དབང་ཁེ་ལས་ཀྱི་གྱོད་དོན་རྩ་འཛུགས་མི་དོན་སྡེ་ཁག་ལ་བརྡ་ཁྱབ',
        'Report cases against officials and state enterprises to those who manage the cadres',
      ),
      quote: '被执行人为国家机关工作人员或国有企业的，执行法院应将案件情况通报有干部管理权限的组织人事部门',
    },
    {
      by: { b: 'organisation' },
      ask: 'urge',
      subject: 'official',
      requestable: true,
      title: words(
        '督促公职人员、国有企业履行',
        'ལས་བྱེད་པ་དང་རྒྱལ་དབང་ཁེ་ལས་ལ་སྒྲུབ་པར་སྐུལ་འདེད',
        'Urge officials and state enterprises to perform',
      ),
      quote: '组织人事部门应督促其自觉履行义务。',
      keywords: { zh: ['干部', '公务员', '国企'], bo: ['ལས་བྱེད་པ'] },
    },
  ]),
  ...entriesFor('2-4', 1, [
    {
      by: { a: 'social-security' },
      ask: 'query',
      subject: 'debtor-social-security',
      requestable: true,
      title: words(
        '网络查询社会保险信息',
        'དྲ་རྒྱའི་ཐོག་སྤྱི་ཚོགས་འགན་བཅོལ་ཆ་འཕྲིན་འདྲི་རྩད',
        'Query social insurance over the network',
      ),
      quote: '社保机构应通过网络执行联合平台，按规定的查询对象和记录项目依法向人民法院提供查询服务。',
      keywords: { zh: ['社保', '养老金', '工资', '医保'], bo: ['རྒས་སོང་འགན་བཅོལ'], en: ['pension', 'social security'] },
    },
  ]),
  ...entriesFor('2-5', 1, [
    {
      by: { a: 'television' },
      ask: 'publish',
      subject: 'public',
      title: words('宣传法院执行工作', 'ཁྲིམས་ཁང་གི་ལག་བསྟར་ལས་དོན་དྲིལ་བསྒྲགས', 'Publicise the court’s enforcement'),
      quote:
        '新闻媒体应当加强对人民法院执行工作的宣传，教育引导社会各界树立法律意识和诚信意识，形成自觉履行生效法律文书确定义务、依法协助人民法院执行的良好风尚。',
    },
  ]),
  ...entriesFor('2-5', 2, [
    {
      by: { a: 'television' },
      ask: 'publish',
      subject: 'public',
      title: words(
        '把握舆论导向、管控舆论炒作',
        'གྲོས་གླེང་གི་ཁ་ཕྱོགས་འཛིན་པ་དང་གྲོས་གླེང་སྐྱོན་བརྗོད་ཚོད་འཛིན',
        'Keep opinion well informed and check campaigns',
      ),
      quote:
        '把握正确的舆论导向，坚持正面宣传为主，有效管控通过个案攻击社会主义制度、攻击社会主义司法体制的舆论炒作，积极引导社会公众增强市场主体的风险意识。',
    },
  ]),
  ...entriesFor('2-5', 3, [
    {
      by: { a: 'television' },
      ask: 'organise',
      subject: 'list',
      title: words(
        '配合建立失信被执行人公示制度',
        'ཡིད་རྟོན་འཆོར་བའི་ལག་བསྟར་བྱ་ཡུལ་ཡོངས་བསྒྲགས་ལམ་ལུགས་འཛུགས་པར་མཉམ་འབྲེལ',
        'Help set up public notice of dishonest debtors',
      ),
      quote: '配合人民法院建立失信被执行人公示制度',
    },
    {
      by: { b: 'television' },
      ask: 'publish',
      subject: 'list',
      requestable: true,
      promptness: '及时',
      title: words(
        '公布失信被执行人名单',
        'ཡིད་རྟོན་འཆོར་བའི་ལག་བསྟར་བྱ་ཡུལ་གྱི་མིང་ཐོ་ཁྲོམ་བསྒྲགས',
        'Publish the list of dishonest debtors',
      ),
      quote: '及时将人民法院委托公布的失信被执行人名单以及其他干扰、阻碍执行的行为予以曝光。',
      keywords: { zh: ['老赖', '登报', '上电视'] },
    },
    {
      by: { c: 'television' },
      ask: 'publish',
      subject: 'unit',
      requestable: true,
      promptness: '及时',
      title: words(
        '曝光干扰、阻碍执行的行为',
        'ལག་བསྟར་ལ་སུན་གཙེར་དང་བཀག་འགོག་གི་བྱ་སྤྱོད་ཁྲོམ་བསྒྲགས',
        'Expose acts that hinder enforcement',
      ),
      quote: '及时将人民法院委托公布的失信被执行人名单以及其他干扰、阻碍执行的行为予以曝光。',
    },
  ]),
  ...entriesFor('2-6', 1, [
    {
      by: { a: 'civilisation' },
      ask: 'deny-honour',
      subject: 'list',
      requestable: true,
      title: words(
        '限制失信被执行人评优评先',
        'ཡིད་རྟོན་འཆོར་བའི་ལག་བསྟར་བྱ་ཡུལ་གྱི་གདེང་འཇོག་ཚད་བཀག',
        'Keep dishonest debtors from awards',
      ),
      quote:
        '州文明办应对机关、企事业单位、社会团体或其领导成员为失信被执行人的评优评先进行限制，限制其参加文明单位、道德模范的评选',
    },
    {
      by: { b: 'civilisation' },
      ask: 'deny-honour',
      subject: 'list',
      requestable: true,
      title: words(
        '撤销文明单位、道德模范称号',
        'དཔལ་ཡོན་སྡེ་ཚན་དང་ཀུན་སྤྱོད་དཔེ་བཟང་གི་གཟེངས་མིང་ཕྱིར་འཐེན',
        'Withdraw the titles of civilised unit and model',
      ),
      quote: '已经取得文明单位、道德模范荣誉称号的予以撤销。',
    },
  ]),
  ...entriesFor('2-7', 1, [
    {
      by: { a: 'comprehensive-governance' },
      ask: 'assess',
      subject: 'unit',
      title: words(
        '支持和协助执行情况纳入综治考核',
        'ལག་བསྟར་རྒྱབ་སྐྱོར་དང་གཞོགས་འདེགས་གནས་ཚུལ་ཕྱོགས་བསྡུས་བཅོས་སྐྱོང་དཔྱད་ཞིབ་ཁྲོད་འཇུག་པ',
        'Count support of enforcement in the governance assessment',
      ),
      quote:
        '州综治办应当将党委、人大、政府、政协重视和支持人民法院执行工作情况、被执行人是特殊主体的履行债务情况、有关部门依法协助执行的情况、执行救助资金的落实情况等，纳入社会治安综合治理目标责任考核范围。',
    },
  ]),
  ...entriesFor('2-7', 2, [
    {
      by: { a: 'comprehensive-governance' },
      ask: 'organise',
      subject: 'none',
      title: words(
        '建立健全基层协助执行网络',
        'གཞི་རིམ་གྱི་གཞོགས་འདེགས་ལག་བསྟར་དྲ་རྒྱ་འཛུགས་པ',
        'Build the assistance network at the grass roots',
      ),
      quote: '建立健全基层协助执行网络，充分发挥基层组织的作用，配合人民法院做好执行工作。',
    },
  ]),
];
