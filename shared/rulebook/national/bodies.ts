import { bodiesOf } from '../bodies';

/** The bodies that 法发〔2010〕15号 obliges, in the order of its articles; members as listed in article 22. */
export const nationalBodies = bodiesOf([
  { id: 'discipline', zh: '纪检监察机关', bo: 'སྒྲིག་ཁྲིམས་ཞིབ་བཤེར་ལྟ་ཞིབ་ལས་ཁུངས', en: 'Discipline and supervision organs', member: true },
  { id: 'organisation', zh: '组织人事部门', bo: 'རྩ་འཛུགས་མི་དོན་སྡེ་ཁག', en: 'Organisation and personnel departments', member: true },
  { id: 'publicity', zh: '新闻宣传部门', bo: 'གསར་འགོད་དྲིལ་བསྒྲགས་སྡེ་ཁག', en: 'News and publicity departments', member: true },
  { id: 'comprehensive-governance', zh: '综合治理部门', bo: 'ཕྱོགས་བསྡུས་བཅོས་སྐྱོང་སྡེ་ཁག', en: 'Comprehensive governance departments', member: true },
  { id: 'procuratorate', zh: '检察机关', bo: 'ཞིབ་དཔྱོད་ལས་ཁུངས', en: 'Procuratorial organs', member: true },
  { id: 'public-security', zh: '公安机关', bo: 'སྤྱི་བདེ་ལས་ཁུངས', en: 'Public security organs', member: true },
  { id: 'legal-affairs', zh: '政府法制部门', bo: 'སྲིད་གཞུང་ཁྲིམས་ལུགས་སྡེ་ཁག', en: 'Government legal affairs departments', member: true },
  { id: 'civil-affairs', zh: '民政部门', bo: 'དམངས་སྲིད་སྡེ་ཁག', en: 'Civil affairs departments', member: true },
  { id: 'development-reform', zh: '发展和改革部门', bo: 'འཕེལ་རྒྱས་དང་བསྒྱུར་བཅོས་སྡེ་ཁག', en: 'Development and reform departments', member: true },
  { id: 'justice', zh: '司法行政部门', bo: 'ཁྲིམས་འཛིན་སྲིད་འཛིན་སྡེ་ཁག', en: 'Justice departments', member: true },
  { id: 'prisons', zh: '监狱、劳教所、强制隔离戒毒所', bo: 'བཙོན་ཁང་དང་ངལ་རྩོལ་སློབ་གསོ་ཁང་། བཙན་ཤེད་དུག་སྤོང་ཁང', en: 'Prisons, labour re-education and drug rehabilitation centres' },
  { id: 'land-resources', zh: '国土资源管理部门', bo: 'མངའ་ཁོངས་ཐོན་ཁུངས་དོ་དམ་སྡེ་ཁག', en: 'Land and resources departments', member: true },
  { id: 'construction', zh: '住房和城乡建设管理部门', bo: 'སྡོད་ཁང་དང་གྲོང་ཁྱེར་གྲོང་གསེབ་འཛུགས་སྐྲུན་དོ་དམ་སྡེ་ཁག', en: 'Housing and construction departments', member: true },
  { id: 'peoples-bank', zh: '人民银行', bo: 'མི་དམངས་དངུལ་ཁང', en: 'People’s Bank', member: true },
  { id: 'banking-regulator', zh: '银行业监管部门', bo: 'དངུལ་ཁང་ལས་རིགས་ལྟ་སྐུལ་དོ་དམ་སྡེ་ཁག', en: 'Banking regulators', member: true },
  { id: 'securities-regulator', zh: '证券监管部门', bo: 'འཛིན་ཤོག་ལྟ་སྐུལ་དོ་དམ་སྡེ་ཁག', en: 'Securities regulators', member: true },
  // One tax authority here; since 2018 again one in every county.
  { id: 'state-tax', zh: '税务机关', bo: 'ཁྲལ་དོན་ལས་ཁུངས', en: 'Tax authorities', member: true },
  { id: 'industry-commerce', zh: '工商行政管理部门', bo: 'བཟོ་ཚོང་སྲིད་འཛིན་དོ་དམ་སྡེ་ཁག', en: 'Industry and commerce departments', member: true },
  { id: 'court', zh: '人民法院', bo: 'མི་དམངས་ཁྲིམས་ཁང', en: 'People’s court', member: true },
  { id: 'linkage-units', zh: '有关部门', bo: 'འབྲེལ་ཡོད་སྡེ་ཁག', en: 'Departments concerned' },
  { id: 'conference-office', zh: '领导小组办公室', bo: 'འགོ་ཁྲིད་ཚོགས་ཆུང་གི་གཞུང་ལས་ཁང', en: 'Office of the leading group' },
  { id: 'localities', zh: '各地', bo: 'ས་གནས་ཁག', en: 'Localities' },
  { id: 'political-legal', zh: '各级政法委员会', bo: 'རིམ་པ་སོ་སོའི་སྲིད་ཁྲིམས་ཨུ་ཡོན་ལྷན་ཁང', en: 'Political and legal affairs committees', member: true },
]);
