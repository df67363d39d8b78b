import labels from '../../people/labels.json' with { type: 'json' };
import { isName } from '../../people/names.ts';
import { readByline } from '../../people/read-byline.ts';
import { classSigns } from '../page/class-signs.ts';
import type { PageElement, PageNode } from '../page/page-element.ts';

// These words may also begin a sentence.
const beforeColon = /^(?:posted by(?!\p{L})|(?:كتبت?|লেখক|প্রতিবেদক)\s*:)/iu;
const label = new RegExp(`^(?:${labels.author.join('|')})(?![\\p{L}\\p{M}])`, 'iu');
const [mostLetters, longestLine, mostAround] = [3000, 160, 3];

/**
 * The authors in the first short line that names them with a label, such as "By Asha Rao": below the headline, or on a page without
 * one anywhere in its beginning. Undefined if there is none.
 */
export function labelledAuthors(body: PageElement, heading: PageElement | undefined): readonly string[] | undefined {
  let letters = 0;
  let isBelow = heading === undefined;
  const search = (node: PageNode, parent: PageElement): readonly string[] | undefined => {
    if (letters > mostLetters) return undefined;
    if (typeof node === 'string') {
      if (!isBelow) return undefined;
      letters += node.length;
      const text = node.trim();
      return label.test(text) || beforeColon.test(text) ? authorsAt(text, parent) : undefined;
    }
    if (node === heading) isBelow = true;
    if (node === heading || classSigns(node.attributes.class ?? '').isUnlikely) return undefined;
    for (const child of node.nodes) {
      const found = search(child, node);
      if (found) return found;
    }
    return undefined;
  };
  return search(body, body);
}

// The names may stand in other elements than the label.
function authorsAt(text: string, parent: PageElement): readonly string[] | undefined {
  const own = authorsIn(text);
  let around: PageElement | null = parent;
  for (let level = 0; !own && around && level < mostAround; level += 1, around = around.parentNode) {
    if (around.letters(longestLine) > longestLine) return undefined;
    const found = authorsIn(around.words);
    if (found) return found;
  }
  return own;
}

function authorsIn(line: string): readonly string[] | undefined {
  const authors = readByline(line.replace(beforeColon, 'by '))?.authors ?? [];
  const names = authors.filter((name) => isName(name) && /\S\s+\S/.test(name));
  return names.length > 0 && names.length === authors.length ? [...new Set(names)] : undefined;
}
