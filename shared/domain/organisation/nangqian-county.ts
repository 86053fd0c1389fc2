import type { CountyInput } from './county';

/** The profile that a new county of Nangqian starts from. The code follows the rule for basic courts (632725) and awaits the court's word. */
export const nangqianCounty: CountyInput = {
  nameZh: '囊谦县',
  nameBo: 'ནང་ཆེན་རྫོང',
  courtZh: '囊谦县人民法院',
  courtBo: 'ནང་ཆེན་རྫོང་མི་དམངས་ཁྲིམས་ཁང',
  courtCode: '青2725',
  courtCodeConfirmed: false,
  documentPrefix: '囊法执协字',
  rulebooks: ['N'],
};
