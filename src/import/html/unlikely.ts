import { detached } from '../detached.ts';
import type { PageElement } from './page-element.ts';
import { noAttributes } from './tag-reader.ts';
import list from './unlikely.json' with { type: 'json' };

const names = new Set(list);
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
  const called = `${classes} ${id}`.slice(0, 400).trim();
  return called !== '' && called.split(/\s+/).some(isUnlikelyName);
}

// Names come back all over a page, and on all pages of a site.
const known = new Map<string, boolean>();
const mostKnown = 20_000;

function isUnlikelyName(name: string): boolean {
  const before = known.get(name);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const found = judge(name);
  known.set(detached(name), found);
  return found;
}

// article__related-links => related; a name that only says where something belongs ("has-sidebar", "post-with-comments") is none.
function judge(name: string): boolean {
  if (/^(?:has|with|no|is|show|hide|js)[-_]/i.test(name)) return false;
  const low = name.toLowerCase();
  if (names.has(low)) return true;
  const parts = name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_:]+/);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  return (
    (names.has(first) || names.has(last)) &&
    !/content|body|article|story|wrapper|container|layout|page|main|grid|row|col/.test(low)
  );
}
