import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useState, type RefObject } from 'react';

/** Up to here all rows are drawn: the browser's own search finds them, and nothing can be wrong with heights. */
const DRAWN_WHOLE = 200;
/** Rows drawn beyond the edges of what is seen, so that a step with the arrow keys always finds the next one. */
const BEYOND = 8;
const USUAL_HEIGHT = 44;

/** A row to draw, after so much room (CSS pixels) for rows that are not drawn. */
export interface DrawnRow {
  readonly index: number;
  readonly room: number;
}

export interface RowWindow {
  readonly rows: readonly DrawnRow[];
  /** Room below the last one drawn. */
  readonly roomBelow: number;
  /** Only a part of the rows is drawn. */
  readonly isPartial: boolean;
  /** `ref` of each row; it has to carry `data-index`. */
  readonly measure: (row: HTMLTableRowElement | null) => void;
}

/**
 * Which rows of a long list are drawn: those in sight and a few more, and always the one that has the focus. The list lies in the
 * page's `main`, which scrolls.
 */
export function useRowWindow(body: RefObject<HTMLElement | null>, count: number, focused: number | null): RowWindow {
  const isPartial = count > DRAWN_WHOLE;
  const [top, setTop] = useState(0);
  const scroller = () => body.current?.closest('main') ?? null;
  // After every rendering: what stands above the list comes and goes.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- sets the state only when the list has moved, so it comes to rest
  useLayoutEffect(() => {
    const main = body.current?.closest('main');
    if (!body.current || !main || !isPartial) return;
    const now = body.current.getBoundingClientRect().top - main.getBoundingClientRect().top + main.scrollTop;
    if (Math.abs(now - top) > 1) setTop(now);
  });
  // oxlint-disable-next-line react/incompatible-library -- nothing of it is memoized here
  const virtualizer = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count: isPartial ? count : 0,
    getScrollElement: scroller,
    estimateSize: () => USUAL_HEIGHT,
    overscan: BEYOND,
    scrollMargin: top,
    useFlushSync: false,
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      return focused === null || focused >= count || seen.includes(focused)
        ? seen
        : [...seen, focused].toSorted((a, b) => a - b);
    },
  });
  if (!isPartial) return { rows: wholeOf(count), roomBelow: 0, isPartial, measure: NOT_MEASURED };
  const items = virtualizer.getVirtualItems();
  const rows = items.map(({ index, start }, i) => ({ index, room: start - (items[i - 1]?.end ?? top) }));
  const roomBelow = virtualizer.getTotalSize() - ((items.at(-1)?.end ?? top) - top);
  return { rows, roomBelow, isPartial, measure: virtualizer.measureElement };
}

const NOT_MEASURED = (): void => undefined;

const wholeOf = (count: number): readonly DrawnRow[] =>
  Array.from({ length: count }, (_, index) => ({ index, room: 0 }));
