import { words } from '../entries';
import type { Entry } from '../schema';
import { entriesFor } from './entries-for';

/** Articles 1 to 6: discipline, organisation, publicity, governance, procuratorate, police. */
export const articles1To6: readonly Entry[] = [
  ...entriesFor(1, 1, [
    {
      by: { a: 'discipline' },
      ask: 'sanction',
      subject: 'official',
      requestable: true,
      promptness: '及时',
      title: words(
        '核查党员、监察对象妨碍、干预执行的线索',
        'ཏང་ཡོན་དང་ལྟ་ཞིབ་བྱ་ཡུལ་གྱིས་ལག་བསྟར་བཀག་འགོག་དང་ཐེ་བྱུས་ཀྱི་འཚོལ་སྣེ་ཞིབ་བཤེར',
        'Check clues that a party member or official hinders enforcement',
      ),
      quote:
        '纪检监察机关对人民法院移送的在执行工作中发现的党员、行政监察对象妨碍人民法院执行工作和违反规定干预人民法院执行工作的违法违纪线索，应当及时组织核查',
      keywords: { zh: ['移送线索', '公务员'], bo: ['ལས་བྱེད་པ', 'ཏང་ཡོན'], en: ['interference'] },
    },
    {
      by: { b: 'discipline' },
      ask: 'sanction',
      subject: 'official',
      requestable: true,
      title: words('必要时立案调查', 'དགོས་ངེས་སྐབས་གྱོད་གཞི་བཙུགས་ནས་རྩད་ཞིབ', 'Open an inquiry where necessary'),
      quote: '必要时，应当立案调查。',
      keywords: { zh: ['违纪', '干部'] },
    },
  ]),
  ...entriesFor(1, 2, [
    {
      by: { a: 'discipline' },
      ask: 'sanction',
      subject: 'official',
      requestable: true,
      title: words(
        '追究妨碍、干预执行和拒不履行的党纪政纪责任',
        'ལག་བསྟར་བཀག་འགོག་དང་ཐེ་བྱུས། མི་སྒྲུབ་པར་ཏང་སྒྲིག་དང་སྲིད་སྒྲིག་གི་འགན་འཁྲི་རྩད་གཅོད',
        'Hold party members and officials answerable for hindering or not performing',
      ),
      quote:
        '对于党员、行政监察对象妨碍人民法院执行工作或者违反规定干预人民法院执行工作，以及拒不履行生效法律文书确定义务的，应当依法依纪追究党纪政纪责任。',
      keywords: { zh: ['处分', '干部', '公务员'] },
    },
  ]),
  ...entriesFor(2, 1, [
    {
      by: { a: 'organisation' },
      ask: 'supervise',
      subject: 'official',
      title: words(
        '了解掌握党员、公务员拒不履行和干预执行情况',
        'ཏང་ཡོན་དང་སྤྱི་ཞབས་པས་མི་སྒྲུབ་པ་དང་ཐེ་བྱུས་བྱེད་པའི་གནས་ཚུལ་རྒྱུས་ལོན',
        'Learn which party members and civil servants refuse or interfere',
      ),
      promptness: '及时',
      quote:
        '组织人事部门应当通过群众信访举报、干部考察考核等多种途径，及时了解和掌握党员、公务员拒不履行生效法律文书以及非法干预、妨害执行等情况',
      keywords: { zh: ['干部'] },
    },
    {
      by: { b: 'organisation' },
      ask: 'urge',
      subject: 'official',
      requestable: true,
      promptness: '及时',
      title: words(
        '诫勉谈话、函询督促改正',
        'ཉེན་བརྡའི་ཁ་བརྡ་དང་ཡི་གེས་འདྲི་རྩད་བྱས་ནས་ཡོ་བསྲང་བྱེད་པར་སྐུལ་འདེད',
        'Admonish or question in writing until it is put right',
      ),
      quote: '对有上述问题的党员、公务员，通过诫勉谈话、函询等形式，督促其及时改正。',
      keywords: { zh: ['干部', '公务员欠债', '老赖干部'], bo: ['ལས་བྱེད་པ'] },
    },
  ]),
  ...entriesFor(2, 2, [
    {
      by: { a: 'organisation' },
      ask: 'sanction',
      subject: 'official',
      requestable: true,
      title: words(
        '处分拒不履行、干预执行的党员、公务员',
        'མི་སྒྲུབ་པའམ་ཐེ་བྱུས་བྱེད་པའི་ཏང་ཡོན་དང་སྤྱི་ཞབས་པར་ཆད་གཅོད',
        'Discipline party members and civil servants who refuse or interfere',
      ),
      quote:
        '对拒不履行生效法律文书、非法干预或妨碍执行的党员、公务员，按照《中国共产党纪律处分条例》和《行政机关公务员处分条例》等有关规定处理。',
      keywords: { zh: ['干部'] },
    },
  ]),
  ...entriesFor(3, 1, [
    {
      by: { a: 'publicity' },
      ask: 'publish',
      subject: 'public',
      title: words(
        '宣传执行工作、引导诚信履行',
        'ལག་བསྟར་ལས་དོན་དྲིལ་བསྒྲགས་དང་ཡིད་རྟོན་གྱིས་སྒྲུབ་པར་ཁྲིད་སྟོན',
        'Publicise enforcement and lead to honest performance',
      ),
      quote:
        '新闻宣传部门应当加强对人民法院执行工作的宣传，教育引导社会各界树立诚信意识，形成自觉履行生效法律文书确定的义务、依法协助人民法院执行的良好风尚',
    },
    {
      by: { b: 'publicity' },
      ask: 'publish',
      subject: 'public',
      title: words('把握舆论导向', 'གྲོས་གླེང་གི་ཁ་ཕྱོགས་འཛིན་པ', 'Keep public opinion well informed'),
      quote: '把握正确的舆论导向，增强市场主体的风险意识。',
    },
  ]),
  ...entriesFor(3, 2, [
    {
      by: { a: 'publicity' },
      ask: 'organise',
      subject: 'list',
      title: words(
        '配合建立被执行人公示制度',
        'ལག་བསྟར་བྱ་ཡུལ་ཡོངས་བསྒྲགས་ལམ་ལུགས་འཛུགས་པར་མཉམ་འབྲེལ',
        'Help set up public notice of debtors',
      ),
      quote: '配合人民法院建立被执行人公示制度',
    },
    {
      by: { b: 'publicity' },
      ask: 'publish',
      subject: 'list',
      requestable: true,
      promptness: '及时',
      title: words('曝光被执行人名单', 'ལག་བསྟར་བྱ་ཡུལ་གྱི་མིང་ཐོ་ཁྲོམ་བསྒྲགས', 'Publish the list of debtors'),
      quote: '及时将人民法院委托公布的被执行人名单以及其他干扰、阻碍执行的行为予以曝光。',
      keywords: { zh: ['失信名单', '老赖'], bo: ['ཡིད་རྟོན་འཆོར་བ'] },
    },
    {
      by: { c: 'publicity' },
      ask: 'publish',
      subject: 'unit',
      requestable: true,
      promptness: '及时',
      title: words(
        '曝光干扰、阻碍执行的行为',
        'ལག་བསྟར་ལ་སུན་གཙེར་དང་བཀག་འགོག་གི་བྱ་སྤྱོད་ཁྲོམ་བསྒྲགས',
        'Expose acts that hinder enforcement',
      ),
      quote: '及时将人民法院委托公布的被执行人名单以及其他干扰、阻碍执行的行为予以曝光。',
    },
  ]),
  ...entriesFor(4, 1, [
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
        '综合治理部门应当将当地党委、人大、政府、政协重视和支持人民法院执行工作情况、被执行人特别是特殊主体履行债务情况、有关部门依法协助执行的情况、执行救助基金的落实情况等，纳入社会治安综合治理目标责任考核范围。',
      keywords: { zh: ['打分', '救助基金'] },
    },
  ]),
  ...entriesFor(4, 2, [
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
  ...entriesFor(5, 1, [
    {
      by: { a: 'procuratorate' },
      ask: 'prosecute',
      subject: 'suspect',
      promptness: '及时',
      title: words(
        '追诉拒不执行、妨害执行的犯罪',
        'ལག་བསྟར་མི་བྱེད་པ་དང་གནོད་འགོག་གི་ཉེས་པར་ཁྲིམས་གཏུག',
        'Prosecute crimes against enforcement',
      ),
      quote: '检察机关应当对拒不执行法院判决、裁定以及其他妨害执行构成犯罪的人员，及时依法从严进行追诉',
      keywords: { zh: ['拒执罪'] },
    },
    {
      by: { b: 'procuratorate' },
      ask: 'investigate',
      subject: 'official',
      title: words(
        '查处执行中的职务犯罪',
        'ལག་བསྟར་ཁྲོད་ཀྱི་འགན་གནས་ཉེས་སྤྱོད་ཞིབ་བཤེར་ཐག་གཅོད',
        'Investigate crimes of office in enforcement',
      ),
      quote: '依法查处执行工作中出现的渎职侵权、贪污受贿等职务犯罪案件。',
    },
  ]),
  ...entriesFor(6, 1, [
    {
      by: { a: 'public-security' },
      ask: 'investigate',
      subject: 'suspect',
      requestable: true,
      title: words(
        '打击拒不执行等违法犯罪行为',
        'ལག་བསྟར་མི་བྱེད་པ་སོགས་ཀྱི་ཁྲིམས་འགལ་ཉེས་སྤྱོད་ལ་རྡུང་རྡེག',
        'Act against refusal to perform and other offences',
      ),
      quote: '公安机关应当依法严厉打击拒不执行法院判决、裁定和其他妨害执行的违法犯罪行为',
      keywords: { zh: ['拒执罪'] },
    },
    {
      by: { b: 'public-security' },
      ask: 'rescue',
      subject: 'case',
      requestable: true,
      promptness: '立即',
      title: words(
        '暴力、威胁抗拒执行时立即出警',
        'ལག་བསྟར་ལ་དྲག་ཤུགས་དང་འཇིགས་སྐུལ་གྱིས་ངོ་རྒོལ་བྱུང་ན་འཕྲལ་དུ་ཉེན་རྟོག་གཏོང་བ',
        'Come at once to violence or threats',
      ),
      quote: '对以暴力、威胁方法妨害或者抗拒执行的行为，在接到人民法院通报后立即出警，依法处置。',
      keywords: { zh: ['报警', '暴力抗法', '110'] },
    },
  ]),
  ...entriesFor(6, 2, [
    {
      by: { a: 'public-security' },
      ask: 'query',
      subject: 'debtor',
      requestable: true,
      title: words('查询被执行人户籍信息', 'ལག་བསྟར་བྱ་ཡུལ་གྱི་ཐེམ་ཐོའི་ཆ་འཕྲིན་འདྲི་རྩད', 'Query household registration'),
      quote: '协助人民法院查询被执行人户籍信息、下落',
      keywords: { zh: ['户口', '身份信息'] },
    },
    {
      by: { b: 'public-security' },
      ask: 'locate',
      subject: 'debtor',
      requestable: true,
      title: words('查询被执行人下落', 'ལག་བསྟར་བྱ་ཡུལ་གང་དུ་ཡོད་པ་འཚོལ་ཞིབ', 'Find out where the debtor is'),
      quote: '协助人民法院查询被执行人户籍信息、下落',
      keywords: { zh: ['找人', '失踪'] },
    },
    {
      by: { c: 'public-security' },
      ask: 'inform-court',
      subject: 'debtor',
      promptness: '及时',
      title: words(
        '发现需拘留、拘传人员通报法院',
        'བཀག་ཉར་དང་འགུགས་ཁྲིད་དགོས་པའི་མི་ཤེས་རྟོགས་བྱུང་ན་ཁྲིམས་ཁང་ལ་བརྡ་ཁྱབ',
        'Tell the court when a person to be detained or brought turns up',
      ),
      quote: '在履行职责过程中发现人民法院需要拘留、拘传的被执行人的，及时向人民法院通报情况',
    },
    {
      by: { d: 'public-security' },
      ask: 'detain',
      subject: 'detainee',
      requestable: true,
      promptness: '及时',
      title: words(
        '收押法院决定拘留的人员',
        'ཁྲིམས་ཁང་གིས་བཀག་ཉར་ཐག་བཅད་པའི་མི་སྣ་དང་ལེན',
        'Take in persons whose detention the court decided',
      ),
      quote: '对人民法院在执行中决定拘留的人员，及时予以收押。',
      keywords: { zh: ['拘留所', '关人'] },
    },
  ]),
  ...entriesFor(6, 3, [
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
      keywords: { zh: ['出国', '护照'], bo: ['ཕྱི་རྒྱལ'] },
    },
    {
      by: { b: 'public-security' },
      ask: 'seal',
      subject: 'debtor-vehicle',
      requestable: true,
      title: words('办理车辆查封手续', 'རླངས་འཁོར་ལ་དམ་རྒྱ་འབྱར་བའི་འགྲོ་ལུགས་སྒྲུབ་པ', 'Register the sealing of a vehicle'),
      quote: '协助人民法院办理车辆查封、扣押和转移登记等手续',
    },
    {
      by: { c: 'public-security' },
      ask: 'seize',
      subject: 'debtor-vehicle',
      requestable: true,
      title: words('办理车辆扣押手续', 'རླངས་འཁོར་བཀག་ཉར་གྱི་འགྲོ་ལུགས་སྒྲུབ་པ', 'Seize a vehicle'),
      quote: '协助人民法院办理车辆查封、扣押和转移登记等手续',
      keywords: { zh: ['扣车'] },
    },
    {
      by: { d: 'public-security' },
      ask: 'transfer-registration',
      subject: 'debtor-vehicle',
      requestable: true,
      title: words('办理车辆转移登记', 'རླངས་འཁོར་བདག་སྤོའི་ཐོ་འགོད་སྒྲུབ་པ', 'Register the transfer of a vehicle'),
      quote: '协助人民法院办理车辆查封、扣押和转移登记等手续',
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
