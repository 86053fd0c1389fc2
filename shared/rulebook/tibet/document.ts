import { words } from '../entries';
import type { RulebookDocument } from '../schema';
import { articles2To3 } from './articles-2-to-3';
import { articles4To7 } from './articles-4-to-7';
import { articles8To9 } from './articles-8-to-9';
import { tibetBodies } from './bodies';
import { tibetArticles } from './source';

/** The decision of 30 September 2011, articles 2 to 9; read into entries as in the Nangqian document. */
export const tibetDocument: RulebookDocument = {
  id: 'T',
  title: words(
    '西藏自治区人大常委会关于加强和改进人民法院民事执行工作的决定',
    'བོད་རང་སྐྱོང་ལྗོངས་མི་དམངས་འཐུས་ཚོགས་རྒྱུན་ལས་ཨུ་ཡོན་ལྷན་ཁང་གི་མི་དམངས་ཁྲིམས་ཁང་གི་དམངས་དོན་ལག་བསྟར་ལས་དོན་ཤུགས་སྣོན་དང་ལེགས་བཅོས་སྐོར་གྱི་ཐག་གཅོད',
    'Decision of the Tibet Autonomous Region on civil enforcement by the people’s courts',
  ),
  number: '2011年9月30日西藏自治区第九届人民代表大会常务委员会第二十四次会议通过',
  issuer: words(
    '西藏自治区人民代表大会常务委员会',
    'བོད་རང་སྐྱོང་ལྗོངས་མི་དམངས་འཐུས་ཚོགས་རྒྱུན་ལས་ཨུ་ཡོན་ལྷན་ཁང',
    'Standing committee of the people’s congress of the Tibet Autonomous Region',
  ),
  issued: '2011-09-30',
  keywords: { zh: ['西藏', '自治区'], bo: ['བོད་རང་སྐྱོང་ལྗོངས'], en: ['Tibet'] },
  bodies: tibetBodies,
  articles: tibetArticles,
  entries: [...articles2To3, ...articles4To7, ...articles8To9],
};
