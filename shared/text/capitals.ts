import type { Fen } from './money';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES: readonly string[] = ['', '拾', '佰', '仟'];
const GROUPS: readonly string[] = ['', '万', '亿'];

/**
 * An amount in the capitals of legal and bank papers (人民币大写), without the word 人民币: 10000.01 → 壹万元零壹分.
 * Rules of 支付结算办法 annex 1: zeros in a row are one 零; 零 also stands before 角 when the yuan end in zero and before 分
 * when there is no 角; 整 ends an amount without 分 (after 角 the rules leave it open; written, nothing can be added).
 */
export function fenToCapitals(fen: Fen): string {
  const yuan = Math.floor(fen / 100);
  const jiao = Math.floor(fen / 10) % 10;
  const cent = fen % 10;
  const whole = yuan === 0 ? '' : `${integerCapitals(yuan)}元`;
  if (jiao === 0 && cent === 0) return `${whole || '零元'}整`;
  return whole + jiaoCapitals(jiao, yuan) + centCapitals(cent);
}

function jiaoCapitals(jiao: number, yuan: number): string {
  if (yuan === 0) return jiao === 0 ? '' : `${digit(jiao)}角`;
  if (jiao === 0) return '零';
  return `${yuan % 10 === 0 ? '零' : ''}${digit(jiao)}角`;
}

function centCapitals(cent: number): string {
  return cent === 0 ? '整' : `${digit(cent)}分`;
}

/** Groups of four digits from the highest; 零 between groups when the lower one does not fill its thousands. */
function integerCapitals(value: number): string {
  let text = '';
  for (let group = GROUPS.length - 1; group >= 0; group--) {
    const four = Math.floor(value / 10_000 ** group) % 10_000;
    if (four === 0) continue;
    if (text !== '' && four < 1000) text += '零';
    else if (text !== '' && Math.floor(value / 10_000 ** (group + 1)) % 10_000 === 0) text += '零';
    text += groupCapitals(four) + (GROUPS[group] ?? '');
  }
  return text;
}

function groupCapitals(four: number): string {
  let text = '';
  for (let place = 3; place >= 0; place--) {
    const value = Math.floor(four / 10 ** place) % 10;
    if (value !== 0) text += digit(value) + (PLACES[place] ?? '');
    else if (text !== '' && !text.endsWith('零') && four % 10 ** place !== 0) text += '零';
  }
  return text;
}

function digit(value: number): string {
  return DIGITS.charAt(value);
}
