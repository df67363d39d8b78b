import type { Page } from 'playwright-core';

/** How the letters of a page are drawn. Each list has the letters with the fault. */
export interface DrawnLetters {
  readonly count: number;
  /** Nothing is drawn. */
  readonly blank: readonly string[];
  /** The box for unknown characters is drawn. */
  readonly boxes: readonly string[];
  /** Drawn in another font than ours. */
  readonly foreign: readonly string[];
}

/** Draws every letter, figure and sign of the visible text of a page in the fonts of its element. */
export function drawnLetters(page: Page): Promise<DrawnLetters> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [96, 96];
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('no canvas');
    const draw = (text: string, font: string): Uint32Array => {
      context.clearRect(0, 0, 96, 96);
      context.font = font;
      context.textBaseline = 'alphabetic';
      context.textAlign = 'center';
      context.fillText(text, 48, 60);
      return new Uint32Array(context.getImageData(0, 0, 96, 96).data.buffer);
    };
    const isSame = (one: Uint32Array, other: Uint32Array) => one.every((pixel, index) => pixel === other[index]);
    const letters = new Map<string, { letter: string; style: CSSStyleDeclaration }>();
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const parent = nodes.currentNode.parentElement;
      if (!parent?.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })) continue;
      const style = getComputedStyle(parent);
      for (const letter of nodes.currentNode.nodeValue ?? '')
        if (/[\p{L}\p{N}\p{Sc}\p{Po}]/u.test(letter))
          letters.set(`${letter} ${style.fontWeight} ${style.fontStyle} ${style.fontFamily}`, { letter, style });
    }
    const blank = draw('', '40px serif');
    const boxes = new Map<string, Uint32Array>();
    const boxIn = (font: string) => {
      const box = boxes.get(font) ?? draw('\u0378', font);
      boxes.set(font, box);
      return box;
    };
    const found = { count: letters.size, blank: '', boxes: '', foreign: '' };
    for (const { letter, style } of letters.values()) {
      const font = (families: string) => `${style.fontStyle} ${style.fontWeight} 40px ${families}`;
      const ours = style.fontFamily.split(', ').filter((family) => family.startsWith('"Sanchika'));
      const drawn = draw(letter, font(style.fontFamily));
      if (isSame(drawn, blank)) found.blank += letter;
      else if (isSame(drawn, boxIn(font(style.fontFamily)))) found.boxes += letter;
      else if (!isSame(drawn, draw(letter, font(ours.join(', '))))) found.foreign += letter;
    }
    const list = (text: string) => [...new Set(text)].sort();
    return { count: found.count, blank: list(found.blank), boxes: list(found.boxes), foreign: list(found.foreign) };
  });
}
