import { voidNames } from '../markup/tag-kind.ts';

// The block elements of Turndown, whose Markdown this room writes.
const blocks = new Set(
  (
    'ADDRESS ARTICLE ASIDE AUDIO BLOCKQUOTE BODY CANVAS CENTER DD DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FOOTNOTE FORM ' +
    'FRAMESET H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML ISINDEX LI MAIN MENU NAV NOFRAMES NOSCRIPT OL OUTPUT P PRE SECTION ' +
    'TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);
const voids = new Set([...voidNames].map((name) => name.toUpperCase()));
const meaningfulWhenEmpty = new Set('A TABLE THEAD TBODY TFOOT TH TD IFRAME SCRIPT AUDIO VIDEO'.split(' '));

/** Whether Markdown writes an element on lines of its own. */
export function isBlock(nodeName: string): boolean {
  return blocks.has(nodeName);
}

/** Whether an element never has content: a line break, a picture. */
export function isVoid(nodeName: string): boolean {
  return voids.has(nodeName);
}

/** Whether an element is written even if it is empty. */
export function hasMeaningWhenEmpty(nodeName: string): boolean {
  return voids.has(nodeName) || meaningfulWhenEmpty.has(nodeName);
}
