import { cached } from '../../words/cached.ts';
import list from './unlikely.json' with { type: 'json' };

const names = new Set(list);

const longest = 400;

/**
 * Whether one of the names is that of a part of the page around the article. `called` holds names with spaces between them; only
 * its first 400 characters are read.
 */
export function hasUnlikelyName(called: string): boolean {
  return called.slice(0, longest).split(/\s+/).some(isUnlikelyName);
}

/** Whether an `id` is made of the words of a heading: sharing-with-a-single-developer. */
export function isHeadingId(id: string): boolean {
  return /^[a-z\d]+(?:-[a-z\d]+){4,}$/.test(id);
}

// article__related-links => related. A name that only says where an element belongs ("has-sidebar", "post-with-comments") does not
// count.
const isUnlikelyName = cached((name) => {
  if (name === '' || /^(?:has|with|no|is|show|hide|js)[-_]/i.test(name)) return false;
  const low = name.toLowerCase();
  if (names.has(low)) return true;
  const parts = name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_:]+/);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.some((part) => /^(?:comments?|disqus)$/.test(part)) && !/open|close|enabled|count|link|on$|off$/.test(low))
    return true;
  return (
    (names.has(first) || names.has(last)) &&
    !/content|body|article|story|wrapper|container|layout|page|main|grid|row|col/.test(low)
  );
});
