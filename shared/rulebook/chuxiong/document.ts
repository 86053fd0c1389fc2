import { words } from '../entries';
import type { RulebookDocument } from '../schema';
import { chuxiongBodies } from './bodies';
import { part2Items16To25 } from './part-2-items-16-to-25';
import { part2Items1To7 } from './part-2-items-1-to-7';
import { part2Item8 } from './part-2-item-8';
import { part2Items26To31 } from './part-2-items-26-to-31';
import { part2Items9To13 } from './part-2-items-9-to-13';
import { part2Items14To15 } from './part-2-items-14-to-15';
import { parts4To5 } from './parts-4-to-5';
import { chuxiongArticles } from './source';

/** 楚政法发〔2018〕3号: 二（一）to（三十一）, 四, 五; read into entries as in the Nangqian document. The scan has no part three. */
export const chuxiongDocument: RulebookDocument = {
  id: 'C',
  title: words(
    '关于构建楚雄州共同解决执行难联动机制的实施方案',
    'ཁྲུའུ་ཞུང་ཁུལ་གྱིས་ལག་བསྟར་དཀའ་བ་མཉམ་དུ་ཐག་གཅོད་བྱེད་པའི་མཉམ་འགུལ་ལམ་སྲོལ་འཛུགས་པའི་ལག་བསྟར་ཇུས་གཞི',
    'Chuxiong Prefecture plan for solving difficulties of enforcement together',
  ),
  number: '楚政法发〔2018〕3号',
  issuer: words(
    '中共楚雄州委政法委员会',
    'ཀྲུང་གུང་ཁྲུའུ་ཞུང་ཁུལ་ཨུད་སྲིད་ཁྲིམས་ཨུ་ཡོན་ལྷན་ཁང',
    'Political and legal affairs committee of Chuxiong Prefecture',
  ),
  issued: '2018-01-26',
  keywords: { zh: ['楚雄', '州'], bo: ['ཁྲུའུ་ཞུང'], en: ['Chuxiong', 'prefecture'] },
  bodies: chuxiongBodies,
  articles: chuxiongArticles,
  entries: [
    ...part2Items1To7,
    ...part2Item8,
    ...part2Items9To13,
    ...part2Items14To15,
    ...part2Items16To25,
    ...part2Items26To31,
    ...parts4To5,
  ],
};
