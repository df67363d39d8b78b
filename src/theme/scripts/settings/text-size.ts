import { storeChoice, storedChoice } from '../browser/stored-choice.ts';

const defaultSize = 100;

/** The text size that the reader chose, in percent of the browser's default. */
export function storedTextSize(): number {
  const size = Number(storedChoice('text-size') ?? defaultSize);
  return size >= 50 && size <= 300 ? size : defaultSize;
}

/** Sets the font size of the root element. All other sizes are relative to it. */
export function showTextSize(size: number): void {
  document.documentElement.style.fontSize = size === defaultSize ? '' : `${size}%`;
}

export function storeTextSize(size: number): void {
  storeChoice('text-size', size === defaultSize ? '' : String(size));
}
