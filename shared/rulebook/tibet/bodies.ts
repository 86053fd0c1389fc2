import { bodiesOf } from '../bodies';

/** The bodies that the decision of the Tibet Autonomous Region obliges, in the order of its articles; it names no list of members. */
export const tibetBodies = bodiesOf([
  { id: 'court', zh: '各级人民法院', bo: 'རིམ་པ་སོ་སོའི་མི་དམངས་ཁྲིམས་ཁང', en: 'People’s courts' },
  { id: 'linkage-units', zh: '各有关部门、单位', bo: 'འབྲེལ་ཡོད་སྡེ་ཁག་དང་སྡེ་ཚན་ཁག', en: 'Departments and units concerned' },
  { id: 'conference', zh: '联席会议', bo: 'མཉམ་འབྲེལ་གྲོས་ཚོགས', en: 'Joint conference' },
  {
    id: 'comprehensive-governance',
    zh: '社会管理综合治理部门',
    bo: 'སྤྱི་ཚོགས་དོ་དམ་ཕྱོགས་བསྡུས་བཅོས་སྐྱོང་སྡེ་ཁག',
    en: 'Comprehensive governance departments',
  },
  {
    id: 'other-banks',
    zh: '银行、证券、保险等金融机构',
    bo: 'དངུལ་ཁང་དང་འཛིན་ཤོག འགན་བཅོལ་སོགས་དངུལ་རྩའི་སྒྲིག་གཞི',
    en: 'Banks, securities firms, insurers',
  },
  { id: 'competent-departments', zh: '有关主管部门', bo: 'འབྲེལ་ཡོད་དབང་འཛིན་སྡེ་ཁག', en: 'Departments in charge' },
  { id: 'government', zh: '人民政府', bo: 'མི་དམངས་སྲིད་གཞུང', en: 'People’s government' },
  { id: 'television', zh: '新闻媒体', bo: 'གསར་འགྱུར་སྨྱན་སྦྱོར', en: 'News media' },
  { id: 'procuratorate', zh: '人民检察院', bo: 'མི་དམངས་ཞིབ་དཔྱོད་ཁང', en: 'People’s procuratorates' },
  { id: 'public-security', zh: '公安机关', bo: 'སྤྱི་བདེ་ལས་ཁུངས', en: 'Public security organs' },
  { id: 'discipline', zh: '监察部门', bo: 'ལྟ་ཞིབ་སྡེ་ཁག', en: 'Supervision departments' },
  {
    id: 'peoples-congress',
    zh: '人民代表大会及其常务委员会',
    bo: 'མི་དམངས་འཐུས་ཚོགས་དང་དེའི་རྒྱུན་ལས་ཨུ་ཡོན་ལྷན་ཁང',
    en: 'People’s congresses and standing committees',
  },
]);
