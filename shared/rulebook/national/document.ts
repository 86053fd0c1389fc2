import { words } from '../entries';
import type { RulebookDocument } from '../schema';
import { article12 } from './article-12';
import { articles13To15 } from './articles-13-to-15';
import { articles16To25 } from './articles-16-to-25';
import { articles1To6 } from './articles-1-to-6';
import { articles7To11 } from './articles-7-to-11';
import { nationalBodies } from './bodies';
import { nationalArticles } from './source';

/** 法发〔2010〕15号, national, articles 1 to 25; read into entries as in the Nangqian document. */
export const nationalDocument: RulebookDocument = {
  id: 'G',
  title: words(
    '关于建立和完善执行联动机制若干问题的意见',
    'ལག་བསྟར་མཉམ་འགུལ་ལམ་སྲོལ་འཛུགས་པ་དང་འཐུས་སྒོ་ཚང་དུ་གཏོང་བའི་གནད་དོན་འགའི་སྐོར་གྱི་བསམ་འཆར',
    'Opinions on building and improving the enforcement-linkage mechanism (national)',
  ),
  number: '法发〔2010〕15号',
  issuer: words(
    '最高人民法院等十九部门',
    'ཆེས་མཐོའི་མི་དམངས་ཁྲིམས་ཁང་སོགས་སྡེ་ཁག་བཅུ་དགུ',
    'Supreme People’s Court and eighteen departments',
  ),
  issued: '2010-07-07',
  keywords: { zh: ['全国', '最高法院'], bo: ['རྒྱལ་ཡོངས'], en: ['national'] },
  bodies: nationalBodies,
  articles: nationalArticles,
  entries: [...articles1To6, ...articles7To11, ...article12, ...articles13To15, ...articles16To25],
};
