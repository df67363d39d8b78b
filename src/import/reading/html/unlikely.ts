import { noAttributes } from '../markup/attributes.ts';
import { classSigns } from './class-signs.ts';
import type { PageElement } from './page-element.ts';
import { holdsUnlikelyName } from './unlikely-names.ts';

const tags = new Set([
  'NAV',
  'FOOTER',
  'FORM',
  'BUTTON',
  'DIALOG',
  'MENU',
  'SELECT',
  'TEXTAREA',
  'INPUT',
  'IFRAME',
  'OBJECT',
  'LABEL',
]);
const roles =
  /^(?:navigation|complementary|search|dialog|banner|contentinfo|menu|menubar|toolbar|alert|alertdialog|form|tooltip)$/i;
const wholes = new Set([
  'BODY',
  'MAIN',
  'ARTICLE',
  'HTML',
  'P',
  'H1',
  'H2',
  'H3',
  'B',
  'STRONG',
  'EM',
  'SPAN',
  'A',
  'TD',
  'TR',
  'TABLE',
  'TBODY',
  'FIGURE',
  'IMG',
]);

/**
 * Whether an element is by its kind or name a part of the page around the article: navigation, comments, related
 * stories. Without `byName` only its kind counts.
 */
export function isUnlikely(element: PageElement, byName = true): boolean {
  if (tags.has(element.nodeName)) return true;
  if (!byName || element.attributes === noAttributes) return false;
  element.isCalledUnlikely ??= isCalled(element);
  return element.isCalledUnlikely;
}

function isCalled({ nodeName, attributes }: PageElement): boolean {
  const { hidden, role, class: classes = '', id = '', 'aria-hidden': ariaHidden } = attributes;
  if (hidden !== undefined || ariaHidden === 'true') return true;
  if (role && roles.test(role)) return true;
  if (wholes.has(nodeName)) return false;
  return classSigns(classes).isUnlikely || (id !== '' && holdsUnlikelyName(id));
}
