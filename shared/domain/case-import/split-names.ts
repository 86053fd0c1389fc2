import { normalizeInput } from '../../text/tibetan-fold';

/** A name in both scripts; what is not there is empty. */
export interface BothNames {
  readonly zh: string;
  readonly bo: string;
}

/** Between people of one cell. A space divides nothing: it stands within names, and between the two scripts of one. */
const BETWEEN = /[、，,;；\n།༎|]+/;
const TIBETAN = /[\u0F00-\u0FFF]+(?:[ \u00A0]*[\u0F00-\u0FFF]+)*/g;
/** 张三等3人 names one of three. */
const AND_OTHERS = /等(?:\s*\d+\s*|[一二三四五六七八九十两]+)?(?:人|名|户|位)?$/;

/** The people named in a cell, in their order. */
export const splitNames = (text: string): readonly BothNames[] =>
  normalizeInput(text)
    .split(BETWEEN)
    .map(bothNames)
    .filter(({ zh, bo }) => zh !== '' || bo !== '');

/** Whether a cell counts people whom it does not name. */
export const namesOthers = (text: string): boolean =>
  normalizeInput(text)
    .split(BETWEEN)
    .some((part) => part.trim().length > 1 && AND_OTHERS.test(part.trim()) && !part.trim().startsWith('等'));

/** 扎西 བཀྲ་ཤིས, 扎西（བཀྲ་ཤིས）, 扎西/བཀྲ་ཤིས: each script into its own field. */
function bothNames(part: string): BothNames {
  const bo = (part.match(TIBETAN) ?? []).join(' ');
  const rest = bo === '' ? part : part.replace(TIBETAN, ' ').replace(/[（(]\s*[)）]|[/／]\s*$|^\s*[/／]/g, ' ');
  return {
    zh: rest.replace(/\s+/g, ' ').trim(),
    bo: bo
      .replace(/\s+/g, ' ')
      .replace(/^་+|་+$/g, '')
      .trim(),
  };
}
