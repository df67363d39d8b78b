import { keepChoice, storedChoice } from '../browser/stored-choice.ts';

const usual = 100;

/** The size that this reader chose, in percent of the browser's own. */
export function storedTextSize(): number {
  const size = Number(storedChoice('text-size') ?? usual);
  return size >= 50 && size <= 300 ? size : usual;
}

/** Everything is measured by the root's size, so that all of the page grows with it. */
export function showTextSize(size: number): void {
  document.documentElement.style.fontSize = size === usual ? '' : `${size}%`;
}

export function keepTextSize(size: number): void {
  keepChoice('text-size', size === usual ? '' : String(size));
}
