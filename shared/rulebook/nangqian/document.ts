import type { RulebookDocument } from '../schema';
import { articles10To12 } from './article-10-to-12';
import { articles13To14 } from './article-13-to-14';
import { article15 } from './article-15';
import { articles16To17 } from './article-16-to-17';
import { article18 } from './article-18';
import { article19 } from './article-19';
import { article20 } from './article-20';
import { articles21To22 } from './article-21-to-22';
import { articles23To25 } from './article-23-to-25';
import { articles26To33 } from './articles-26-to-33';
import { nangqianBodies } from './bodies';
import { words } from '../entries';
import { nangqianArticles } from './source';

/**
 * 囊法字〔2016〕15号. Articles 10 to 25 hold the duties of the units, in 64 sentences (see `sentencesOf`); articles 26 to 33 procedure and
 * accountability. How they became entries:
 * - One entry per act and bearer. Verbs that can be done or left undone separately are separate acts; what only says how or to what end
 *   (发挥整体工作效能, 防止低值高估) is not.
 * - A list of things is split where each is kept, and so asked for, separately (投资 / 股权, 住宿登记 / 外来人口登记). It stays together
 *   where it is the reach of one measure (法定代表人、董事、经理、监事).
 * - A sentence under a heading with several bodies binds each of them, unless the sentence itself names one or its matter lies with one
 *   alone; each article's file says where that was so.
 */
export const nangqianDocument: RulebookDocument = {
  id: 'N',
  title: words(
    '囊谦县执行工作联动机制工作办法',
    'ནང་ཆེན་རྫོང་གི་ལག་བསྟར་ལས་དོན་མཉམ་འགུལ་ལམ་སྲོལ་གྱི་བྱེད་ཐབས',
    'Nangqian County measures for the enforcement-linkage mechanism',
  ),
  number: '囊法字〔2016〕15号',
  issuer: words('囊谦县人民法院', 'ནང་ཆེན་རྫོང་མི་དམངས་ཁྲིམས་ཁང', 'Nangqian County People’s Court'),
  issued: '2016-08-12',
  keywords: { zh: ['联席会议'], bo: ['མཉམ་འབྲེལ་གྲོས་ཚོགས'], en: ['joint conference'] },
  bodies: nangqianBodies,
  articles: nangqianArticles,
  entries: [
    ...articles10To12,
    ...articles13To14,
    ...article15,
    ...articles16To17,
    ...article18,
    ...article19,
    ...article20,
    ...articles21To22,
    ...articles23To25,
    ...articles26To33,
  ],
};
