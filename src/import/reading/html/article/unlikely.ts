import { type Attributes, noAttributes } from '../../markup/attributes.ts';
import { classSigns } from '../page/class-signs.ts';
import type { Evidence, PageElement } from '../page/page-element.ts';
import { hasUnlikelyName, isHeadingId } from '../page/unlikely-names.ts';

const unlikelyTags = new Set(
  (
    'NAV FOOTER FORM BUTTON DIALOG MENU SELECT TEXTAREA INPUT IFRAME OBJECT LABEL NOSCRIPT TEMPLATE CANVAS ' +
    'AMP-AD AMP-EMBED AMP-SIDEBAR AMP-CONSENT AMP-USER-NOTIFICATION AMP-SOCIAL-SHARE AMP-STICKY-AD AMP-LIGHTBOX'
  ).split(' '),
);
// Some pages are one form, or have one that never ends.
const wrappingTags = new Set('FORM BUTTON MENU LABEL'.split(' '));
const unlikelyRoles =
  /^(?:navigation|complementary|search|dialog|banner|contentinfo|menu|menubar|toolbar|alert|alertdialog|form|tooltip)$/i;
// The names of these elements often describe the whole page.
const unnamedTags = new Set(
  'BODY MAIN ARTICLE HTML P H1 H2 H3 B STRONG EM SPAN A TD TR TABLE TBODY FIGURE IMG'.split(' '),
);

/**
 * Whether an element is a part of the page around the article: navigation, comments, related stories. Its kind decides; with
 * `byName`, its attributes decide too. With `byText`, the result is false.
 */
export function isUnlikely(element: PageElement, evidence: Evidence): boolean {
  if (evidence === 'byText') return false;
  return (
    unlikelyTags.has(element.nodeName) || element.attributes.hidden !== undefined || hasUnlikelyNames(element, evidence)
  );
}

/** Whether the names of an element are those of comments of readers. */
export function isDiscussion({ attributes: { class: classes = '', id = '' } }: PageElement): boolean {
  return /comment|disqus|discussion|reactions|kommentar/i.test(`${classes} ${id}`);
}

/** Whether an element is hidden, or lies above the page. */
export function isOverlay({
  attributes: { hidden, role = '', class: classes = '', 'aria-hidden': ariaHidden },
}: PageElement): boolean {
  return (
    hidden !== undefined || ariaHidden === 'true' || /dialog/.test(role) || /modal|popup|consent|cookie/i.test(classes)
  );
}

/** Whether an unlikely element could contain the article all the same. */
export function mayWrapArticle(element: PageElement, evidence: Evidence): boolean {
  return wrappingTags.has(element.nodeName) && !hasUnlikelyNames(element, evidence);
}

/** Whether an element is unlikely only because it is hidden, as the rest of a text behind a paywall is. */
export function isOnlyHidden({ nodeName, attributes }: PageElement): boolean {
  const { hidden, 'aria-hidden': ariaHidden, ...others } = attributes;
  if (hidden === undefined && ariaHidden !== 'true') return false;
  return !unlikelyTags.has(nodeName) && !isUnlikelyAttribute(nodeName, others);
}

function hasUnlikelyNames(element: PageElement, evidence: Evidence): boolean {
  if (evidence !== 'byName' || element.attributes === noAttributes) return false;
  element.isUnlikelyByName ??= isUnlikelyAttribute(element.nodeName, element.attributes);
  return element.isUnlikelyByName;
}

function isUnlikelyAttribute(nodeName: string, attributes: Attributes): boolean {
  const { hidden, role, class: classes = '', id = '', 'aria-hidden': ariaHidden } = attributes;
  if (hidden !== undefined || ariaHidden === 'true') return true;
  if (role && unlikelyRoles.test(role)) return true;
  if (unnamedTags.has(nodeName)) return false;
  return classSigns(classes).isUnlikely || (id !== '' && !isHeadingId(id) && hasUnlikelyName(id));
}
