import { cached } from '../../words/cached.ts';
import { hasUnlikelyName } from './unlikely-names.ts';

/** Facts about an element from its class names. */
export interface ClassSigns {
  readonly isDate: boolean;
  readonly isByline: boolean;
  readonly isPublished: boolean;
  readonly isTitle: boolean;
  /** The element is a part of the page around the article. */
  readonly isUnlikely: boolean;
}

const dateName = /date|time|publish|posted/i;
const bylineName =
  /byline|(?:post|entry)-author|author-name|authorname|article-author|author__name|autor|writer|reporter|(?:^|\s)author(?:\s|$)/i;

// Most elements have no class.
const noSigns: ClassSigns = { isDate: false, isByline: false, isPublished: false, isTitle: false, isUnlikely: false };

/** Reads the `class` attribute of an element. */
export const classSigns = (classes: string): ClassSigns => (classes === '' ? noSigns : signsOf(classes));

const signsOf = cached(
  (classes): ClassSigns => ({
    isDate: dateName.test(classes),
    isByline: bylineName.test(classes) || classes.includes('Author'),
    isPublished: /publish/i.test(classes),
    isTitle: hasTitleName(classes),
    isUnlikely: hasUnlikelyName(classes),
  }),
);

const titleName = /^(?:\S*[-_\d])?(?:lbl|news|story|article|post|entry)?[-_]?(?:title|headline|heading)\d?$/i;

/** Whether one of several names is that of a headline. */
export function hasTitleName(names: string): boolean {
  return /title|head/i.test(names) && names.split(/\s+/).some((name) => titleName.test(name));
}
