import { damageMark, markName } from '../markup/damage/damage-mark.ts';
import { textSource } from '../markup/page-source.ts';
import { scanMarkup } from '../markup/scan-markup.ts';
import { BodyElement } from './body-element.ts';

/** Elements nested deeper than this are left out, their content stays. */
const deepest = 120;
const frames = new Set(['html', 'head', 'body']);

/** Parses a part of a page. Nothing in it is run or fetched. */
export function parseFragment(html: string): BodyElement {
  const root = new BodyElement('BODY');
  if (!/[<&]/.test(html)) {
    root.append(html);
    return root;
  }
  let current = root;
  let depth = 0;
  scanMarkup(textSource(html), {
    takesAttributes: true,
    takesText: true,
    open({ name, nodeName }, attributes) {
      if (frames.has(name)) return;
      depth += 1;
      if (depth > deepest) return;
      const element = new BodyElement(nodeName, attributes);
      current.append(element);
      current = element;
    },
    text: (text) => current.append(text),
    damaged: (damage, text) => current.append(new BodyElement(markName.toUpperCase(), damageMark(damage, text))),
    close({ name }) {
      if (frames.has(name)) return;
      if (depth <= deepest) current = current.parentNode ?? root;
      depth -= 1;
    },
  });
  return root;
}
