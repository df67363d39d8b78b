/** In pixels of the screen. */
const shortestSwipe = 50;

/** Calls back when a finger moves sideways over an element. The element needs `touch-action: pan-y`. */
export function onSwipe(element: HTMLElement, act: (isTowardsRight: boolean) => void): void {
  let start: number | undefined;
  element.addEventListener('pointerdown', ({ clientX, isPrimary, pointerType }) => {
    start = isPrimary && pointerType === 'touch' ? clientX : undefined;
  });
  element.addEventListener('pointerup', ({ clientX }) => {
    const distance = start === undefined ? 0 : clientX - start;
    start = undefined;
    if (Math.abs(distance) >= shortestSwipe) act(distance > 0);
  });
}
