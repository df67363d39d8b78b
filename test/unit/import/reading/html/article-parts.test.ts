import { describe, expect, it } from 'vitest';
import { resolveAlone } from '../../../../../src/import/reading/body/resolve.ts';
import { elementToMarkdown } from '../../../../../src/import/reading/body/to-markdown.ts';
import { dropTeasers } from '../../../../../src/import/reading/html/article/drop-teasers.ts';
import { readHtml } from '../../../../../src/import/reading/html/read-html.ts';

const prose = [
  'The orchard above the village was planted by monks, and half of its trees still carry their names in Latin.',
  'Every autumn the children are given a free day, and the oldest of them climb where no ladder reaches.',
  'This year the frost came in May, so that the cellar of the school will stay empty until next October.',
  'The mayor has asked three other villages for apples, and two of them have promised a cart each.',
];
const paragraphs = prose.map((text) => `<p>${text}</p>`).join('');

const textOf = (inside: string): string => {
  const { article } = readHtml(
    Buffer.from(
      `<html><body><article>${paragraphs}${inside}${paragraphs.replaceAll('The ', 'A ')}</article></body></html>`,
    ),
  );
  if (!article) throw new Error('The page has no text.');
  dropTeasers(article, 'The orchard');
  return elementToMarkdown(article, resolveAlone('https://village.example/')).markdown;
};
const own = (inside: string): string => {
  const empty = textOf('').split('\n\n');
  return textOf(inside)
    .split('\n\n')
    .filter((paragraph) => !empty.includes(paragraph))
    .join('\n\n');
};

const rows = ['Quince', 'Medlar', 'Pear', 'Plum']
  .map((name) => `<tr><td>${name}</td><td>yes</td><td>no</td></tr>`)
  .join('');

describe('the text of an article', () => {
  it.each([
    ['a table in a box', `<div class="box"><table>${rows}</table></div>`, ['Quince', 'Medlar', 'Pear', 'Plum']],
    ['values that recur in a table', `<table>${rows}</table>`, ['| Plum | yes | no |']],
    [
      'words that recur in code',
      `<pre><code>${['a', 'b', 'c', 'd'].map((name) => `<span>SELECT</span> ${name};\n`).join('')}</code></pre>`,
      ['SELECT a;', 'SELECT d;'],
    ],
    [
      'a word that recurs in lines',
      `<p>${'<span>Apple</span> pie and so on. '.repeat(4)}</p>`,
      ['Apple pie and so on. Apple pie'],
    ],
    [
      'a list of short items in a box',
      '<div class="box"><ol><li>Wash the apples well</li><li>Cut them in two</li><li>Press them hard</li><li>Wait a week</li></ol></div>',
      ['Wash the apples well', 'Wait a week'],
    ],
  ])('keeps %s', (_, html, texts) => {
    for (const text of texts) expect(own(html)).toContain(text);
  });

  it.each([
    [
      'comments',
      '<div class="sf_comment"><p>Comment: I never liked apples, and I never will, whatever the mayor says.</p></div>',
    ],
    [
      'comments in German',
      '<div id="kommentare"><p>Comment: Ich mag keine Birnen, und das ist gut so, sagt der Arzt.</p></div>',
    ],
    [
      'invisible words',
      '<p style="visibility: hidden">Comment: this was a draft that nobody should ever have read, I think.</p>',
    ],
  ])('leaves out %s', (_, html) => {
    expect(own(html)).toBe('');
  });
});
