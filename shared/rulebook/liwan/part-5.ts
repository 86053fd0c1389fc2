import { words } from '../entries';
import type { Entry } from '../schema';
import { entriesFor } from './entries-for';

const SCORE =
  '区人民法院每年定期根据各成员单位完成执行联动工作的具体情况进行打分，并将执行联动单位配合执行工作情况及发现的问题报区委政法委，由区委政法委确定各成员单位考评结果分值；';
const PRAISE =
  '对积极协助人民法院执行工作的优秀单位和个人，每年由区人民法院提出建议名单，由区委政法委研究确定，予以表彰通报；';
const BLAME = '对消极不作为、慢作为的联动单位及其个人要及时报区委政法委予以通报，并在每年的联席大会上予以点名批评；';

/** 五: assessment, praise and blame. */
export const part5: readonly Entry[] = [
  ...entriesFor('5-1', 1, [
    {
      by: { a: 'political-legal' },
      ask: 'assess',
      subject: 'unit',
      title: words(
        '联动工作纳入综治目标考评',
        'མཉམ་འགུལ་ལས་དོན་ཕྱོགས་བསྡུས་བཅོས་སྐྱོང་དམིགས་འབེན་དཔྱད་ཞིབ་ཁྲོད་འཇུག་པ',
        'Count the work in the yearly assessment',
      ),
      quote: '将执行联动工作纳入区社会治安综合治理目标责任考评内容；',
    },
  ]),
  ...entriesFor('5-2', 1, [
    {
      by: { a: 'court' },
      ask: 'assess',
      subject: 'unit',
      title: words('每年为成员单位打分', 'ལོ་རེར་ཁོངས་མི་སྡེ་ཚན་ལ་སྐར་གྲངས་འགོད་པ', 'Score the member units every year'),
      quote: SCORE,
      keywords: { zh: ['年终考核', '评分'] },
    },
    {
      by: { b: 'court' },
      ask: 'report',
      subject: 'unit',
      title: words(
        '报送配合情况及发现的问题',
        'མཉམ་འབྲེལ་གནས་ཚུལ་དང་ཤེས་རྟོགས་བྱུང་བའི་གནད་དོན་སྙན་སེང',
        'Report how units worked with the court',
      ),
      quote: SCORE,
    },
    {
      by: { c: 'political-legal' },
      ask: 'assess',
      subject: 'unit',
      title: words('确定成员单位考评分值', 'ཁོངས་མི་སྡེ་ཚན་གྱི་དཔྱད་ཞིབ་སྐར་གྲངས་གཏན་འཁེལ', 'Decide the scores'),
      quote: SCORE,
    },
  ]),
  ...entriesFor('5-3', 1, [
    {
      by: { a: 'conference' },
      ask: 'commend',
      subject: 'unit',
      title: words('建立表彰通报制度', 'གཟེངས་བསྟོད་བརྡ་ཁྱབ་ལམ་ལུགས་འཛུགས་པ', 'Set up commendation'),
      quote: '建立表彰积极协助执行的单位和个人的通报制度。',
    },
  ]),
  ...entriesFor('5-3', 2, [
    {
      by: { a: 'court' },
      ask: 'commend',
      subject: 'unit',
      title: words('提出表彰建议名单', 'གཟེངས་བསྟོད་གྲོས་འཆར་མིང་ཐོ་འདོན་པ', 'Propose whom to commend'),
      quote: PRAISE,
    },
    {
      by: { b: 'political-legal' },
      ask: 'commend',
      subject: 'unit',
      title: words('确定并表彰优秀单位和个人', 'ཕུལ་བྱུང་སྡེ་ཚན་དང་མི་སྒེར་གཏན་འཁེལ་དང་གཟེངས་བསྟོད', 'Decide and commend'),
      quote: PRAISE,
      keywords: { zh: ['表扬', '先进'] },
    },
  ]),
  ...entriesFor('5-4', 1, [
    {
      by: { a: 'court' },
      ask: 'report',
      subject: 'unit',
      promptness: '及时',
      title: words(
        '不作为、慢作为单位报政法委',
        'མི་སྒྲུབ་པ་དང་འགོར་འགྱངས་བྱེད་པའི་སྡེ་ཚན་སྲིད་ཁྲིམས་ཨུ་ཡོན་ལྷན་ཁང་ལ་སྙན་སེང',
        'Report idle or slow units',
      ),
      quote: BLAME,
    },
    {
      by: { b: 'political-legal' },
      ask: 'report',
      subject: 'unit',
      requestable: true,
      promptness: '及时',
      title: words(
        '通报并点名批评不作为、慢作为单位',
        'མི་སྒྲུབ་པ་དང་འགོར་འགྱངས་བྱེད་པའི་སྡེ་ཚན་བརྡ་ཁྱབ་དང་མིང་འདོན་སྐྱོན་བརྗོད',
        'Name and criticise idle or slow units',
      ),
      quote: BLAME,
      keywords: { zh: ['批评', '拖拉'] },
    },
    {
      by: { c: 'discipline' },
      ask: 'sanction',
      subject: 'unit',
      requestable: true,
      title: words(
        '追究违反党纪国法的责任',
        'ཏང་སྒྲིག་དང་རྒྱལ་ཁྲིམས་དང་འགལ་བའི་འགན་འཁྲི་རྩད་གཅོད',
        'Hold breaches of discipline and law to account',
      ),
      quote: '如违反党纪、国法的依法、依规交相关部门追究相关责任。',
    },
  ]),
];
