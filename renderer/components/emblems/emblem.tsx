import { useTranslation } from 'react-i18next';
import { EMBLEM_SHAPES } from './emblem-shapes';

export const EMBLEM_COUNT = EMBLEM_SHAPES.length;

/** Colour of the picture and of its ground; the picture's number chooses. */
const TONES: readonly (readonly [string, string])[] = [
  ['#1d4468', '#dfe9f2'],
  ['#8a2f3b', '#f6e4e4'],
  ['#2c6a4d', '#dff0e6'],
  ['#7a5511', '#f5ead0'],
  ['#5b3d7a', '#ece4f4'],
  ['#0f5c66', '#dcf0f1'],
];

interface Props {
  /** From 1. */
  readonly number: number;
  /** Side in rem. */
  readonly size?: number;
}

/** The picture by which a person is known while everything is sealed. */
export function Emblem({ number, size = 2.5 }: Props) {
  const [tone, ground] = TONES[number % TONES.length] ?? ['#1d4468', '#dfe9f2'];
  return (
    <svg
      className="ny-emblem"
      viewBox="-5 -5 58 58"
      aria-hidden
      style={{ width: `${size}rem`, height: `${size}rem`, color: tone, ['--emblem-soft' as string]: ground }}
    >
      <circle cx="24" cy="24" r="29" fill={ground} />
      {EMBLEM_SHAPES[number - 1]}
    </svg>
  );
}

/** Names of the pictures in the person's language. */
export function useEmblemName(): (number: number) => string {
  const { t } = useTranslation();
  return (number) => t(`app.emblem.e${number}` as 'app.emblem.e1'); // 1 to 24 all stand in the locale files
}
