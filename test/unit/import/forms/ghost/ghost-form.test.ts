import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleText, type Imported, importFiles, tinyPng } from '../../import-files.ts';

const row = { type: 'post', status: 'published', visibility: 'public', published_at: '2022-01-02T10:00:00.000Z' };
const post = (id: number, fields: object): object => ({
  ...row,
  id: `${id}`,
  title: `P ${id}`,
  slug: `p-${id}`,
  ...fields,
});
const exported = (posts: readonly object[], tables: object = {}): string =>
  JSON.stringify({ db: [{ meta: { exported_on: 1 }, data: { posts, ...tables } }] });
const text = (words: string, format = 0): object => ({ type: 'extended-text', text: words, format });
const node = (type: string, children: readonly object[], more: object = {}): object => ({ type, children, ...more });
const lexical = (...children: readonly object[]): object => ({
  lexical: JSON.stringify({ root: { type: 'root', children } }),
});
const mobiledoc = (more: object): object => ({
  mobiledoc: JSON.stringify({ version: '0.3.1', markups: [], atoms: [], cards: [], sections: [], ...more }),
});
const bodyOf = (made: Imported, path: string): string =>
  articleText(made, path)
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .trim();
const notesOf = (made: Imported): readonly string[] =>
  made.outcomes.flatMap(({ notes = [] }) => notes.map(({ message }) => message));

const tables = {
  posts_authors: [
    { post_id: '1', author_id: 'a2', sort_order: 1 },
    { post_id: '1', author_id: 'a1', sort_order: 0 },
  ],
  posts_tags: [
    { post_id: '1', tag_id: 't1', sort_order: 0 },
    { post_id: '1', tag_id: 't2', sort_order: 1 },
  ],
  posts_meta: [{ post_id: '1', feature_image_alt: 'A boat', feature_image_caption: 'The <em>Meera</em>' }],
  tags: [
    { id: 't1', name: 'Harbour', slug: 'harbour' },
    { id: 't2', name: '#front', slug: 'hash-front', visibility: 'internal' },
  ],
  users: [
    { id: 'a1', name: 'Asha Rao', slug: 'asha', email: 'a@b.example' },
    { id: 'a2', name: 'Ben Ali', slug: 'ben', email: 'b@b.example' },
  ],
  newsletters: [{ id: 't1', name: 'Weekly', slug: 'weekly', sender_email: null }],
  settings: [{ id: 's', key: 'title', value: 'Gazette' }],
};

describe('an export of Ghost', () => {
  it('has names, terms and words of pictures in other tables, and links between its posts', async () => {
    const first = {
      html: '<p>See <a href="__GHOST_URL__/p-2/">the other</a>.</p>',
      feature_image: '__GHOST_URL__/content/images/2022/boat.png',
    };
    const made = await importFiles({
      'a.json': exported(
        [post(1, { ...first, custom_excerpt: 'In short.' }), post(2, { html: '<p>Two.</p>', author_id: 'a2' })],
        tables,
      ),
      'content/images/2022/boat.png': tinyPng,
    });
    const one = articleText(made, '2022/01/02/p-1.md');
    expect(one).toContain(
      'summary: In short.\nauthors:\n  - Asha Rao\n  - Ben Ali\ntags:\n  - Harbour\npublication: Gazette\nimage:\n  src: p-1-boat.png\n  alt: A boat\n  caption: The Meera\n',
    );
    expect(one).toContain('name: Gazette');
    expect(one).toContain('See [the other](p-2.md).');
    expect(articleText(made, '2022/01/02/p-2.md')).toContain('authors:\n  - Ben Ali\n');
  });

  it('names the address of a post: its own, or one below the address that the editor gives', async () => {
    const posts = [
      post(1, { html: '<p>One.</p>', canonical_url: 'https://other.example/one' }),
      post(2, { html: '<p>Two.</p>' }),
    ];
    const made = await importFiles({ 'a.json': exported(posts) }, { url: 'https://gazette.example' });
    expect(articleText(made, '2022/01/02/p-1.md')).toContain('url: https://other.example/one\n');
    expect(articleText(made, '2022/01/02/p-2.md')).toContain('url: https://gazette.example/p-2/\n');
  });

  it.each([
    [{ status: 'draft' }, 'is not published: its status is "draft"'],
    [{ status: 'scheduled' }, 'is not published: its status is "scheduled"'],
    [{ status: 'sent' }, 'is not published: its status is "sent"'],
    [{ type: 'page' }, 'is not a post: its type is "page"'],
    [{ page: 1, type: null }, 'is not a post: its type is "page"'],
    [{ visibility: 'members' }, 'is not public: its visibility is "members"'],
    [{ visibility: 'tiers' }, 'is not public: its visibility is "tiers"'],
  ])('leaves out what was not public: %j', async (fields, reason) => {
    const made = await importFiles({ 'a.json': exported([post(1, { html: '<p>Hidden.</p>', ...fields })]) });
    expect(made.outcomes).toMatchObject([{ status: 'skipped', reason }]);
  });

  it('is read from the dates of old versions, and says why it has no article', async () => {
    const old = await importFiles({
      'a.json': exported([post(7, { id: 7, markdown: 'Old *words*.', published_at: 1_400_000_000_000 })]),
    });
    expect(bodyOf(old, '2014/05/13/p-7.md')).toBe('Old *words*.');
    const empty = await importFiles({ 'a.json': exported([], tables) });
    expect(empty.outcomes).toMatchObject([{ status: 'refused', reason: 'is an export of Ghost without posts' }]);
  });
});

const image = { src: 'https://g.example/a.jpg', alt: 'A boat', caption: 'At <b>sea</b>' };
// Each card under its names in both editors.
const cards: readonly (readonly [readonly string[], object, string])[] = [
  [['image', 'card-image'], image, '[A boat](https://g.example/a.jpg)\n\nAt **sea**'],
  [
    ['gallery'],
    { images: [image, { src: 'https://g.example/b.jpg' }], caption: 'Two' },
    '[A boat](https://g.example/a.jpg)\n\nAt **sea**\n\n[b.jpg](https://g.example/b.jpg)\n\nTwo',
  ],
  [['html', 'card-html'], { html: '<h3>From HTML</h3>' }, '## From HTML'],
  [
    ['markdown', 'card-markdown'],
    { markdown: 'A **strong** [link](https://x.example).' },
    'A **strong** [link](https://x.example).',
  ],
  [['codeblock', 'code'], { code: 'a <b>\n\n  c', language: 'sql' }, '```sql\na <b>\n\n  c\n```'],
  [
    ['bookmark'],
    { url: 'https://x.example/p', metadata: { title: 'A & B', description: 'About it' } },
    '> [A & B](https://x.example/p)\n>\n> About it',
  ],
  [
    ['embed'],
    { url: 'https://v.example/1', html: '<iframe src="https://v.example/e/1"></iframe>', metadata: { title: 'Film' } },
    '[Film](https://v.example/1)',
  ],
  [
    ['embed'],
    { url: 'https://t.example/1', html: '<blockquote><p>Said so</p></blockquote><script src="x.js"></script>' },
    '> Said so',
  ],
  [['callout'], { calloutEmoji: '⛴', calloutText: 'Mind <b>it</b>' }, '> ⛴ Mind **it**'],
  [['toggle'], { heading: 'Why?', content: '<p>Because.</p>' }, '**Why?**\n\nBecause.'],
  [['button'], { buttonText: 'Give', buttonUrl: 'https://x.example/give' }, '[Give](https://x.example/give)'],
  [['header'], { header: 'Part two', subheader: 'The sea' }, '## Part two\n\nThe sea'],
  [
    ['video'],
    { src: 'https://x.example/a.mp4', fileName: 'a.mp4', caption: 'Waves' },
    '[a.mp4](https://x.example/a.mp4)\n\nWaves',
  ],
  [['audio'], { src: 'https://x.example/a.mp3', title: 'Horn' }, '[Horn](https://x.example/a.mp3)'],
  [
    ['file'],
    { src: 'https://x.example/a.pdf', fileTitle: 'Plan', fileCaption: 'All of it' },
    '[Plan](https://x.example/a.pdf)\n\nAll of it',
  ],
  [
    ['product'],
    {
      productTitle: 'Boat',
      productDescription: '<p>Blue.</p>',
      productUrl: 'https://x.example/b',
      productButton: 'Buy',
    },
    '**Boat**\n\nBlue.\n\n[Buy](https://x.example/b)',
  ],
];
const asLexical = (name: string, card: object): object => lexical({ type: name, ...card });
const asMobiledoc = (name: string, card: object): object => mobiledoc({ cards: [[name, card]], sections: [[10, 0]] });

describe("the text of Ghost's editors", () => {
  it.each(cards.flatMap(([names, card, markdown]) => names.map((name) => [name, card, markdown] as const)))(
    'keeps the card "%s" of %j',
    async (name, card, markdown) => {
      const made = await importFiles({
        'a.json': exported([post(1, asLexical(name, card)), post(2, asMobiledoc(name, card))]),
      });
      expect(bodyOf(made, '2022/01/02/p-1.md')).toBe(markdown);
      expect(bodyOf(made, '2022/01/02/p-2.md')).toBe(markdown);
    },
  );

  it('keeps marks, links, lists in lists, headings and quotes', async () => {
    const item = (...children: readonly object[]): object => node('listitem', children);
    const list = (type: string, ...items: readonly object[]): object => node('list', items, { listType: type });
    const content = lexical(
      node('extended-heading', [text('Head')], { tag: 'h3' }),
      node('paragraph', [
        text('a ', 0),
        text('b', 3),
        text(' x < y', 16),
        { type: 'linebreak' },
        node('link', [text('c')], { url: 'https://x.example/?a&b' }),
      ]),
      list('number', item(text('one')), item(list('bullet', item(text('inner')))), item(text('two'))),
      node('extended-quote', [text('Quoted')]),
      { type: 'horizontalrule' },
      node('aside', [text('Aside')]),
    );
    const made = await importFiles({ 'a.json': exported([post(1, content)]) });
    expect(bodyOf(made, '2022/01/02/p-1.md')).toBe(
      '## Head\n\na ***b*** `x < y`\\\n[c](https://x.example/?a&b)\n\n1. one\n   - inner\n2. two\n\n> Quoted\n\n---\n\n> Aside',
    );
  });

  it('of the older editor keeps marks that open and close in different places, and line breaks', async () => {
    const content = mobiledoc({
      markups: [['strong'], ['a', ['href', 'https://x.example']]],
      atoms: [['soft-return', '', {}]],
      sections: [
        [1, 'h2', [[0, [], 0, 'Head']]],
        [
          1,
          'p',
          [
            [0, [0], 0, 'all '],
            [0, [1], 2, 'bold'],
            [1, [], 0, 0],
            [0, [], 0, 'plain'],
          ],
        ],
        [3, 'ol', [[[0, [], 0, 'one']], [[0, [0], 1, 'two']]]],
        [2, 'https://x.example/a.png'],
      ],
    });
    const made = await importFiles({ 'a.json': exported([post(1, content)]) });
    expect(bodyOf(made, '2022/01/02/p-1.md')).toBe(
      '## Head\n\n**all [bold](https://x.example)**\\\nplain\n\n1. one\n2. **two**\n\n[a.png](https://x.example/a.png)',
    );
  });

  it('is that of the page, if the export has it, and the next readable one if a text is damaged', async () => {
    const made = await importFiles({
      'a.json': exported([
        post(1, { html: '<p>Page.</p>', ...lexical(node('paragraph', [text('Editor.')])) }),
        post(2, { lexical: '{"root"', plaintext: 'Plain.' }),
      ]),
    });
    expect(bodyOf(made, '2022/01/02/p-1.md')).toBe('Page.');
    expect(bodyOf(made, '2022/01/02/p-2.md')).toBe('Plain.');
    expect(notesOf(made).join()).toContain('"lexical" is not JSON');
  });

  it('has no cards for members, forms or unknown cards, and a note names each', async () => {
    const content = lexical(
      node('paragraph', [text('Open.')]),
      { type: 'html', html: '<p>Secret.</p>', visibility: { web: { nonMember: false } } },
      { type: 'signup', header: 'Join' },
      { type: 'email', html: '<p>Dear member</p>' },
      { type: 'hologram', shape: 'round' },
      { type: 'constructor' },
      node('constructor', [text(' Also open.')]),
    );
    const made = await importFiles({ 'a.json': exported([post(1, content)]) });
    expect(bodyOf(made, '2022/01/02/p-1.md')).toBe('Open.\n\nAlso open.');
    const cardNotes = notesOf(made).filter((message) => message.startsWith('a card'));
    expect(cardNotes.map((message) => message.split('"')[1])).toEqual([
      'html',
      'signup',
      'email',
      'hologram',
      'constructor',
    ]);
  });

  it('is read up to a depth that no editor writes', { tags: 'slow' }, async () => {
    const deep = (type: string): string =>
      `{"root":{"children":[${`{"type":"${type}","children":[`.repeat(5000)}${']}'.repeat(5000)}]}}`;
    for (const type of ['paragraph', 'list']) {
      const made = await importFiles({ 'a.json': exported([post(1, { lexical: deep(type), plaintext: 'Plain.' })]) });
      expect(bodyOf(made, '2022/01/02/p-1.md')).toBe('Plain.');
      expect(notesOf(made)).toContain('text that is nested deeper than 60 levels');
    }
  });

  it('keeps all its words, whatever the nodes, and ends for any document', async () => {
    const words = fc.stringMatching(/^[a-z]{3,8}$/);
    const { tree } = fc.letrec<{ tree: object }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        words.map((word) => text(word)),
        fc
          .tuple(
            fc.constantFrom('paragraph', 'list', 'listitem', 'link', 'unknown'),
            fc.array(tie('tree'), { maxLength: 3 }),
          )
          .map(([type, children]) => node(type, children, { url: 'https://x.example' })),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 4 }), fc.json(), async (nodes, any) => {
        const written = JSON.stringify(nodes).match(/(?<="text":")[a-z]+/g) ?? [];
        const made = await importFiles({
          'a.json': exported([
            post(1, { ...lexical(...nodes), plaintext: 'x.' }),
            post(2, { lexical: any, mobiledoc: any, plaintext: 'x.' }),
          ]),
        });
        const found = bodyOf(made, '2022/01/02/p-1.md')
          .replace(/\]\([^)]*\)/g, '')
          .replace(/[^a-z]/g, '');
        expect(found).toBe(written.length === 0 ? 'x' : written.join(''));
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 8) },
    );
  });
});
