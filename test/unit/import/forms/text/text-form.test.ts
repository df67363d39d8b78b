import { expect, it } from 'vitest';
import { articleText, importFiles } from '../../import-files.ts';

const long = (subject: string): string =>
  `The ${subject} opens again to all who live beside the river, as it did every year before the flood, and the town came down to see it.`;
const page = (title: string, ...paragraphs: readonly string[]): string =>
  `${title}\nBy Asha Rao\n6 May 2020\n\n${paragraphs.join('\n\n')}\n`;

it('takes the lines of a page that was saved several times for no boilerplate', async () => {
  const story = page('The harbour opens', long('harbour'), long('old quay'));
  const made = await importFiles({ 'a.txt': story, 'b.txt': story, 'c.txt': `${story}\n`, 'd.txt': story });
  expect(made.outcomes.map(({ status }) => status)).toEqual(['imported', 'duplicate', 'duplicate', 'duplicate']);
  expect(articleText(made, '2020/05/06/the-harbour-opens.md')).toContain(long('old quay'));
});

it('leaves out lines that are on several pages', async () => {
  const notice = long('shop of this paper');
  const made = await importFiles(
    Object.fromEntries(
      ['harbour', 'bridge', 'ferry'].map((name) => [
        `${name}.txt`,
        page(`The ${name} opens`, long(name), notice, long(`new ${name}`)),
      ]),
    ),
  );
  expect(made.outcomes.map(({ status }) => status)).toEqual(['imported', 'imported', 'imported']);
  expect([...made.articles.values()].join('')).not.toContain(notice);
});

it('makes no headings of rows of a table and telephone numbers', async () => {
  const text = page(
    'Results of the vote',
    long('hall'),
    'North 12 3',
    '3 15 1',
    long('quay'),
    'Tel. 022 1234',
    long('bridge'),
  );
  expect(articleText(await importFiles({ 'a.txt': text }), '2020/05/06/results-of-the-vote.md')).not.toMatch(/^## /m);
});

it('takes no header at the top of a file for the title or the text', async () => {
  const story = page('The harbour opens', long('harbour'), long('old quay'));
  const made = await importFiles({ 'a.txt': `Content-Type: text/plain\nX-Mailer: Desk 1.0\n\n${story}` });
  const text = articleText(made, '2020/05/06/the-harbour-opens.md');
  expect(text).not.toMatch(/Content-Type|X-Mailer/);
  expect(made.outcomes[0]?.notes).toContainEqual({
    kind: 'dropped',
    message: 'headers at the top of the file: content-type, x-mailer',
  });
});

it('notes that the charset of a text may be wrong', async () => {
  const story = page('The harbour opens', long('quay of Erdoðan'), long('old quay'));
  const head = 'Content-Type: text/plain; charset=iso-8859-1\n\n';
  const made = await importFiles({ 'a.txt': Buffer.from(head + story, 'latin1') });
  expect(made.outcomes[0]?.notes).toContainEqual({
    kind: 'unsure',
    field: 'body',
    message: 'the charset windows-1252 may be wrong: see "Erdoðan"',
  });
});

it('refuses HTML', async () => {
  const made = await importFiles({
    'a.txt': `<h1>The harbour opens</h1>\n<p>6 May 2020</p>\n<p>${long('harbour')}</p>`,
  });
  expect(made.outcomes).toMatchObject([{ status: 'refused', reason: 'is HTML: name the file ".html"' }]);
});
