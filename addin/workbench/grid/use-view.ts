import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { CellPosition } from '../../../shared/workbook/model.ts';
import type { SheetView } from '../../desk/views/model.ts';
import { type Geometry, scrollTo, type View } from './geometry.ts';
import { areaAt } from './selection-state.ts';

interface Shown {
  readonly sheet: SheetView;
  readonly geometry: Geometry;
  readonly selected: CellPosition | null;
}

const NOTHING: View = { top: 0, left: 0, width: 0, height: 0 };

const viewOf = ({ scrollTop, scrollLeft, clientWidth, clientHeight }: HTMLElement): View => ({
  top: scrollTop,
  left: scrollLeft,
  width: clientWidth,
  height: clientHeight,
});

/** Where the frame is scrolled to: at the top of a sheet that is opened, and wherever the selection goes. */
export function useView(
  frame: RefObject<HTMLElement | null>,
  { sheet, geometry, selected }: Shown,
): View {
  const [view, setView] = useState(NOTHING);
  useLayoutEffect(() => {
    const { current } = frame;
    if (!current) return;
    const look = () => setView(viewOf(current));
    const resized = new ResizeObserver(look);
    resized.observe(current);
    current.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      current.removeEventListener('scroll', look);
    };
  }, [frame]);
  useLayoutEffect(() => frame.current?.scrollTo(0, 0), [frame, sheet]);
  useLayoutEffect(() => {
    const { current } = frame;
    if (!current) return;
    if (selected) current.scrollTo(scrollTo(geometry, viewOf(current), areaAt(sheet, selected)));
    // What is drawn first is already there where it is looked for.
    setView(viewOf(current));
  }, [frame, sheet, geometry, selected]);
  return view;
}
