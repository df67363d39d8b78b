import { expect, it } from 'vitest';
import { importFiles } from '../import-files.ts';

const kind = (name: string): string =>
  `<category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#${name}"/>`;
const entry = (title: string, more: string): string =>
  `<entry><id>tag:${title}</id><title>${title}</title><published>2020-05-06T10:00:00Z</published>${more}<content type="html">The text of ${title} is this.</content></entry>`;
const atom = (...entries: readonly string[]): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:app="http://www.w3.org/2007/app" xmlns:thr="http://purl.org/syndication/thread/1.0" xmlns:b="http://schemas.google.com/blogger/2018"><title>Blog</title>${entries.join('')}</feed>`;
const post = (fields: string): string => `---\ntitle: Hidden\ndate: 2020-05-06\n${fields}---\n\nThe text.\n`;
const rows = (...values: readonly object[]): string =>
  JSON.stringify(
    values.map((value, at) => ({ title: `Row ${at}`, date: '2020-05-06', body: `The text ${at}.`, ...value })),
  );
const medium = (
  title: string,
  text: string,
  time = '<time class="dt-published" datetime="2020-05-06T09:30:00Z">May 6</time>',
) =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body><article class="h-entry"><header><h1 class="p-name">${title}</h1></header><section data-field="body" class="e-content"><h3>${title}</h3><p>${text}</p></section><footer><p>By <a class="p-author h-card">Asha</a> on ${time}.</p><p>Exported from <a href="https://medium.com">Medium</a> on November 1, 2024.</p></footer></article></body></html>`;

const sources: readonly (readonly [string, Readonly<Record<string, string>>, number])[] = [
  [
    'Blogger, old export',
    {
      'a.xml': atom(
        entry('Shown', kind('post')),
        ...['template', 'settings', 'comment', 'page'].map((name) => entry(name, kind(name))),
        entry('Draft', `${kind('post')}<app:control><app:draft>yes</app:draft></app:control>`),
      ),
    },
    5,
  ],
  [
    'Blogger, Takeout',
    {
      'feed.atom': atom(
        entry('Shown', '<b:type>POST</b:type><b:status>LIVE</b:status>'),
        entry('Draft', '<b:type>POST</b:type><b:status>DRAFT</b:status>'),
        entry('Page', '<b:type>PAGE</b:type><b:status>LIVE</b:status>'),
        entry('Comment', '<b:type>COMMENT</b:type><b:status>LIVE</b:status>'),
      ),
    },
    3,
  ],
  [
    'comments in a feed',
    { 'a.xml': atom(entry('Shown', ''), entry('Comment', '<thr:in-reply-to ref="tag:Shown"/>')) },
    1,
  ],
  [
    'rows of content systems',
    {
      'a.json': rows(
        {},
        ...['draft', 'Private', 'trash', 'scheduled'].map((status) => ({ status })),
        { status: 0 },
        { status: false },
        { state: -2 },
        { published: '0' },
        { is_draft: 1 },
        { is_published: 'false' },
        { type: 'comment' },
      ),
    },
    11,
  ],
  [
    'rows that were hidden',
    {
      'a.json': rows(
        { status: 'published', visibility: 'public', hidden: false, password: '', embargo: '2020-05-07' },
        { visibility: 'Private' },
        { deleted: true },
        { isHidden: 1 },
        { password: 'quay' },
        { content: { rendered: 'The text.', protected: true } },
        { embargo: '2999-01-01' },
        { status: 'brouillon' },
        { status: 'ड्राफ्ट' },
        { status: 'offline' },
      ),
    },
    9,
  ],
  [
    'the fields of Drupal',
    {
      'a.json': JSON.stringify(
        [
          {},
          { status: [{ value: false }] },
          { type: [{ target_id: 'page' }] },
          { moderation_state: [{ value: 'draft' }] },
        ].map((fields, at) => ({
          title: [{ value: `Row ${at}` }],
          created: [{ value: '2020-05-06T10:00:00+00:00' }],
          body: [{ value: `<p>The text ${at}.</p>`, format: 'basic_html' }],
          status: [{ value: true }],
          type: [{ target_id: 'article', target_type: 'node_type' }],
          ...fields,
        })),
      ),
    },
    3,
  ],
  [
    'a list of Drupal as a table',
    {
      'a.csv':
        'Title,Body,Authored on,Published status\nRow 0,The text.,2020-05-06,Published\nRow 1,The text.,2020-05-06,Unpublished\nRow 2,The text.,2020-05-06,Off\n',
    },
    2,
  ],
  [
    'articles of Joomla',
    {
      'a.json': JSON.stringify({
        data: [1, 0, -2].map((state) => ({
          type: 'articles',
          id: String(state),
          attributes: { title: `Row ${state - 1}`, text: '<p>The text.</p>', created: '2020-05-06 10:00:00', state },
        })),
      }),
    },
    2,
  ],
  [
    'a table of Joomla',
    {
      'a.csv':
        'id,title,introtext,fulltext,created,state,access\n1,Row 0,<p>The text.</p>,,2020-05-06,1,1\n2,Row 1,<p>The text.</p>,,2020-05-06,1,3\n',
    },
    1,
  ],
  [
    'posts of Jekyll and Hugo',
    {
      '_posts/2020-05-06-shown.md': '---\ntitle: Shown\n---\n\nThe text.\n',
      '_posts/2020-05-06-a.md': post('published: false\n'),
      '_posts/2020-05-06-b.md': post('draft: "true"\n'),
      '_posts/2020-05-06-c.md': post('Status: private\n'),
      '_posts/2020-05-06-e.md': post('private: true\n'),
      '_posts/2020-05-06-f.md': post('password: quay\n'),
      '_posts/2020-05-06-g.md': post('publishDate: 2999-01-01\n'),
      '_drafts/d.md': post(''),
    },
    7,
  ],
  [
    'Medium',
    {
      'posts/2020-05-06_shown.html': medium('Shown', `${'The island has one road. '.repeat(20)}`),
      'posts/2020-05-06_thanks.html': medium('Thanks, I agree with…', 'Thanks, I agree with all of that.'),
      'posts/draft_later.html': medium('Later', 'The island has two roads.'),
      'posts/2020-05-07_half.html': medium('Half', 'The island has half a road.', 'no day'),
    },
    3,
  ],
];

it('refuses a story of Medium whose date is damaged', async () => {
  const made = await importFiles({
    'posts/2020-05-07_half.html': medium('Half', 'The island has half a road.', '<time class="dt-publish="2020'),
  });
  expect(made.outcomes).toMatchObject([
    { status: 'refused', reason: 'is damaged: it lacks the date of publication that its file name has' },
  ]);
});

it.each(sources)('imports only the published article: %s', async (_, files, skipped) => {
  const made = await importFiles(files);
  expect(made.outcomes.filter(({ status }) => status === 'skipped')).toHaveLength(skipped);
  expect([...made.articles.keys()].filter((path) => path.endsWith('.md'))).toHaveLength(1);
  expect(made.outcomes.find(({ status }) => status === 'imported')?.article).toMatch(/\/(?:shown|row-0)\.md$/);
});

it('marks a row whose status is not known', async () => {
  const made = await importFiles({ 'a.json': rows({ status: 'Published' }, { status: 'zweite Lesung' }) });
  expect(made.outcomes.map(({ notes }) => notes.some(({ message }) => message.includes('status')))).toEqual([
    false,
    true,
  ]);
  expect(made.outcomes[1]?.notes.at(0)?.message).toBe(
    'it is not known whether it was published: its status is "zweite Lesung"',
  );
});

it('never repeats a password in a reason or note', async () => {
  const made = await importFiles({ '_posts/2020-05-06-a.md': post('password: secret-quay\n') });
  expect(JSON.stringify(made.outcomes)).not.toContain('secret-quay');
});

it('refuses a post that its front matter dates into the future, whatever its file name says', async () => {
  const made = await importFiles({
    '_posts/2020-05-06-a.md': '---\ntitle: Later\ndate: 2999-01-01\n---\n\nThe text.\n',
  });
  expect(made.outcomes.map(({ status, reason }) => [status, reason])).toEqual([
    ['refused', expect.stringMatching(/is in the future: 2999-01-01/)],
  ]);
});
