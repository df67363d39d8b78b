import { assert, constantFrom, letrec, oneof, property, array as some, tuple } from 'fast-check';
import { parseHTML } from 'linkedom';
import TurndownService from 'turndown';
import { describe, expect, it } from 'vitest';
import type { BodyElement } from '../../../../../src/import/reading/body/body-element.ts';
import { collapseSpaces } from '../../../../../src/import/reading/body/clean/collapse-spaces.ts';
import { parseFragment } from '../../../../../src/import/reading/body/parse-html.ts';
import { resolveAlone } from '../../../../../src/import/reading/body/resolve.ts';
import { blockRules } from '../../../../../src/import/reading/body/rules/block-rules.ts';
import { escapeText } from '../../../../../src/import/reading/body/rules/escape-text.ts';
import { linkRules } from '../../../../../src/import/reading/body/rules/link-rules.ts';
import { plainRules } from '../../../../../src/import/reading/body/rules/plain-rules.ts';
import { quotationRules } from '../../../../../src/import/reading/body/rules/quotation-rules.ts';
import { tableRules } from '../../../../../src/import/reading/body/rules/table-rules.ts';
import { writeMarkdown } from '../../../../../src/import/reading/body/rules/write-markdown.ts';

const ownRules = { ...blockRules(), ...tableRules() };

function written(html: string): string {
  const root = parseFragment(html);
  collapseSpaces(root);
  return writeMarkdown(root, { ...plainRules, ...quotationRules, ...ownRules, ...linkRules(resolveAlone(), []) });
}

/** The output of Turndown for a whole document, with our own rules where we have them. */
function byTurndown(html: string): string {
  const service = new TurndownService({
    headingStyle: 'atx',
    codeBlockStyle: 'fenced',
    bulletListMarker: '-',
    emDelimiter: '*',
    hr: '---',
  });
  service.escape = escapeText;
  service.addRule('break', { filter: 'br', replacement: () => '\\\n' });
  for (const [name, rule] of Object.entries({ ...ownRules, ...linkRules(resolveAlone(), []) })) {
    service.addRule(name, {
      filter: (node) => node.nodeName === name,
      replacement: (content, node) => rule(content, node as unknown as BodyElement, node.nextSibling === null),
    });
  }
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`);
  document.body.normalize();
  return service.turndown(document.body as unknown as HTMLElement);
}

const words = [
  'word',
  ' ',
  'two words',
  ' a',
  'b ',
  '\n',
  '\u00a0',
  '1. one',
  '# no',
  '*',
  '_',
  '`',
  '``',
  '- x',
  'आज',
  '.',
  '\t',
  '',
];
const inline = [
  'em',
  'strong',
  'b',
  'i',
  'a href="https://example.org/a b"',
  'code',
  'span',
  'q',
  'sup',
  'del',
  'font',
  'kbd',
];
const blocks = ['p', 'div', 'ul', 'ol', 'ol start="7"', 'li', 'blockquote', 'h2', 'h3', 'figure', 'figcaption', 'pre'];
const rest = ['table', 'tr', 'td', 'th', 'dl', 'dt', 'dd', 'section', 'center', 'td colspan="2"', 'thead', 'aside'];
const empty = [
  '<br>',
  '<img src="https://example.org/a.png" alt="A [b]">',
  '<hr>',
  '<a></a>',
  '<img>',
  '<pre><code>a\n``` b</code></pre>',
];

const { html } = letrec<{ html: string; element: string }>((tie) => ({
  html: some(oneof({ depthSize: 'small' }, constantFrom(...words), constantFrom(...empty), tie('element')), {
    maxLength: 5,
  }).map((parts) => parts.join('')),
  element: tuple(constantFrom(...inline, ...blocks, ...rest), tie('html')).map(
    ([tag, inside]) => `<${tag}>${inside}</${tag.split(' ')[0]}>`,
  ),
}));

describe('writeMarkdown', () => {
  it('writes the same as Turndown with the same rules', () => {
    assert(
      property(html, (text) => {
        expect(written(text)).toBe(byTurndown(text));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['moves spaces out of emphasis', 'a <b> b </b> c', 'a **b** c'],
    ['keeps a space after a picture', '<p><img src="https://e.org/a.png"> b</p>', '[a.png](https://e.org/a.png) b'],
    [
      'uses a longer fence for code with a fence',
      '<pre><code class="language-js">```\n</code></pre>',
      '````js\n```\n````',
    ],
    ['leaves out a table of rows without cells', 'a<table><tr><em></em><em></em></tr></table>b', 'a\n\nb'],
    ['writes no empty line before a list in an item', '<ul><li>a<ul><li>b</li></ul></li></ul>', '- a\n  - b'],
  ])('%s', (_, source, expected) => {
    expect(written(source)).toBe(expected);
  });
});
