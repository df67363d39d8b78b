import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleText, importFiles, tinyPng } from '../../import-files.ts';

const wordpress = {
  id: 12,
  date: '2021-03-04T05:06:07',
  date_gmt: '2021-03-04T04:06:07',
  slug: 'hello-world',
  status: 'publish',
  link: 'https://b.example/hello-world/',
  title: { rendered: 'Hello &#8211; World' },
  content: { rendered: '<p>Welcome to <b>us</b>, dear readers.</p>', protected: false },
  author: 3,
  categories: [1, 5],
  tags: [7],
};

describe('articles in JSON exports', () => {
  it('are read from lists, under keys, and one from each file', async () => {
    const made = await importFiles({
      'list.json': JSON.stringify([{ title: 'Ferry', date: '2020-05-06', content: 'It sails.', author: 'Asha Rao' }]),
      'newsapi.json': JSON.stringify({
        status: 'ok',
        articles: [
          {
            source: { id: null, name: 'The Paper' },
            author: 'Ben Ali',
            title: 'Bridge',
            url: 'https://paper.example/n1',
            urlToImage: null,
            publishedAt: '2023-02-03T04:05:06Z',
            content: 'It is closed… [+1200 chars]',
          },
        ],
      }),
      'ld.json': JSON.stringify({ headline: 'Mill', datePublished: '2020-05-07', articleBody: 'It burns.' }),
      'package.json': JSON.stringify({ name: 'x', version: '1.0.0', description: 'd' }),
    });
    expect(made.forms).toEqual(['table']);
    expect(articleText(made, '2020/05/06/ferry.md')).toMatch(/- Asha Rao[\s\S]*\n\nIt sails\.\n$/);
    expect(articleText(made, '2023/02/03/bridge.md')).toMatch(/name: The Paper\n {2}url: https:\/\/paper\.example\/n1/);
    expect(made.outcomes.flatMap(({ notes }) => notes)).toContainEqual({
      kind: 'unsure',
      field: 'body',
      message: 'the source has only the beginning of the text',
    });
    expect(articleText(made, '2020/05/07/mill.md')).toContain('It burns.');
    expect(made.outcomes.map(({ status }) => status)).toEqual(['imported', 'imported', 'imported']);
    expect(made.again.map(({ status }) => status)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  it('are found if their first field is longer than the beginning of a file', async () => {
    const body = 'The ferry sails again from the old harbour. '.repeat(1000);
    const made = await importFiles({
      'list.json': JSON.stringify([{ body, headline: 'Ferry', date: '2020-05-06' }]),
      'list2.json': JSON.stringify({
        items: [{ id: 1, raw: body, headline: 'Mill', date: '2020-05-06', body: 'It burns.' }],
      }),
      'blob.json': JSON.stringify({ data: 'QUJD'.repeat(9000) }),
    });
    expect(made.forms).toEqual(['table']);
    expect(articleText(made, '2020/05/06/ferry.md')).toContain('The ferry sails again');
    expect(articleText(made, '2020/05/06/mill.md')).toContain('It burns.');
    expect(made.outcomes).toHaveLength(2);
  });

  it('with a text in blocks have its pictures, and a note about what is lost', async () => {
    const body = [
      { type: 'text', text: 'The ferry sails.' },
      { type: 'image', url: 'img/ferry.png', caption: 'The ferry' },
      { type: 'image', url: 'img/missing.png', title: 'x' },
      { type: 'poll', id: 7 },
    ];
    const story = { headline: 'Ferry', date: '2020-05-06' };
    const made = await importFiles({
      'list.json': JSON.stringify([
        { ...story, body },
        {
          ...story,
          headline: 'Mill',
          body: JSON.stringify({ time: 1, blocks: [{ type: 'paragraph', data: { text: 'It burns.' } }] }),
        },
      ]),
      'img/ferry.png': tinyPng,
    });
    expect(articleText(made, '2020/05/06/ferry.md')).toMatch(
      /The ferry sails\.\n\n!\[[^\]]*\]\(ferry\.png "The ferry"\)/,
    );
    const notes = made.outcomes.flatMap((outcome) => outcome.notes.map(({ message }) => message));
    expect(notes).toContain('blocks without text or address: "poll" (1)');
    expect(notes.join('\n')).toContain('missing.png');
    expect(articleText(made, '2020/05/06/mill.md')).toMatch(/\n\nIt burns\.\n$/);
  });

  it('of WordPress have the UTC time, the embedded names, and no numbers as names', async () => {
    const _embedded = {
      author: [{ id: 3, name: 'Asha Rao' }],
      'wp:term': [[{ name: 'News', taxonomy: 'category' }], [{ name: 'Harbour', taxonomy: 'post_tag' }]],
    };
    const bare = { ...wordpress, id: 13, slug: 'bare', title: { rendered: 'Bare' }, content: { rendered: 'Other.' } };
    const made = await importFiles({
      'a.json': JSON.stringify([{ ...wordpress, _embedded }, bare, { ...wordpress, id: 14, status: 'draft' }]),
    });
    expect(articleText(made, '2021/03/04/hello-world.md')).toMatch(
      /title: Hello – World\ndate: 2021-03-04T04:06:07\+00:00\nlang: en\nauthors:\n {2}- Asha Rao\nsection: News\ntags:\n {2}- Harbour\n/,
    );
    expect(articleText(made, '2021/03/04/bare.md')).not.toMatch(/authors|section|tags/);
    expect(made.outcomes[1]?.notes).toContainEqual({
      kind: 'dropped',
      field: 'section',
      message: 'only numbers; their names are not in the source: 1,5',
    });
    expect(made.outcomes[2]).toMatchObject({ status: 'skipped', reason: 'is not published: its status is "draft"' });
  });

  it('can be wrapped as in Drupal, Strapi, Contentful, MongoDB and search engines', async () => {
    const made = await importFiles({
      'drupal.json': JSON.stringify({
        data: [
          {
            type: 'node--article',
            id: 'uuid-1',
            attributes: {
              status: true,
              langcode: 'en',
              title: 'Drupal',
              created: '2021-06-01T10:00:00+00:00',
              body: { value: '<p>Raw</p>', processed: '<p>It is <b>here</b>.</p>' },
            },
          },
        ],
      }),
      'strapi.json': JSON.stringify({
        data: [
          {
            id: 1,
            attributes: {
              title: 'Strapi',
              content: '## Head\n\nIt has [a link](https://a.example/).',
              publishedAt: '2021-06-03T10:00:00Z',
              author: { data: { id: 1, attributes: { name: 'Asha Rao' } } },
            },
          },
        ],
      }),
      'contentful.json': JSON.stringify({
        entries: [
          {
            sys: { id: 'e1', publishedAt: '2021-01-02T00:00:00Z' },
            fields: { title: { 'en-US': 'Contentful' }, body: { 'en-US': 'The ferry sails today.' } },
          },
        ],
      }),
      'mongo.json': `${JSON.stringify({ _id: { $oid: '5f1' }, title: 'Mongo', text: 'The ferry sails.', created_at: { $date: { $numberLong: '1588759200000' } } })}\n`,
      'hits.json': JSON.stringify({
        hits: {
          hits: [{ _id: 'x1', _source: { headline: 'Hits', body: 'It sails today.', timestamp: '2020-01-02' } }],
        },
      }),
    });
    expect(articleText(made, '2021/06/01/drupal.md')).toMatch(/\n\nIt is \*\*here\*\*\.\n$/);
    expect(articleText(made, '2021/06/03/strapi.md')).toMatch(
      /- Asha Rao[\s\S]*\n\n## Head\n\nIt has \[a link\]\(https:\/\/a\.example\/\)\.\n$/,
    );
    expect(articleText(made, '2021/01/02/contentful.md')).toContain('The ferry sails today.');
    expect(articleText(made, '2020/05/06/mongo.md')).toContain('date: 2020-05-06T10:00:00+00:00');
    expect(articleText(made, '2020/01/02/hits.md')).toContain('It sails today.');
    expect(made.outcomes.map(({ id }) => id)).toEqual(['e1', 'uuid-1', 'x1', '5f1', '1']);
  });

  it('are read by the columns of --columns; without a match the error lists the fields', async () => {
    const files = {
      'a.json': JSON.stringify({
        rows: [{ kopf: 'Boot', datum: '2020-05-06', title: 'x', body: 'Sie fährt wieder.' }],
      }),
    };
    const none = await importFiles(files, { columns: { title: 'nowhere' } });
    expect(none.outcomes.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(
        /^no object was recognised .*; the fields are "kopf", "datum", "title", "body"; name the right ones with --columns$/,
      ),
    ]);
    const made = await importFiles(files, { columns: { title: 'kopf', date: 'datum' } });
    expect([...made.articles.keys()]).toContain('2020/05/06/boot.md');
  });
});

describe('the columns of a list in JSON', () => {
  const full = {
    tags: ['floods'],
    author: 'Mira Joshi',
    section: 'India',
    summary: 'A short text.',
    place: 'Patna',
    updated: '2020-02-02',
  };
  const written = [
    '- floods',
    '- Mira Joshi',
    'section: India',
    'summary: A short text.',
    'place: Patna',
    'updated: 2020',
  ];
  const names = Object.keys(full) as readonly (keyof typeof full)[];

  it('are those of each row, whatever other rows have', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.subarray([...names]), { minLength: 1, maxLength: 4 }), async (rows) => {
        const list = rows.map((fields, at) => ({
          title: `Headline ${at}`,
          date: '2020-01-01',
          body: `The text of number ${at} is this one.`,
          ...Object.fromEntries(fields.map((name) => [name, full[name]])),
        }));
        const made = await importFiles({ 'a.json': JSON.stringify(list) });
        rows.forEach((fields, at) => {
          const text = articleText(made, `2020/01/01/headline-${at}.md`);
          names.forEach((name, index) => {
            expect(text.includes(written[index] ?? '?')).toBe(fields.includes(name));
          });
        });
      }),
      { numRuns: 15 },
    );
  });

  it('are named with the number of their rows if no field takes them', async () => {
    const row = (at: number, more: object) => ({
      title: `Headline ${at}`,
      date: '2020-01-01',
      body: `Text ${at}.`,
      ...more,
    });
    const list = [
      row(1, { shelf: 'City' }),
      row(2, { shelf: 'World', copies: 3, empty: '' }),
      { ...row(3, {}), status: 'draft' },
    ];
    const made = await importFiles({ 'a.json': JSON.stringify(list) });
    expect(made.outcomes[1]?.notes).toContainEqual({
      kind: 'dropped',
      message: 'columns that no field takes: "shelf" (2 rows), "copies" (1 row), "status" (1 row)',
    });
  });
});
