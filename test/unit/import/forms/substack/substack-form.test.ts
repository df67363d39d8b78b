import { describe, expect, it } from 'vitest';
import { articleText, type Imported, importFiles } from '../../import-files.ts';
import { zipOf } from '../../zip-of.ts';

const columns = 'post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url';
const row = (slug: string, fields: Readonly<Record<string, string>> = {}): string => {
  const values: Readonly<Record<string, string>> = {
    post_id: `1.${slug}`,
    post_date: '2023-01-05T10:00:00.000Z',
    is_published: 'true',
    type: 'newsletter',
    audience: 'everyone',
    title: `Title ${slug}`,
    ...fields,
  };
  return columns
    .split(',')
    .map((column) => values[column] ?? '')
    .join(',');
};
const table = (...rows: readonly string[]): string => [columns, ...rows, ''].join('\n');
const html = '<p>Dear readers, this is a letter from the island.</p>';
const data = (values: object): string =>
  `data-attrs="${JSON.stringify(values).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
const bodyOf = (made: Imported, path: string): string =>
  articleText(made, path)
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .trim();
const results = (made: Imported) => made.outcomes.map(({ file, status, reason }) => [file, status, reason]);

describe('an export of Substack', () => {
  const files = {
    'posts.csv': table(row('one', { subtitle: '"What, and why"', podcast_url: 'https://x.example/a.mp3' })),
    'posts/1.one.html': html,
  };

  it.each([
    ['a folder', files],
    ['a ZIP', { 'export.zip': zipOf(files) }],
    [
      'a table of a spreadsheet',
      { ...files, 'posts.csv': `\ufeff${files['posts.csv'].replaceAll('true', 'TRUE').replaceAll('\n', '\r\n')}` },
    ],
  ])('is read from %s', async (_, source) => {
    const made = await importFiles(source, { url: 'https://letters.example/' });
    const text = articleText(made, '2023/01/05/one.md');
    expect(text).toContain(
      'title: Title one\ndate: 2023-01-05T10:00:00+00:00\nlang: en\nsummary: What, and why\nsource:\n  url: https://letters.example/p/one\n',
    );
    expect(bodyOf(made, '2023/01/05/one.md')).toBe(
      '[x.example/a.mp3](https://x.example/a.mp3)\n\nDear readers, this is a letter from the island.',
    );
  });

  it.each([
    [{ is_published: 'false' }, 'is not published: "is_published" is false'],
    [{ is_published: 'FALSE' }, 'is not published: "is_published" is FALSE'],
    [{ post_date: '' }, 'is not published: it has no "post_date"'],
    [{ type: 'page' }, 'is not a post: its type is "page"'],
    [{ type: 'adhoc_email' }, 'is not a post: its type is "adhoc_email"'],
    [{ audience: 'only_paid' }, 'is not public: its audience is "only_paid"'],
    [{ audience: 'founding' }, 'is not public: its audience is "founding"'],
  ])('leaves out what was not public: %j', async (fields, reason) => {
    const made = await importFiles({ 'posts.csv': table(row('one', fields)), 'posts/1.one.html': html });
    expect(made.outcomes).toMatchObject([{ status: 'skipped', reason }]);
  });

  it('reports each row without a text, and each text without a row', async () => {
    const made = await importFiles({
      'posts.csv': table(row('one'), row('two')),
      'posts/1.one.html': html,
      'posts/1.three.html': html,
    });
    expect(results(made)).toEqual([
      ['in/posts/1.one.html', 'imported', undefined],
      ['in/posts.csv', 'refused', 'its text is missing: in/posts/1.two.html'],
      ['in/posts/1.three.html', 'refused', 'has no row in "posts.csv"'],
    ]);
    const alone = await importFiles({ 'posts/1.one.html': html });
    expect(results(alone)).toEqual([
      ['in/posts/1.one.html', 'refused', 'has no title and date, because "posts.csv" is missing'],
    ]);
  });

  it.each<readonly [string, string, string, number]>([
    [
      'a picture',
      `<img src="https://substackcdn.com/image/fetch/x%2Fa.jpg" alt="A" ${data({ src: 'https://files.example/a.jpg' })}>`,
      '[A](https://files.example/a.jpg)',
      0,
    ],
    [
      'a gallery',
      `<div class="image-gallery-embed" ${data({ gallery: { images: [{ src: 'https://f.example/a.jpg' }, { src: 'https://f.example/b.jpg' }], caption: 'Two' } })}></div>`,
      '[a.jpg](https://f.example/a.jpg)\n\n[b.jpg](https://f.example/b.jpg)\n\n*Two*',
      0,
    ],
    [
      'a link to another post',
      `<div class="digest-post-embed" ${data({ canonical_url: 'https://l.example/p/two', title: 'Two' })}></div>`,
      '[Two](https://l.example/p/two)',
      0,
    ],
    [
      'a button of the author',
      `<p class="button-wrapper" ${data({ url: 'https://give.example', text: 'Give' })}><a>Give</a></p>`,
      '[Give](https://give.example)',
      0,
    ],
    [
      'no button of Substack',
      `<p class="button-wrapper" ${data({ url: '%%checkout_url%%', text: 'Subscribe now' })}><a>Subscribe now</a></p>`,
      '',
      1,
    ],
    ['no form', '<div class="subscription-widget-wrap"><form><input type="email"></form>Subscribe</div>', '', 1],
    ['no damaged widget', '<div class="image-gallery-embed" data-attrs="{broken"></div>', '', 0],
    [
      'a note',
      'one<a class="footnote-anchor" href="#footnote-1">1</a> two<div class="footnote"><a class="footnote-number" href="#a">1</a><div class="footnote-content"><p>A note.</p></div></div>',
      'one¹ two\n\n¹ A note.',
      0,
    ],
    ['a quotation', '<div class="pullquote"><p>So it is.</p></div>', '> So it is.', 0],
    ['a formula', `<div class="latex-rendered" ${data({ persistentExpression: 'a^2' })}></div>`, '`a^2`', 0],
    [
      'a film',
      '<div class="youtube-wrap"><iframe src="https://www.youtube-nocookie.com/embed/x"></iframe></div>',
      '[www.youtube-nocookie.com/embed/x](https://www.youtube-nocookie.com/embed/x)',
      0,
    ],
  ])('keeps %s', async (_, widget, markdown, dropped) => {
    const made = await importFiles({
      'posts.csv': table(row('one')),
      'posts/1.one.html': `<p>Begin.</p>${widget}<p>End.</p>`,
    });
    expect(bodyOf(made, '2023/01/05/one.md')).toBe(
      ['Begin.', markdown, 'End.'].filter((part) => part !== '').join('\n\n'),
    );
    const notes = made.outcomes.flatMap(({ notes = [] }) => notes);
    expect(notes.filter(({ kind }) => kind === 'dropped')).toHaveLength(dropped);
  });

  it('names what damage did to rows', async () => {
    const [one, two, three] = ['one', 'two', 'three'].map((slug, at) =>
      row(slug, { post_id: `${at + 1}.${slug}`, title: `"${slug}, again"` }),
    );
    const texts = { 'posts/1.one.html': html, 'posts/2.two.html': html, 'posts/3.three.html': html };
    const read = async (...rows: readonly string[]) => {
      const made = await importFiles({ 'posts.csv': table(...rows), ...texts });
      return made.outcomes.flatMap(({ line, reason, notes }) => [
        ...(reason === undefined ? [] : [`${line}: ${reason}`]),
        ...notes.flatMap(({ kind, message }) => (kind === 'unsure' ? [message] : [])),
      ]);
    };
    expect(await read(one ?? '', two ?? '', three ?? '')).toEqual([]);
    expect(await read((one ?? '').replace('again",', 'again'), two ?? '', three ?? '')).toContainEqual(
      expect.stringContaining('posts.csv: '),
    );
    expect(await read((one ?? '').slice(0, -1), two ?? '', three ?? '')).toContainEqual(
      expect.stringContaining('posts.csv: the row has 9 cells, but the table 10 columns'),
    );
    expect(await read((one ?? '').replace('everyone', 'everyo'), two ?? '', three ?? '')).toContain(
      '2: is not public: its audience is "everyo", but Substack has no such audience',
    );
  });
});
