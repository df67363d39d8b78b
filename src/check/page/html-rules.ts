import type { ConfigData } from 'html-validate';

/**
 * The rules for valid HTML: all rules of html-validate for the HTML standard, and some that always find mistakes. Its
 * "recommended" set doubles the time for each page. These rules of the set are left out:
 *
 * - attr-case, attr-quotes, doctype-style, void-style, no-trailing-whitespace …: matters of style in the templates;
 * - hidden-focusable, unique-landmark, form-dup-name, wcag/*, …: axe checks them in a real browser, on every kind of page;
 * - no-inline-style, no-dup-id: our own parser of pages finds them;
 * - empty-heading: a script fills the headings in the <template> of the search page;
 * - long-title: a headline is as long as its author wrote it.
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
