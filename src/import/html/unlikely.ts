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
export function isUnlikely(element: Element, byName = true): boolean {
  const tag = element.nodeName;
  if (tags.has(tag)) return true;
  if (!byName) return false;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const role = element.getAttribute('role');
  if (role && roles.test(role)) return true;
  if (wholes.has(tag)) return false;
  const called = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, 400);
  return called.trim() !== '' && called.split(/\s+/).some(isUnlikelyName);
}

// article__related-links => related; a name that only says where something belongs ("has-sidebar", "post-with-comments") is none.
function isUnlikelyName(name: string): boolean {
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
