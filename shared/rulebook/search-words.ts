import type { Keywords } from './schema';
import type { Ask, Subject } from './vocabulary';

/** Words by which people look for a kind of act or a subject. Search only: what the screen shows comes from the locale files. */

const by = (zh: string, bo: string, en: string): Keywords => ({
  zh: zh ? zh.split(' ') : [],
  bo: bo ? bo.split(' ') : [],
  en: en ? en.split(' ') : [],
});

export const askWords: Readonly<Record<Ask, Keywords>> = {
  query: by('查询 查 调查', 'འདྲི་རྩད', 'query inquiry check look up'),
  'provide-information': by('提供 信息 资料 查询', 'མཁོ་སྤྲོད ཆ་འཕྲིན', 'provide information data records'),
  locate: by('查找 寻找', 'འཚོལ་བ རྩད་འཚོལ', 'locate find search trace'),
  'inform-court': by('通知 告知', 'བརྡ་གཏོང བརྡ་ཐོ', 'notify inform tell'),
  reply: by('答复 回复', 'ལན་འདེབས', 'reply answer'),
  freeze: by('冻结 止付', 'འགུལ་བཀག', 'freeze freezing frozen'),
  seize: by('扣押 查扣', 'བཀག་ཉར', 'seize seizure impound'),
  deduct: by('扣划 划扣 划拨', 'སྤོ་སྒྱུར', 'deduct transfer deduction'),
  withhold: by('扣留', 'བཀག་ཉར', 'withhold'),
  draw: by('提取', 'འདོན་ལེན', 'draw withdraw pay'),
  'stop-registration': by('停止办理 暂停办理', 'མཚམས་འཇོག', 'stop suspend registration register'),
  'transfer-registration': by('过户 变更登记', 'བདག་སྤོ', 'transfer registration register change'),
  'settle-insurance': by('理赔', 'གསབ་འཇལ', 'settle insurance claim'),
  restrict: by('限制', 'ཚད་བཀག', 'restrict limit restriction'),
  'limit-exit': by('限制出境', 'ཚད་བཀག', 'exit travel ban restrict'),
  restrain: by('控制', 'ཚོད་འཛིན', 'restrain control'),
  detain: by('拘留 收押', 'བཀག་ཉར', 'detain detention'),
  rescue: by('出警 求助', 'ཛ་དྲག', 'rescue police urgent help'),
  investigate: by('侦查 立案', 'རྩད་ཞིབ', 'investigate investigation criminal'),
  'approve-arrest': by('批捕', 'འཛིན་བཟུང', 'arrest'),
  prosecute: by('起诉', 'ཁྲིམས་གཏུག', 'prosecute prosecution'),
  'deny-office': by('限制任职', 'ལས་གནས', 'refuse post office'),
  'deny-honour': by('取消荣誉', 'ཐོབ་ཐང་ཕྱིར་འཐེན', 'honour award honor'),
  sanction: by('查处 处罚 处分', 'ཉེས་ཆད ཆད་གཅོད', 'punish sanction'),
  publish: by('曝光 宣传 公布', 'དྲིལ་བསྒྲགས ཁྲོམ་བསྒྲགས', 'publish publicity expose'),
  educate: by('普法 教育', 'སློབ་གསོ', 'educate education'),
  assess: by('考核', 'དཔྱད་ཞིབ', 'assess assessment'),
  supervise: by('监督', 'ལྟ་སྐུལ', 'supervise supervision'),
  coordinate: by('协调', 'མཐུན་སྦྱོར', 'coordinate'),
  command: by('指挥', 'བཀོད་འདོམས', 'command lead'),
  assist: by('协助 支持', 'གཞོགས་འདེགས རྒྱབ་སྐྱོར', 'assist help support'),
  organise: by('建立', 'འཛུགས་པ', 'organise organize set'),
  fund: by('经费 资金', 'མ་དངུལ', 'fund money budget'),
  handle: by('办理', 'སྒྲུབ་པ', 'handle'),
  'make-rules': by('制订', 'གཏན་འབེབས', 'rules'),
  'observe-rules': by('规定 手续', 'གཏན་འབེབས', 'rules conditions'),
  'lend-prudently': by('贷款', 'བུན་གཏོང', 'loan credit lend'),
  report: by('通报 报告', 'བརྡ་ཁྱབ སྙན་སེང', 'report'),
  urge: by('督促 催促', 'སྐུལ་འདེད', 'urge press'),
  seal: by('查封 封', 'དམ་རྒྱ', 'seal attach attachment'),
  record: by('录入 记入 纳入', 'ཐོ་འགོད', 'record enter'),
  'send-list': by('推送 发送', 'སྐྱེལ་སྤྲོད', 'send list'),
  relieve: by('救助 帮助', 'རོགས་སྐྱོར', 'relief help'),
  commend: by('表彰 表扬', 'གཟེངས་བསྟོད', 'commend praise'),
  serve: by('送达', 'སྐྱེལ་སྤྲོད', 'serve service'),
  'transfer-case': by('移送 移交', 'སྤྲོད་པ', 'transfer hand'),
  lift: by('解除 解封 解冻', 'ཕྱིར་འགྲོལ', 'lift release'),
  'notify-unit': by('通知', 'བརྡ་གཏོང', 'notify'),
  convene: by('开会 会议', 'ཚོགས་འདུ', 'meeting'),
  'protect-information': by('保密 泄露', 'གསང་བ', 'secrecy security'),
};

const debtor = by('被执行人 债务人 老赖', 'ལག་བསྟར་བྱ་ཡུལ ལག་ལེན་བསྟར་ཡུལ་སྐྱེ་བོ བུ་ལོན', 'debtor');

const ofDebtor = (zh: string, bo: string, en: string): Keywords => {
  const own = by(zh, bo, en);
  return { zh: [...own.zh, ...debtor.zh], bo: [...own.bo, ...debtor.bo], en: [...own.en, ...debtor.en] };
};

export const subjectWords: Readonly<Record<Subject, Keywords>> = {
  debtor,
  'debtor-vehicle': ofDebtor('车辆 车', 'རླངས་འཁོར', 'vehicle'),
  'debtor-land': ofDebtor('土地', 'ས་ཞིང', 'land'),
  'debtor-real-estate': ofDebtor('房地产 不动产', 'འགུལ་མེད་རྒྱུ་ནོར', 'estate'),
  'debtor-deposit': ofDebtor('存款', 'བཅོལ་དངུལ', 'deposit'),
  'debtor-equity': ofDebtor('出资', '', ''),
  'debtor-company': ofDebtor('企业 公司', 'ཁེ་ལས ཀུང་སི', 'company enterprise'),
  'debtor-insurance': ofDebtor('保险', 'འགན་བཅོལ', 'insurance'),
  'debtor-public-money': ofDebtor('款项', 'དངུལ', 'money'),
  'debtor-tax': ofDebtor('税', 'ཁྲལ', 'tax'),
  company: by('企业 公司', 'ཁེ་ལས ཀུང་སི', 'company enterprise'),
  detainee: by('被拘留人 案外人', 'བཀག་ཉར', 'detainee'),
  suspect: by('犯罪嫌疑人', 'ཉེས་པ', 'suspect crime'),
  deputy: by('代表 委员', 'འཐུས་མི ཨུ་ཡོན', 'deputy'),
  official: by('党员 干部', 'ལས་བྱེད་པ', 'official'),
  unit: by('单位', 'སྡེ་ཚན', 'unit'),
  case: by('案件', 'གྱོད་དོན', 'case'),
  'debtor-project': ofDebtor('项目 工程', 'ལས་གཞི', 'project'),
  'debtor-securities': ofDebtor('证券', 'འཛིན་ཤོག', 'securities'),
  'debtor-intellectual-property': ofDebtor('知识产权', 'ཤེས་བྱའི་ཐོན་དངོས', 'patent'),
  'debtor-family': ofDebtor('家庭 子女', 'ཁྱིམ་མི', 'family'),
  'debtor-social-security': ofDebtor('社保', 'འགན་སྲུང', 'security'),
  applicant: by('申请执行人 申请人', 'རེ་ཞུ་བྱེད་མཁན', 'applicant'),
  list: by('失信 失信被执行人 老赖 黑名单', 'ཡིད་རྟོན་འཆོར་བ', 'dishonest blacklist list'),
  public: by('群众', 'མང་ཚོགས', 'public'),
  none: by('', '', ''),
};

/** Words of a question that say nothing about its matter: 谁能冻结股权 asks for 冻结股权. */
export const STOP_HAN =
  /谁可以|谁能够|谁能|谁来|谁|怎么办|在哪里|在哪儿|在哪|帮忙|一下|需要|哪个单位|哪个部门|哪些单位|哪些部门|哪里|怎么|怎样|如何|可不可以|可以|能够|能不能|能否|是否|请问|应当|应该|的|吗|呢/g;

export const STOP_EN: ReadonlySet<string> = new Set(
  'who whom which what where how can could may must should shall will would do does is are be the a an of to in on for by at and or i we you me us please whose'.split(
    ' ',
  ),
);

export const STOP_BO: ReadonlySet<string> = new Set(
  'སུ སུས ལ ལས ནས ན ནང ཚོ གང གིས ཀྱིས གྱིས ཡིས གི ཀྱི གྱི ཡི དང ཐུབ ཆོག རེད ཡིན ཡོད འདུག དམ གམ བམ ནམ'.split(' '),
);
