import { noAttributes } from '../../markup/attributes.ts';
import { classSigns } from '../page/class-signs.ts';
import type { PageElement } from '../page/page-element.ts';
import { hasUnlikelyName } from '../page/unlikely-names.ts';

const unlikelyTags = new Set('NAV FOOTER FORM BUTTON DIALOG MENU SELECT TEXTAREA INPUT IFRAME OBJECT LABEL'.split(' '));
const unlikelyRoles =
  /^(?:navigation|complementary|search|dialog|banner|contentinfo|menu|menubar|toolbar|alert|alertdialog|form|tooltip)$/i;
// The names of these elements often describe the whole page.
const unnamedTags = new Set(
  'BODY MAIN ARTICLE HTML P H1 H2 H3 B STRONG EM SPAN A TD TR TABLE TBODY FIGURE IMG'.split(' '),
);

/**
 * Whether an element is a part of the page around the article: navigation, comments, related stories. Its kind decides, and if
 * `byName`, its attributes too.
 */
export function isUnlikely(element: PageElement, byName = true): boolean {
  if (unlikelyTags.has(element.nodeName)) return true;
  if (!byName || element.attributes === noAttributes) return false;
  element.isUnlikelyByName ??= hasUnlikelyAttribute(element);
  return element.isUnlikelyByName;
}

function hasUnlikelyAttribute({ nodeName, attributes }: PageElement): boolean {
  const { hidden, role, class: classes = '', id = '', 'aria-hidden': ariaHidden } = attributes;
  if (hidden !== undefined || ariaHidden === 'true') return true;
  if (role && unlikelyRoles.test(role)) return true;
  if (unnamedTags.has(nodeName)) return false;
  return classSigns(classes).isUnlikely || (id !== '' && hasUnlikelyName(id));
}
