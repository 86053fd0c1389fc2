import { describe, expect, it } from 'vitest';
import { builtInRulebook } from './rulebook';
import { searchRulebook } from './search';
import { buildRulebookIndex } from './search-index';

/**
 * What clerks type, with the entries that answer it: any of them is right. Written from the side of the counter (old names of
 * bureaux, everyday words, initials, Wylie), not from the titles; an entry is not given words for the sake of a question here.
 */
const CHINESE: readonly (readonly [question: string, ...right: readonly string[]])[] = [
  ['谁能冻结股权', 'N17.1a', 'G17.1b', 'C2-24.1b', 'L4-13-3.1a'],
  ['查被执行人名下的车', 'N15.6a', 'C2-8.3c', 'L4-7-1.1d'],
  ['cldj', 'N15.6a', 'C2-8.3c'],
  ['银行卡冻结', 'N20.4d', 'N20.4e', 'N20.4f', 'T4.5b', 'C2-30.1b'],
  ['老赖出国怎么拦', 'N15.3a', 'G6.3a', 'T8.3a', 'T8.3b', 'C2-8.5a'],
  ['派出所帮忙找人', 'N15.1b', 'G6.2b', 'L4-7-2.1a', 'C2-8.3e', 'T8.2a'],
  ['执行现场被打了', 'N15.5a', 'G6.1b', 'C2-8.2b', 'L4-7-4-1.1a', 'L4-7-4-1.2a'],
  ['国土局停办过户', 'N19.3a', 'G11.2a', 'C2-14.2a'],
  ['房管局查房产', 'N19.2b', 'G12.1a', 'C2-15.1b', 'L4-10.1a', 'N19.2a'],
  ['社保 养老金', 'C2-4.1a', 'L4-14.1a', 'L4-14.1b'],
  ['结婚登记在哪查', 'C2-12.1a', 'L4-12-1.1a'],
  ['拆迁款扣下来', 'N19.7a', 'N19.7b'],
  ['退税账号', 'N21.5a', 'N21.5b', 'G16.1c', 'C2-25.1c', 'C2-25.1d', 'L4-20.2a', 'L4-21.2a'],
  ['村委会张贴失信名单', 'L4-22-2.1b', 'L4-22-2.1c'],
  ['人大代表欠钱不还', 'C2-1.2a', 'N12.2a', 'C2-1.1a'],
  ['公务员不履行判决', 'G2.1a', 'G2.1b', 'G2.2a', 'C2-3.1b', 'G1.2a', 'T4.7a'],
  ['公安不立案怎么办', 'L4-6-3.1a', 'L4-7-4-2.1c', 'L4-7-4-4.4a', 'L4-7-4-4.3a'],
  ['拘留所不收人', 'L4-7-4-3.2a', 'N15.10a', 'N15.10b'],
  ['拒执罪移送公安', 'N15.9a', 'C2-8.1a', 'L4-7-4-2.1a', 'L4-7-4-2.1b', 'G6.1a'],
  ['农民工工资 老板不发', 'L4-7-4-4.1a', 'L4-7-4-4.2a', 'L4-14.1c'],
  ['股票怎么冻结', 'G15.1b'],
  ['专利 商标', 'C2-26.1a'],
  ['采矿权查封', 'G11.1d', 'C2-14.1c'],
  ['孩子上贵族学校', 'C2-17.1a', 'L4-11.1a'],
  ['坐牢的被执行人', 'G10.5a', 'C2-13.5a'],
  ['申请人生活困难救助', 'G8.1a', 'T6.2b', 'T6.2a', 'L4-12-2.1a', 'L4-5-5.1a'],
  ['违章建筑', 'L4-18.1a', 'L4-18.1b'],
  ['hydj', 'C2-12.1a', 'L4-12-1.1a'],
  ['gqdj', 'N17.1a', 'G17.1b', 'C2-24.1b', 'L4-13-3.1a'],
  ['银行不配合', 'N20.3a', 'N20.3b', 'G14.2a', 'C2-30.2a'],
];

const TIBETAN: typeof CHINESE = [
  ['སུས་མ་རྐང་འགུལ་བཀག་བྱེད་ཐུབ', 'N17.1a', 'G17.1b', 'C2-24.1b', 'L4-13-3.1a'],
  ['རླངས་འཁོར་སུའི་མིང་ཐོག་ཡིན་པ་འདྲི་རྩད', 'L4-7-1.1d', 'N15.6a', 'C2-8.3c'],
  ['མ་འབྲེལ་ས་ཞིང', 'N19.3a', 'N19.6a', 'N19.2a'],
  ['དངུལ་ཁང་གི་རྩིས་ཐོ་འགུལ་བཀག', 'N20.4d', 'N20.4e', 'N20.4f', 'T4.5b', 'N18.4a', 'N20.2c', 'G14.1b'],
  ['བཅོལ་དངུལ་སྤོ་སྒྱུར', 'N20.4g', 'N20.4h', 'N20.4i', 'N20.2d', 'T4.5c'],
  ['ཕྱི་རྒྱལ་ལ་འགྲོ་མི་ཆོག', 'G6.3a', 'T8.3a', 'T8.3b', 'N15.3a', 'C2-8.5a'],
  ['ཉེན་རྟོག་གིས་མི་འཚོལ་བ', 'N15.1b', 'G6.2b', 'L4-7-2.1a', 'T8.2a', 'C2-8.3e'],
  ['བྲོས་པའི་བུ་ལོན་པ་འཚོལ་བ', 'L4-7-2.1a', 'C2-8.3e'],
  ['དྲག་ཤུགས་ཀྱིས་ངོ་རྒོལ་བྱས་ན', 'N15.5a', 'N15.5c', 'G6.1b', 'C2-8.2b', 'L4-7-4-1.1a', 'L4-7-4-1.2a'],
  ['ཁང་པ་ལ་དམ་རྒྱ་འབྱར་བ', 'G12.1b', 'C2-15.1c', 'L4-9-1.1b'],
  ['ཁང་པའི་བདག་པོ་སུ་ཡིན་འདྲི་རྩད', 'G12.1a', 'C2-15.1b', 'L4-10.1a', 'L4-9-1.1a', 'N19.2b'],
  ['གཏེར་ཁ་འདོན་པའི་དབང་ཆ', 'G11.1b', 'G11.1d', 'G11.2b', 'C2-14.1b', 'C2-14.1c', 'C2-14.2b'],
  ['བཟའ་ཟླ་ཡོད་མེད་འདྲི་རྩད', 'C2-12.1a', 'L4-12-1.1a'],
  ['རྒས་སོང་འགན་བཅོལ་འདྲི་རྩད', 'C2-4.1a', 'L4-14.1a'],
  ['གླ་ཆ་མི་སྤྲོད་པ', 'L4-7-4-4.1a', 'L4-7-4-4.2a', 'L4-14.1c'],
  ['ཁྲལ་འཇལ་བའི་ཆ་འཕྲིན', 'N21.4a', 'N21.4b', 'G16.1b', 'C2-25.1a', 'C2-25.1b', 'L4-20.1a', 'L4-21.1a'],
  ['འཐུས་མིས་བུ་ལོན་མི་འཇལ་བ', 'C2-1.2a', 'N12.2a', 'C2-1.1a'],
  ['ལས་བྱེད་པས་བུ་ལོན་མི་འཇལ་ན', 'C2-3.1b', 'G2.1b', 'T4.7a', 'G2.2a', 'C2-3.1a'],
  ['དབུལ་པོའི་རོགས་སྐྱོར', 'G8.1a', 'T6.2b', 'T6.2a'],
  ['བཙོན་པའི་གྱོད་དོན', 'G10.5a', 'C2-13.5a'],
  ['སློབ་གྲྭ་རིན་མཐོ་བ', 'C2-17.1a', 'L4-11.1a'],
  ['མིང་ཐོ་སྡེ་ཁུལ་དུ་སྦྱར་བ', 'L4-22-2.1b', 'L4-22-2.1c'],
  ['གླེང་འཕྲིན་ནང་ཡིད་རྟོན་འཆོར་བའི་མིང་ཐོ་ཁྲོམ་བསྒྲགས', 'C2-5.3b', 'G3.2b', 'C2-22.1a'],
  ['བཟོ་ཚོང་ཅུས་ཀྱིས་ཁེ་ལས་འདྲི་རྩད', 'N17.3a', 'N17.3b', 'G17.1a', 'C2-24.1a', 'L4-13-1.1a'],
  ['མངའ་ཁོངས་ཐོན་ཁུངས་ཅུས་ཐོ་འགོད་མཚམས་འཇོག', 'N19.3a', 'G11.2a', 'C2-14.2a'],
  ['བྱ་དགའ་སྤྲོད་པ', 'T2.6a', 'T5.2a'],
  ["rlangs 'khor bkag nyar", 'N15.7a', 'G6.3c', 'C2-8.5c', 'L4-7-3.2b'],
  ['khang pa dam rgya', 'G12.1b', 'C2-15.1c', 'L4-9-1.1b', 'N19.8a'],
  ['btson khang', 'G10.5a', 'C2-13.5a', 'G10.3a', 'C2-13.3a'],
  ['skad gnyis', 'T3.3a'],
];

const index = buildRulebookIndex(builtInRulebook());
const topFive = (question: string) =>
  searchRulebook(index, question)
    .slice(0, 5)
    .map(({ entry }) => entry.id);
const missed = (table: typeof CHINESE) =>
  table
    .filter(([question, ...right]) => !topFive(question).some((id) => right.includes(id)))
    .map(([question]) => ({ question, found: topFive(question) }));

describe('search judged on what clerks type', () => {
  it.each([
    ['Chinese', CHINESE],
    ['Tibetan', TIBETAN],
  ])('finds a right entry among the first five for nine in ten questions in %s', (_, table) => {
    const wrong = missed(table);
    const recall = 1 - wrong.length / table.length;
    expect(recall, JSON.stringify(wrong, null, 1)).toBeGreaterThanOrEqual(0.9);
  });
});
