import type { ConfigData } from 'html-validate';

/**
 * What makes a page invalid: all that html-validate knows of the HTML standard, and what it adds that is a mistake wherever it
 * stands. Its "recommended" set costs twice the time a page and is left out for the rest:
 *
 * - how the source is spelled (attr-case, attr-quotes, doctype-style, void-style, no-trailing-whitespace …) is the templates' affair;
 * - names, landmarks, focus and contrast (hidden-focusable, unique-landmark, form-dup-name, wcag/*, …) are judged by axe in a
 *   real browser, which sees the styles, on every kind of page;
 * - no-inline-style, no-dup-id: our own reading of the page says so already, with the policy's reason;
 * - empty-heading: the search page's <template> holds headings that its script fills; axe sees the filled ones;
 * - long-title: a headline has the length that its author gave it.
 */
export const htmlRules = {
  root: true,
  extends: ['html-validate:standard'],
  elements: ['html5'],
  rules: {
    'attr-delimiter': 'error',
    'empty-title': 'error',
    'no-autoplay': 'error',
    'no-dup-class': 'error',
    'no-implicit-button-type': 'error',
    'no-implicit-close': 'error',
    'no-utf8-bom': 'error',
    'wcag/h30': 'error',
    'wcag/h37': 'error',
    'no-dup-id': 'off',
  },
} as const satisfies ConfigData;
