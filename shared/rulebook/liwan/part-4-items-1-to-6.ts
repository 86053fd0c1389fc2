import { words } from '../entries';
import type { Entry } from '../schema';
import { entriesFor } from './entries-for';

const CPPCC =
  '积极协助区法院宣传我区执行联动工作机制和方针政策，对区法院在执行联动工作中遇到的热点、难点问题，积极建言献策，积极协助区法院办理涉政协委员的执行案件。';
const GOVERNANCE =
  '将执行联动工作纳入区社会治安综合治理目标责任考评内容，区人民法院每年定期将执行联动部门配合情况及发现的问题报区委政法委供考评用。';
const CRIMES =
  '对拒不执行判决、裁定以及妨害公务、非法处置查封、扣押、冻结的财产、实施虚假破产等案件及时批捕、审查起诉；';
const MAJOR =
  '协调解决重大、疑难、复杂的执行案件，支持人民法院独立行使执行权，切实加强对区人民法院执行工作的领导；不定期牵头召开联动工作协调会，解决工作实际问题；';

/** 四（一）to（六）: publicity, the political and legal committee, congress, CPPCC, court, procuratorate. */
export const part4Items1To6: readonly Entry[] = [
  ...entriesFor('4-1', 1, [
    {
      by: { a: 'publicity' },
      ask: 'publish',
      subject: 'public',
      requestable: true,
      title: words(
        '协调媒体报道执行联动情况',
        'སྨྱན་སྦྱོར་གྱིས་ལག་བསྟར་མཉམ་འགུལ་གནས་ཚུལ་གསར་འགོད་ལ་མཐུན་སྦྱོར',
        'Have the media report on enforcement',
      ),
      quote: '配合有关部门协调媒体做好区法院执行联动情况的报道。',
    },
  ]),
  ...entriesFor('4-2-1', 1, [
    {
      by: { a: 'political-legal' },
      ask: 'organise',
      subject: 'none',
      title: words(
        '建立联动机制、协调监督联动工作、设置通讯录',
        'མཉམ་འགུལ་ལམ་སྲོལ་འཛུགས་པ་དང་མཐུན་སྦྱོར་ལྟ་སྐུལ། འབྲེལ་གཏུག་མིང་ཐོ་བཟོ་བ',
        'Build, coordinate and supervise the mechanism; keep the directory',
      ),
      quote: '建立执行联动机制，协调监督执行联动工作，设置联动单位成员通讯录；',
    },
  ]),
  ...entriesFor('4-2-2', 1, [
    {
      by: { a: 'political-legal' },
      ask: 'supervise',
      subject: 'none',
      title: words('建立联动监督体系', 'མཉམ་འགུལ་ལྟ་སྐུལ་མ་ལག་འཛུགས་པ', 'Set up supervision of the mechanism'),
      quote: '建立执行联动机制监督体系',
    },
    {
      by: { b: 'political-legal' },
      ask: 'report',
      subject: 'none',
      title: words(
        '定期通报司法协助工作情况',
        'ཁྲིམས་འཛིན་གཞོགས་འདེགས་ལས་དོན་གནས་ཚུལ་དུས་བཀག་ལྟར་བརྡ་ཁྱབ',
        'Report regularly on assistance',
      ),
      quote: '定期向区党政主要领导、执行联动成员单位一把手通报全区执行联动司法协助工作情况；',
    },
  ]),
  ...entriesFor('4-2-3', 1, [
    {
      by: { a: 'political-legal' },
      ask: 'coordinate',
      subject: 'case',
      requestable: true,
      title: words(
        '协调解决重大、疑难、复杂案件',
        'གལ་ཆེན་དང་དཀའ་གནད་ཅན། རྙོག་འཛིང་ཅན་གྱི་གྱོད་དོན་མཐུན་སྦྱོར་ཐག་གཅོད',
        'Coordinate major and difficult cases',
      ),
      quote: MAJOR,
    },
    {
      by: { b: 'political-legal' },
      ask: 'assist',
      subject: 'none',
      title: words(
        '支持法院独立行使执行权',
        'ཁྲིམས་ཁང་གིས་ལག་བསྟར་དབང་ཆ་རང་ཚུགས་སུ་སྤྱོད་པར་རྒྱབ་སྐྱོར',
        'Support the court’s independent enforcement',
      ),
      quote: MAJOR,
    },
    {
      by: { c: 'political-legal' },
      ask: 'convene',
      subject: 'none',
      title: words('不定期召开联动协调会', 'དུས་བཀག་མེད་པར་མཉམ་འགུལ་མཐུན་སྦྱོར་ཚོགས་འདུ་འཚོག་པ', 'Call coordination meetings'),
      quote: '不定期牵头召开联动工作协调会，解决工作实际问题；',
    },
  ]),
  ...entriesFor('4-2-4', 1, [
    {
      by: { a: 'political-legal' },
      ask: 'convene',
      subject: 'none',
      title: words('每年召开联席会议总结会', 'ལོ་རེར་མཉམ་འབྲེལ་གྲོས་ཚོགས་ཀྱི་ཕྱོགས་བསྡོམས་ཚོགས་འདུ་འཚོག་པ', 'Hold the yearly review'),
      quote:
        '每年牵头召开全区执行联动单位联席会议总结会，总结执行联动工作情况，协调解决我区执行联动工作机制运行中存在的困难和问题，不断推进我区执行联动机制逐步完善。',
    },
  ]),
  ...entriesFor('4-2-5', 1, [
    {
      by: { a: 'political-legal' },
      ask: 'assess',
      subject: 'unit',
      title: words(
        '将联动工作纳入综治考评',
        'མཉམ་འགུལ་ལས་དོན་ཕྱོགས་བསྡུས་བཅོས་སྐྱོང་གི་དཔྱད་ཞིབ་ཁྲོད་འཇུག་པ',
        'Count the work in the governance assessment',
      ),
      quote: GOVERNANCE,
      keywords: { zh: ['打分', '考核'] },
    },
    {
      by: { b: 'court' },
      ask: 'report',
      subject: 'unit',
      title: words(
        '每年报送部门配合情况供考评',
        'ལོ་རེར་སྡེ་ཁག་གི་མཉམ་འབྲེལ་གནས་ཚུལ་དཔྱད་ཞིབ་ཆེད་སྙན་སེང',
        'Report the units’ conduct for the assessment',
      ),
      quote: GOVERNANCE,
    },
  ]),
  ...entriesFor('4-3', 1, [
    {
      by: { a: 'peoples-congress' },
      ask: 'supervise',
      subject: 'none',
      promptness: '及时',
      title: words(
        '监督联动工作并反馈新情况',
        'མཉམ་འགུལ་ལས་དོན་ལ་ལྟ་སྐུལ་དང་གནས་ཚུལ་གསར་པའི་ལན་གསལ',
        'Supervise and report what is new',
      ),
      quote: '发挥依法监督职能，对于执行联动工作中出现的新情况、新问题及时向区法院反馈，并提出相关的改进意见。',
    },
  ]),
  ...entriesFor('4-4', 1, [
    {
      by: { a: 'cppcc' },
      ask: 'publish',
      subject: 'public',
      title: words(
        '协助宣传联动机制和政策',
        'མཉམ་འགུལ་ལམ་སྲོལ་དང་སྲིད་ཇུས་དྲིལ་བསྒྲགས་ལ་གཞོགས་འདེགས',
        'Help publicise the mechanism',
      ),
      quote: CPPCC,
    },
    {
      by: { b: 'cppcc' },
      ask: 'assist',
      subject: 'none',
      title: words('对热点、难点问题建言献策', 'ཚ་གནད་དང་དཀའ་གནད་ལ་གྲོས་འཆར་འདོན་པ', 'Advise on hard questions'),
      quote: CPPCC,
    },
    {
      by: { c: 'cppcc' },
      ask: 'assist',
      subject: 'deputy',
      requestable: true,
      title: words(
        '协助办理涉政协委员案件',
        'སྲིད་གྲོས་ཨུ་ཡོན་འབྲེལ་ཡོད་ལག་བསྟར་གྱོད་དོན་སྒྲུབ་པར་གཞོགས་འདེགས',
        'Assist in cases against CPPCC members',
      ),
      quote: CPPCC,
    },
  ]),
  ...entriesFor('4-5-1', 1, [
    {
      by: { a: 'court' },
      ask: 'handle',
      subject: 'case',
      title: words(
        '履行主体责任、缩短办理周期',
        'གཙོ་བོའི་འགན་འཁྲི་སྒྲུབ་པ་དང་སྒྲུབ་པའི་དུས་ཡུན་ཐུང་དུ་གཏོང་བ',
        'Bear the main responsibility and work quickly',
      ),
      quote:
        '履行好基本解决执行难的主体责任，敢于担当，主动作为，加大执行力度，提高执行效率，尽量缩短各个环节的办理周期，力求在最短时间内、最大限度兑现当事人胜诉权益；',
    },
  ]),
  ...entriesFor('4-5-2', 1, [
    {
      by: { a: 'court' },
      ask: 'organise',
      subject: 'none',
      title: words(
        '建立统一管理、协调、高效的执行机制',
        'གཅིག་གྱུར་དོ་དམ་དང་མཐུན་སྦྱོར། ནུས་ཆེའི་ལག་བསྟར་ལམ་སྲོལ་འཛུགས་པ',
        'Build a unified enforcement mechanism',
      ),
      quote:
        '建立统一管理、统一协调、高效运作的执行工作机制，强化执行工作的日常管理，提高执行工作信息化、规范化、公开化水平；',
    },
  ]),
  ...entriesFor('4-5-3', 1, [
    {
      by: { a: 'court' },
      ask: 'publish',
      subject: 'list',
      title: words(
        '公示失信被执行人名单',
        'ཡིད་རྟོན་འཆོར་བའི་ལག་བསྟར་བྱ་ཡུལ་གྱི་མིང་ཐོ་ཡོངས་བསྒྲགས',
        'Display the list of dishonest debtors',
      ),
      quote: '建立失信被执行人名单公示制度，并定期在人流量大的公众场所进行公示；',
    },
  ]),
  ...entriesFor('4-5-4', 1, [
    {
      by: { a: 'court' },
      ask: 'query',
      subject: 'debtor',
      promptness: '及时',
      title: words(
        '利用网络查控平台查控财产',
        'དྲ་རྒྱའི་ཞིབ་བཤེར་ཚོད་འཛིན་སྟེགས་བུས་རྒྱུ་ནོར་ཞིབ་བཤེར་ཚོད་འཛིན',
        'Find and hold property over the network',
      ),
      quote: '充分利用市执行联动网络查控平台，及时查控财产，为彻底解决执行难，提高执行到位率奠定坚实的基础；',
    },
  ]),
  ...entriesFor('4-5-5', 1, [
    {
      by: { a: 'court' },
      ask: 'relieve',
      subject: 'applicant',
      title: words('建立执行救助机制', 'ལག་བསྟར་རོགས་སྐྱོར་ལམ་སྲོལ་འཛུགས་པ', 'Set up relief in enforcement'),
      quote: '建立常态化、规范化的执行救助机制，帮助解决无财产可供执行案件当事人的基本生活保障问题；',
      keywords: { zh: ['司法救助', '救助金'] },
    },
  ]),
  ...entriesFor('4-5-6', 1, [
    {
      by: { a: 'court' },
      ask: 'report',
      subject: 'official',
      promptness: '及时',
      title: words(
        '党政机关为被执行人的报告政法委',
        'ཏང་སྲིད་ལས་ཁུངས་ལག་བསྟར་བྱ་ཡུལ་ཡིན་པའི་གྱོད་དོན་སྲིད་ཁྲིམས་ཨུ་ཡོན་ལྷན་ཁང་ལ་སྙན་སེང',
        'Report cases against Party and government organs',
      ),
      quote: '发现党政机关作为被执行人的案件，及时向区委政法委报告，尽力协调，妥善解决。',
    },
  ]),
  ...entriesFor('4-6-1', 1, [
    {
      by: { a: 'procuratorate' },
      ask: 'prosecute',
      subject: 'suspect',
      requestable: true,
      title: words(
        '打击暴力抗拒、非法处置查封财产等犯罪',
        'དྲག་ཤུགས་ངོ་རྒོལ་དང་དམ་རྒྱའི་རྒྱུ་ནོར་ཁྲིམས་འགལ་ཐག་གཅོད་སོགས་ཀྱི་ཉེས་སྤྱོད་ལ་རྡུང་རྡེག',
        'Act against violence and unlawful disposal',
      ),
      quote:
        '严格按照最高人民法院、最高人民检察院、公安部《关于严肃查处拒不执行判决、裁定和暴力抗拒法院执行犯罪行为有关问题的通知》（法发〔2007〕29号）的规定，密切配合区法院的执行工作，严厉打击暴力抗拒执行、非法处置区法院查封、扣押、冻结财产等拒不执行的违法犯罪行为；',
    },
  ]),
  ...entriesFor('4-6-2', 1, [
    {
      by: { a: 'procuratorate' },
      ask: 'approve-arrest',
      subject: 'suspect',
      promptness: '及时',
      title: words(
        '批捕拒执、妨害公务、虚假破产等案件',
        'ལག་བསྟར་མི་བྱེད་པ་དང་གཞུང་དོན་གནོད་འགོག རྫུན་མའི་གྱོང་བརྡིབ་སོགས་ལ་འཛིན་བཟུང་ཆོག་མཆན',
        'Approve arrest for refusal, obstruction and sham bankruptcy',
      ),
      quote: CRIMES,
    },
    {
      by: { b: 'procuratorate' },
      ask: 'prosecute',
      subject: 'suspect',
      promptness: '及时',
      title: words(
        '审查起诉拒执、妨害公务、虚假破产等案件',
        'ལག་བསྟར་མི་བྱེད་པ་དང་གཞུང་དོན་གནོད་འགོག རྫུན་མའི་གྱོང་བརྡིབ་སོགས་ལ་ཞིབ་བཤེར་དང་ཁྲིམས་གཏུག',
        'Prosecute refusal, obstruction and sham bankruptcy',
      ),
      quote: CRIMES,
    },
  ]),
  ...entriesFor('4-6-3', 1, [
    {
      by: { a: 'procuratorate' },
      ask: 'supervise',
      subject: 'suspect',
      requestable: true,
      title: words(
        '对有案不立开展立案监督',
        'གྱོད་གཞི་ཡོད་ཀྱང་མི་འཛུགས་པར་གྱོད་གཞི་འཛུགས་པའི་ལྟ་སྐུལ',
        'Supervise the police when no case is opened',
      ),
      quote: '对区法院反映公安机关对上述案件有案不立的，依法开展立案监督，并向区法院反馈初步监督结果。',
      keywords: { zh: ['公安不立案', '不予立案'] },
    },
    {
      by: { b: 'procuratorate' },
      ask: 'reply',
      subject: 'suspect',
      title: words(
        '反馈立案监督初步结果',
        'གྱོད་གཞི་འཛུགས་པའི་ལྟ་སྐུལ་གྱི་ཐོག་མའི་གྲུབ་འབྲས་ལན་གསལ',
        'Report the first result of that supervision',
      ),
      quote: '对区法院反映公安机关对上述案件有案不立的，依法开展立案监督，并向区法院反馈初步监督结果。',
    },
  ]),
];
