import { detached } from '../words/detached.ts';
import list from './unlikely.json' with { type: 'json' };

const names = new Set(list);

const longest = 400;
// Names come back all over a page, and on all pages of a site.
const known = new Map<string, boolean>();
const mostKnown = 20_000;

/** Whether one of the names, with spaces between them, is that of a part of the page around the article; all but the first few are passed over. */
export function holdsUnlikelyName(called: string): boolean {
  return called
    .slice(0, longest)
    .split(/\s+/)
    .some((name) => name !== '' && isUnlikelyName(name));
}

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
