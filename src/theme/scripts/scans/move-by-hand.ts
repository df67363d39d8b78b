import type { ZoomView } from './zoom-view.ts';

type Point = { readonly clientX: number; readonly clientY: number };

/** How much larger a double click shows a page. */
const doubleClick = 2.5;

/** Lets a mouse drag a page, and lets a wheel with Ctrl, a double click and two fingers zoom it. One finger scrolls it by itself. */
export function moveByHand(view: ZoomView): void {
  const { element } = view;
  element.addEventListener('dblclick', (event) => (view.isZoomed ? view.showAll() : view.zoom(doubleClick, event)));
  element.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      view.zoom(Math.exp(-event.deltaY / 300), event);
    },
    { passive: false },
  );
  dragByMouse(element);
  pinch(view);
}

function dragByMouse(element: HTMLElement): void {
  let last: Point | undefined;
  element.addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'mouse' && event.button === 0) last = event;
  });
  element.addEventListener('pointermove', (event) => {
    if (!last || event.buttons === 0) {
      last = undefined;
      return;
    }
    element.scrollBy(last.clientX - event.clientX, last.clientY - event.clientY);
    last = event;
  });
  // The browser would drag the picture itself.
  element.addEventListener('dragstart', (event) => event.preventDefault());
}

function pinch(view: ZoomView): void {
  let distance = 0;
  view.element.addEventListener('touchstart', ({ touches }) => {
    distance = distanceOf(touches);
  });
  view.element.addEventListener(
    'touchmove',
    (event) => {
      const next = distanceOf(event.touches);
      if (next === 0 || distance === 0) return;
      if (event.cancelable) event.preventDefault();
      view.zoom(next / distance, middleOf(event.touches));
      distance = next;
    },
    { passive: false },
  );
}

/** The distance of two fingers; 0 for another number of fingers. */
function distanceOf({ 0: first, 1: second, length }: TouchList): number {
  if (!first || !second || length !== 2) return 0;
  return Math.hypot(first.clientX - second.clientX, first.clientY - second.clientY);
}

function middleOf({ 0: first, 1: second }: TouchList): Point {
  const middle = (side: keyof Point) => ((first?.[side] ?? 0) + (second?.[side] ?? 0)) / 2;
  return { clientX: middle('clientX'), clientY: middle('clientY') };
}
