import { words } from '../entries';
import type { RulebookDocument } from '../schema';
import { liwanBodies } from './bodies';
import { part3 } from './part-3';
import { part4Item7Points1To3 } from './part-4-item-7-points-1-to-3';
import { part4Item7Point4 } from './part-4-item-7-point-4';
import { part4Items16To22 } from './part-4-items-16-to-22';
import { part4Items1To6 } from './part-4-items-1-to-6';
import { part4Items8To15 } from './part-4-items-8-to-15';
import { part5 } from './part-5';
import { liwanArticles } from './source';

/** 荔政法〔2017〕72号: 三, 四（一）to（二十二）, 五; read into entries as in the Nangqian document. */
export const liwanDocument: RulebookDocument = {
  id: 'L',
  title: words(
    '关于进一步完善荔湾区执行联动工作机制的实施方案',
    'ལི་ཝན་ཆུས་ཀྱི་ལག་བསྟར་མཉམ་འགུལ་ལས་དོན་ལམ་སྲོལ་སྔར་བས་འཐུས་སྒོ་ཚང་དུ་གཏོང་བའི་ལག་བསྟར་ཇུས་གཞི',
    'Liwan District plan for the enforcement-linkage mechanism',
  ),
  number: '荔政法〔2017〕72号',
  issuer: words(
    '中共广州市荔湾区委政法委员会',
    'ཀྲུང་གུང་ཀོང་ཀྲོའུ་གྲོང་ཁྱེར་ལི་ཝན་ཆུས་ཨུད་སྲིད་ཁྲིམས་ཨུ་ཡོན་ལྷན་ཁང',
    'Political and legal affairs committee of Liwan District',
  ),
  issued: '2017-09-19',
  keywords: { zh: ['荔湾', '广州'], bo: ['ལི་ཝན'], en: ['Liwan'] },
  bodies: liwanBodies,
  articles: liwanArticles,
  entries: [
    ...part3,
    ...part4Items1To6,
    ...part4Item7Points1To3,
    ...part4Item7Point4,
    ...part4Items8To15,
    ...part4Items16To22,
    ...part5,
  ],
};
