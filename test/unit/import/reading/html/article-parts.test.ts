import { describe, expect, it } from 'vitest';
import { repeatsText } from '../../../../../src/import/reading/body/repeats-text.ts';
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

  const other = 'What the frost has left: the ten best addresses for cider';
  const teaser = `<a href="/cider"><img src="c.jpg" alt=""><p>${other}</p></a>`;
  it.each([
    ['a picture and words in a link', `<div>${teaser}</div>`],
    [
      'links after "Related coverage"',
      `<div><h3>Related coverage</h3><ul><li><a href="/cider">${other}</a></li></ul></div>`,
    ],
    ['links after "More from …"', `<h4>More from the village</h4><p><a href="/cider">${other}</a></p>`],
    ['links after a heading in Polish', `<p><strong>Czytaj także:</strong></p><p><a href="/cider">${other}</a></p>`],
    ['links after a heading in Japanese', `<h3>関連記事</h3><p><a href="/cider">${other}</a></p>`],
  ])('leaves out other stories: %s', (_, html) => {
    expect(own(html)).toBe('');
  });

  it.each([
    [
      'a link around a picture',
      '<p><a href="/large.jpg"><img src="https://village.example/c.jpg" alt="Cider"> A glass of cider from the year</a></p>',
    ],
    [
      'a link in a figure',
      `<figure><a href="/c"><img src="https://village.example/c.jpg" alt="C"><p>${other}</p></a></figure>`,
    ],
    [
      'text after a heading such as "Related"',
      `<h3>Related</h3><p>${other}, which nobody here would ever name to a stranger.</p>`,
    ],
  ])('keeps %s', (_, html) => {
    expect(own(html)).toMatch(/cider/);
  });

  it.each([
    ['Comments (12)', 'I never liked apples.'],
    ['12 Comments', 'I never liked apples.'],
    ['Kommentare', 'Ich mag keine Äpfel.'],
    ['Yorumlar', 'Elma sevmem.'],
    ['댓글 3', '사과가 싫어요.'],
    ['टिप्पणियां', 'मुझे सेब पसंद नहीं।'],
  ])('ends before the heading "%s"', (heading, comment) => {
    const comments = `<section><h2>${heading}</h2>${`<div><b>A reader</b><p>${comment} ${'And so on and on, as readers do. '.repeat(4)}</p></div>`.repeat(5)}</section>`;
    const page = `<html><body><article>${paragraphs}${comments}</article></body></html>`;
    const { article } = readHtml(Buffer.from(page));
    if (article) dropTeasers(article, 'The orchard');
    expect(article?.textContent).toContain(prose[3]);
    expect(article?.textContent).not.toContain(comment);
  });

  it('ends where the first of several such headings stands', () => {
    const box = '<h2>Comments</h2><p>I never liked apples.</p><h3>Related</h3><p><a href="/cider">Cider</a></p>';
    const last = '<section><p>The end of the page is here, and it is not a comment at all, but a text.</p></section>';
    const page = `<html><body><article><div>${paragraphs}${box.repeat(3)}</div>${last}</article></body></html>`;
    const { article } = readHtml(Buffer.from(page));
    expect(article?.textContent).not.toMatch(/apples\.|Cider/);
    expect(article?.textContent).toContain(prose[3]);
    expect(article?.textContent).toContain('The end of the page');
  });

  it('keeps a text that begins with the word "Comments"', () => {
    const { article } = readHtml(
      Buffer.from(`<html><body><article><h2>Comments</h2>${paragraphs}</article></body></html>`),
    );
    if (article) dropTeasers(article, 'The orchard');
    expect(article?.textContent).toContain(prose[0]);
  });

  it.each([
    ['the end of a paragraph', 'and half of its trees still carry their names in Latin', true],
    ['two paragraphs', `${prose[0]} ${prose[1]}`, true],
    [
      'a text without its marks and punctuation',
      'Every autumn the children are given a free day and the oldest of them climb…',
      true,
    ],
    ['words of its own', 'The monks are gone, but their trees still feed a village that has forgotten Latin.', false],
    ['a paragraph at the beginning', prose[0] ?? '', false],
  ])('is repeated by a summary that is %s', (_, summary, expected) => {
    expect(repeatsText(summary, prose.join('\n\n').replace('children', '*children*'))).toBe(expected);
  });
});
