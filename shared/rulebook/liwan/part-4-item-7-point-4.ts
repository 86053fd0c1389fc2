import { words } from '../entries';
import type { Entry } from '../schema';
import { entriesFor } from './entries-for';

const SCENE =
  '对于暴力抗拒执行，冲击执行现场，围攻、殴打执行人员，毁坏执行装备等妨碍公务的违法犯罪嫌疑人员，公安机关应当及时依法采取措施；';
const FALSE_ALARM =
  '被执行人或者其亲属为逃避或者干扰区人民法院依法执行，捏造事实报警的，出警的公安人员在确认执行人员身份后，应积极协助区人民法院做好疏导工作，及时排除干扰，并依照《中华人民共和国治安管理处罚法》的有关规定，对谎报人员予以处理；';
const ANSWER =
  '公安机关认为不符合立案条件或者经立案侦查后发现不应追究当事人刑事责任的，应当在作出决定后规定的时限内书面反馈区人民法院';
const STOP_DETENTION = '对于建议停止执行拘留通知书，法院应在 24 小时内作出是否停止执行司法拘留的决定并通知拘留所。';

/** 四（七）4 and the end of（七）: offences, detention, and what cannot be done in time. */
export const part4Item7Point4: readonly Entry[] = [
  ...entriesFor('4-7-4-1', 1, [
    {
      by: { a: 'public-security' },
      ask: 'rescue',
      subject: 'case',
      requestable: true,
      promptness: '立即',
      title: words(
        '暴力抗法接警后立即出警',
        'དྲག་ཤུགས་ངོ་རྒོལ་གྱི་བརྡ་འབྱོར་རྗེས་འཕྲལ་དུ་ཉེན་རྟོག་གཏོང་བ',
        'Come at once when violence is reported',
      ),
      quote: '区人民法院执行中遭遇暴力抗法，公安机关接到报警后，应当立即出警。',
      keywords: { zh: ['110', '被打', '围攻'] },
    },
  ]),
  ...entriesFor('4-7-4-1', 2, [
    {
      by: { a: 'public-security' },
      ask: 'restrain',
      subject: 'suspect',
      requestable: true,
      promptness: '及时',
      title: words(
        '对暴力抗法、围攻殴打执行人员的采取措施',
        'དྲག་ཤུགས་ངོ་རྒོལ་དང་ལག་བསྟར་མི་སྣ་བསྐོར་རྡུང་བྱེད་མཁན་ལ་ཐབས་ལམ་སྤྱོད་པ',
        'Act against those who attack officers',
      ),
      quote: SCENE,
    },
    {
      by: { b: 'public-security' },
      ask: 'assist',
      subject: 'case',
      requestable: true,
      promptness: '及时',
      title: words('疏导并排除谎报警情的干扰', 'རྫུན་བརྡའི་སུན་གཙེར་སེལ་བ་དང་སེམས་ཁྲིད་བྱེད་པ', 'Clear up a false alarm'),
      quote: FALSE_ALARM,
    },
    {
      by: { c: 'public-security' },
      ask: 'sanction',
      subject: 'suspect',
      title: words('处理谎报警情人员', 'རྫུན་བརྡ་གཏོང་མཁན་ཐག་གཅོད', 'Deal with those who raise false alarms'),
      quote: FALSE_ALARM,
    },
  ]),
  ...entriesFor('4-7-4-2', 1, [
    {
      by: { a: 'court' },
      ask: 'transfer-case',
      subject: 'suspect',
      title: words(
        '证据连同目录装订移送公安',
        'དཔང་རྟགས་དང་དཀར་ཆག་མཉམ་དུ་དེབ་བཟོས་ནས་སྤྱི་བདེ་ལས་ཁུངས་ལ་སྤྲོད་པ',
        'Hand over the evidence, bound with its catalogue',
      ),
      quote:
        '区人民法院在执行过程中，对涉嫌构成拒不执行判决裁定、非法处置查封扣押冻结财产、妨害公务等犯罪案件，应将已获取的证据材料连同证据目录装订成册后移送公安机关立案查处；',
    },
    {
      by: { b: 'public-security' },
      ask: 'investigate',
      subject: 'suspect',
      requestable: true,
      promptness: '立即',
      title: words(
        '受理移送案件，符合条件的立即立案',
        'སྤྲད་པའི་གྱོད་དོན་དང་ལེན་དང་ཆ་རྐྱེན་ཚང་ན་འཕྲལ་དུ་གྱོད་གཞི་འཛུགས་པ',
        'Accept the case and open it at once where the conditions are met',
      ),
      quote:
        '区人民法院移送的涉嫌构成拒不执行判决裁定、非法处置查封扣押冻结财产、妨害公务等犯罪案件，公安机关应当依法受理，符合立案条件的，应当立即立案；',
      keywords: { zh: ['拒执罪'] },
    },
    {
      by: { c: 'public-security' },
      ask: 'reply',
      subject: 'suspect',
      title: words(
        '不立案的书面反馈法院',
        'གྱོད་གཞི་མི་འཛུགས་ན་ཡི་གེས་ཁྲིམས་ཁང་ལ་ལན་གསལ',
        'Answer in writing where no case is opened',
      ),
      quote: ANSWER,
    },
    {
      by: { d: 'court' },
      ask: 'transfer-case',
      subject: 'suspect',
      title: words(
        '有异议的提请检察机关监督',
        'མི་འཐད་ན་ཞིབ་དཔྱོད་ལས་ཁུངས་ལ་ལྟ་སྐུལ་ཞུ་བ',
        'Ask the procuratorate to supervise',
      ),
      quote: '区人民法院如对反馈意见有异议，可于规定时限内向同级检察机关提请监督。',
    },
  ]),
  ...entriesFor('4-7-4-3', 1, [
    {
      by: { a: 'public-security' },
      ask: 'assist',
      subject: 'detainee',
      requestable: true,
      title: words(
        '协助拘留前健康检查',
        'བཀག་ཉར་མ་བྱས་གོང་གི་བདེ་ཐང་ཞིབ་བཤེར་ལ་གཞོགས་འདེགས',
        'Help with the health check before detention',
      ),
      quote: '区人民法院对被执行人采取司法拘留措施并移送拘留场所执行时，公安机关应协助进行健康检查。',
      keywords: { zh: ['体检'] },
    },
  ]),
  ...entriesFor('4-7-4-3', 2, [
    {
      by: { a: 'public-security' },
      ask: 'reply',
      subject: 'detainee',
      title: words(
        '不予收押的出具通知书',
        'དང་ལེན་མི་བྱེད་ན་བརྡ་ཐོ་བཟོས་ནས་སྤྲོད་པ',
        'Issue a notice where a person is not taken in',
      ),
      quote: '对于因被执行人身体原因而不予收押的，公安机关应依法出具不予收拘通知书或建议停止执行拘留通知书。',
    },
  ]),
  ...entriesFor('4-7-4-3', 3, [
    {
      by: { a: 'court' },
      ask: 'handle',
      subject: 'detainee',
      deadline: { amount: 24, unit: 'hour', quote: '24 小时内' },
      title: words(
        '24小时内决定是否停止拘留',
        'བཀག་ཉར་མཚམས་འཇོག་མིན་ཆུ་ཚོད24ནང་ཐག་གཅོད',
        'Decide within 24 hours whether to stop detention',
      ),
      quote: STOP_DETENTION,
    },
    {
      by: { b: 'court' },
      ask: 'notify-unit',
      subject: 'detainee',
      title: words(
        '停止拘留决定通知拘留所',
        'བཀག་ཉར་མཚམས་འཇོག་གི་ཐག་གཅོད་བཀག་ཉར་ཁང་ལ་བརྡ་གཏོང',
        'Tell the detention house of the decision',
      ),
      quote: STOP_DETENTION,
    },
  ]),
  ...entriesFor('4-7-4-4', 1, [
    {
      by: { a: 'court' },
      ask: 'transfer-case',
      subject: 'suspect',
      title: words(
        '拒不支付劳动报酬等犯罪移送公安',
        'ངལ་རྩོལ་གླ་ཆ་མི་སྤྲོད་པ་སོགས་ཀྱི་ཉེས་པ་སྤྱི་བདེ་ལས་ཁུངས་ལ་སྤྲོད་པ',
        'Hand over crimes of withholding wages and others',
      ),
      quote:
        '区人民法院在执行过程中,对涉嫌构成拒不执行判决裁定、拒不支付劳动报酬、非法处置查封扣押冻结财产、妨害公务等犯罪的,应将已获取的证据材料连同证据目录装订成册后移送犯罪行为发生地公安机关立案查处。',
    },
  ]),
  ...entriesFor('4-7-4-4', 2, [
    {
      by: { a: 'public-security' },
      ask: 'investigate',
      subject: 'suspect',
      requestable: true,
      promptness: '立即',
      title: words(
        '受理拒不支付劳动报酬等移送案件',
        'ངལ་རྩོལ་གླ་ཆ་མི་སྤྲོད་པ་སོགས་ཀྱི་སྤྲད་པའི་གྱོད་དོན་དང་ལེན',
        'Accept cases of withheld wages and others',
      ),
      quote:
        '对区人民法院移送的涉嫌构成拒不执行判决裁定、拒不支付劳动报酬、非法处置查封扣押冻结财产、妨害公务等犯罪案件,公安机关应当依法受理,符合立案条件的,应当立即立案。',
      keywords: { zh: ['欠薪', '农民工工资', '老板不发工资'], bo: ['གླ་ཆ'], en: ['wages'] },
    },
  ]),
  ...entriesFor('4-7-4-4', 3, [
    {
      by: { a: 'public-security' },
      ask: 'reply',
      subject: 'suspect',
      title: words(
        '网络反馈并提供不予立案决定书',
        'དྲ་རྒྱའི་ཐོག་ལན་གསལ་དང་གྱོད་གཞི་མི་འཛུགས་པའི་ཐག་གཅོད་ཡི་གེ་མཁོ་སྤྲོད',
        'Answer over the network with the sealed decision',
      ),
      quote:
        '公安机关认为不符合立案条件或者经立案侦查后发现不应追究当事人刑事责任的,应当在作出决定后规定时限内通过网络向区人民法院反馈并同时提供加盖专用公章的不予立案决定书。',
    },
  ]),
  ...entriesFor('4-7-4-4', 4, [
    {
      by: { a: 'court' },
      ask: 'transfer-case',
      subject: 'suspect',
      title: words(
        '对不予立案有异议的提请监督',
        'གྱོད་གཞི་མི་འཛུགས་པར་མི་འཐད་ན་ལྟ་སྐུལ་ཞུ་བ',
        'Ask for supervision of a refusal to open a case',
      ),
      quote: '区人民法院如对反馈意见有异议,可于规定时限内向同级检察机关提请监督。',
    },
  ]),
  ...entriesFor('4-7', 1, [
    {
      by: { a: 'public-security' },
      ask: 'inform-court',
      subject: 'case',
      promptness: '及时',
      title: words(
        '不能按期办理的通知法院并说明理由',
        'དུས་བཀག་ལྟར་སྒྲུབ་མི་ཐུབ་ན་ཁྲིམས་ཁང་ལ་བརྡ་གཏོང་དང་རྒྱུ་མཚན་བཤད་པ',
        'Say so and why when it cannot be done in time',
      ),
      quote: '上述各项工作,如因特殊情况无法在规定的个工作日内办理完毕,应及时通知区人民法院并说明理由',
    },
    {
      by: { b: 'public-security' },
      ask: 'coordinate',
      subject: 'case',
      promptness: '及时',
      title: words(
        '有异议及时与法院沟通',
        'མི་འཐད་པའི་བསམ་འཆར་ཡོད་ན་ཁྲིམས་ཁང་དང་འབྲེལ་གཏུག',
        'Talk to the court about objections',
      ),
      quote: '对请求协助事项如有异议,应及时与区人民法院进行沟通。',
    },
  ]),
];
