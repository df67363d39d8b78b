import { detached } from '../words/detached.ts';
import { holdsUnlikelyName } from './unlikely-names.ts';

/** What the classes of an element say of it. */
export interface ClassSigns {
  readonly isDated: boolean;
  readonly isByline: boolean;
  readonly isPublished: boolean;
  /** It is a part of the page around the article. */
  readonly isUnlikely: boolean;
}

const dated = /date|time|publish|posted/i;
const named = /byline|author-name|authorname|article-author|author__name|autor|writer|reporter|(?:^|\s)author(?:\s|$)/i;

/** Reads the classes of an element, as its attribute has them. */
export function classSigns(classes: string): ClassSigns {
  if (classes === '') return none;
  const before = known.get(classes);
  if (before) return before;
  const signs = {
    isDated: dated.test(classes),
    isByline: named.test(classes) || classes.includes('Author'),
    isPublished: /publish/i.test(classes),
    isUnlikely: holdsUnlikelyName(classes),
  };
  if (known.size >= mostKnown) known.clear();
  if (classes.length <= longest) known.set(detached(classes), signs);
  return signs;
}

const none: ClassSigns = { isDated: false, isByline: false, isPublished: false, isUnlikely: false };
// The same classes stand all over a page, and on all pages of a site.
const known = new Map<string, ClassSigns>();
const mostKnown = 20_000;
const longest = 400;
