import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allForms } from '../../../../../src/import/forms/all-forms.ts';
import { autoParagraphs } from '../../../../../src/import/forms/wordpress/auto-paragraphs.ts';
import { gatherTrees } from '../../../../../src/import/gather-trees.ts';
import { importArchive } from '../../../../../src/import/import-archive.ts';
import { articleText, importFiles, tinyPng } from '../../import-files.ts';

const item = (id: number, inner: string, fields: Readonly<Record<string, string>> = {}): string => {
  const all: Record<string, string> = {
    title: `Story ${id}`,
    link: `https://paper.example/2020/05/story-${id}/`,
    'wp:post_id': String(id),
    'wp:post_date': '2020-05-06 21:30:00',
    'wp:post_date_gmt': '2020-05-06 16:00:00',
    'wp:post_name': `story-${id}`,
    'wp:status': 'publish',
    'wp:post_type': 'post',
    'dc:creator': 'asha',
    ...fields,
  };
  const tags = Object.entries(all).map(([name, text]) => `<${name}><![CDATA[${text}]]></${name}>`);
  return `<item>${tags.join('')}${inner}</item>`;
};
const wxr = (items: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>The Paper</title><language>en-US</language>
<wp:author><wp:author_login>asha</wp:author_login><wp:author_display_name>Asha Rao</wp:author_display_name></wp:author>
${items}</channel></rss>`;
const content = (text: string): string => `<content:encoded><![CDATA[${text}]]></content:encoded>`;
const statuses = (outcomes: readonly { readonly status: string }[]) => outcomes.map(({ status }) => status);

describe('the form "wordpress"', () => {
  it('imports a post with its picture, terms, names and time zone, and recognises it again', async () => {
    const post = item(
      7,
      `${content('First paragraph of the old kind.\n\nSecond, with <a href="https://paper.example/?p=8">another story</a>.\n\n[caption id="a" width="3"]<img src="https://paper.example/wp-content/uploads/2020/05/b.png" alt="B"/> The bridge[/caption]')}
      <excerpt:encoded><![CDATA[What it is about.]]></excerpt:encoded>
      <category domain="category" nicename="uncategorized">Uncategorized</category>
      <category domain="category" nicename="city">City</category><category domain="post_tag" nicename="r">Rivers</category>
      <wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>`,
      { 'wp:post_modified': '2020-05-07 09:30:00', 'wp:post_modified_gmt': '2020-05-07 04:00:00' },
    );
    const upload = item(
      9,
      '<wp:attachment_url>https://paper.example/wp-content/uploads/2020/05/a.png</wp:attachment_url>',
      {
        'wp:post_type': 'attachment',
        'wp:status': 'inherit',
        'excerpt:encoded': 'The ferry',
      },
    );
    const made = await importFiles({
      'export.xml': wxr(post + item(8, content('<p>The other.</p>')) + upload),
      'uploads/2020/05/a.png': tinyPng,
      'uploads/2020/05/b.png': tinyPng,
    });
    expect(made.forms).toEqual(['wordpress']);
    expect(articleText(made, '2020/05/06/story-7.md')).toBe(`---
title: Story 7
date: 2020-05-06T21:30:00+05:30
updated: 2020-05-07T09:30:00+05:30
lang: en
summary: What it is about.
authors:
  - Asha Rao
section: City
tags:
  - Rivers
publication: The Paper
image:
  src: story-7-a.png
  alt: ""
  caption: The ferry
source:
  name: The Paper
  url: https://paper.example/2020/05/story-7/
  file: in/export.xml
  sha256: …
aliases:
  - https://paper.example/?p=7
---

First paragraph of the old kind.

Second, with [another story](story-8.md).

![B](story-7-b.png "The bridge")
`);
    expect([...made.articles.keys()]).toContain('2020/05/06/story-7-b.png');
    expect(statuses(made.outcomes)).toEqual(['imported', 'imported', 'skipped']);
    expect(statuses(made.again)).toEqual(['unchanged', 'unchanged', 'skipped']);
  });

  it('skips unpublished posts and gives the reason', async () => {
    const made = await importFiles({
      'export.xml': wxr(
        item(1, content('A draft.'), { 'wp:status': 'draft' }) +
          item(2, content('Secret.'), { 'wp:post_password': 'x' }) +
          item(3, content('About us.'), { 'wp:post_type': 'page' }) +
          item(4, content('A story of a theme of news.'), { 'wp:post_type': 'news' }) +
          item(5, content('Its status is damaged.'), { 'wp:status': 'pub[sh' }),
      ),
    });
    expect(made.outcomes.map(({ status, reason, notes }) => reason ?? `${status}, ${notes[0]?.message}`)).toEqual([
      'is not published: its status is "draft"',
      'is locked with a password',
      'is a WordPress "page", not a post',
      'imported, is of the type "news", not "post"; imported as an article',
      'is not published: its status is "pub[sh", which no post has',
    ]);
  });

  it('imports all posts before a break and names the post that is cut off', async () => {
    const whole = wxr(item(1, content('One.')) + item(2, content('Two.')));
    const made = await importFiles({ 'export.xml': whole.slice(0, whole.indexOf('Two.') + 2) });
    expect(made.outcomes).toMatchObject([
      { status: 'imported', id: '1' },
      { status: 'refused', reason: 'is cut off inside <item> "Story 2"', line: 5 },
    ]);
  });

  it('refuses entity bombs and external entities, and never loads them', async () => {
    const bomb =
      '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
    const made = await importFiles({ 'export.xml': wxr(item(1, content('One.'))).replace('<rss', `${bomb}<rss`) });
    expect(made.outcomes).toMatchObject([
      { status: 'refused', reason: 'declares its own entities; such files are not read' },
    ]);
    const loose = await importFiles({
      'export.xml': wxr(item(1, '<content:encoded>A &b; &amp;lt;b&amp;gt; c</content:encoded>')),
    });
    expect(loose.outcomes).toMatchObject([{ status: 'imported', notes: [{ kind: 'unsure' }] }]);
    expect(articleText(loose, '2020/05/06/story-1.md')).toContain('A &amp;b; \\<b> c');
  });

  it('imports the posts after damage between two posts', async () => {
    const made = await importFiles({
      'export.xml': wxr(`${item(1, content('One.'))}<!oh & < ${item(2, content('Two.'))}`),
    });
    expect(made.outcomes).toMatchObject([
      { status: 'imported', id: '1' },
      { status: 'imported', id: '2' },
    ]);
  });

  it('refuses elements that are nested too deeply', async () => {
    const made = await importFiles({ 'export.xml': wxr(item(1, '<a>'.repeat(50_000))) });
    expect(made.outcomes).toMatchObject([{ status: 'refused', reason: 'is nested deeper than 300 elements' }]);
  });

  it('removes scripts and never runs them', async () => {
    const made = await importFiles({
      'export.xml': wxr(
        item(1, content('<p onclick="x()">Safe <script>alert(1)</script><a href="javascript:x()">here</a>.</p>')),
      ),
    });
    expect(articleText(made, '2020/05/06/story-1.md')).toMatch(/\n\nSafe +here\.\n$/);
  });

  it('rewrites only the article whose post changed in a later export', async () => {
    const first = wxr(item(1, content('One is told here.')) + item(2, content('Two is told here.')));
    const made = await importFiles({ 'a.xml': first });
    const digest = (text: string | undefined) => /sha256: (\w+)/.exec(text ?? '')?.[1];
    const later = await importFiles({ 'a.xml': first.replace('Two is told', 'Two is retold') });
    const [one, two] = ['2020/05/06/story-1.md', '2020/05/06/story-2.md'] as const;
    expect(digest(later.articles.get(one))).toBe(digest(made.articles.get(one)));
    expect(digest(later.articles.get(two))).not.toBe(digest(made.articles.get(two)));
  });
});

describe('the first pass over an export', () => {
  const link = (to: string) => content(`<p>${'Much is told here. '.repeat(900)}<a href="${to}">More</a></p>`);

  it('finds addresses after a long text', async () => {
    const posts = Array.from({ length: 12 }, (_, at) => item(at + 1, link(`https://paper.example/?p=${12 - at}`)));
    const made = await importFiles({ 'export.xml': wxr(posts.join('\n')) });
    expect(articleText(made, '2020/05/06/story-2.md')).toContain('[More](story-11.md)');
    expect(articleText(made, '2020/05/06/story-11.md')).toContain('[More](story-2.md)');
  });

  it('recognises its articles by their texts if the ledger is lost', async () => {
    const root = await mkdtemp(join(tmpdir(), 'import-'));
    try {
      const posts = Array.from({ length: 12 }, (_, at) =>
        item(at + 1, link('https://paper.example/?p=12'), { 'wp:post_name': 'one-name' }),
      );
      await writeFile(join(root, 'export.xml'), wxr(posts.join('\n')));
      const run = async () => {
        const { trees } = await gatherTrees([join(root, 'export.xml')], allForms);
        const rules = { site: { timeZone: 'Asia/Kolkata', language: 'en' }, now: Date.parse('2026-01-01') };
        return statuses(
          await Array.fromAsync(importArchive(trees, { to: join(root, 'out'), rules, dryRun: false, workers: 0 })),
        );
      };
      expect(await run()).toEqual(posts.map(() => 'imported'));
      await rm(join(root, 'out', '.import.jsonl'));
      expect(await run()).toEqual(posts.map(() => 'unchanged'));
    } finally {
      await rm(root, { recursive: true });
    }
  });

  it('ignores an invalid address or number of a post', async () => {
    const made = await importFiles({
      'export.xml': wxr(
        item(1, content('One is told here.'), { link: 'mailto:one@paper.example' }) +
          item(2, content('<p>Two is told <a href="https://paper.example/">here</a>.</p>')) +
          item(3, content('Three is told here.'), { 'wp:post_id': '', guid: 'three' }),
      ),
    });
    expect(statuses(made.outcomes)).toEqual(['imported', 'imported', 'imported']);
    expect(articleText(made, '2020/05/06/story-2.md')).toContain('[here](https://paper.example/)');
  });
});

describe('the authors of a post', () => {
  const term = (name: string, slug: string, domain = 'author'): string =>
    `<category domain="${domain}" nicename="${slug}"><![CDATA[${name}]]></category>`;
  const meta = (key: string, value: string): string =>
    `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;
  const guest = item(9, meta('cap-display_name', 'Jane Doe') + meta('cap-user_login', 'jane-doe'), {
    'wp:post_type': 'guest-author',
    'wp:post_name': 'cap-jane-doe',
  });

  it.each([
    [
      'guest authors of Co-Authors Plus',
      term('jane-doe', 'cap-jane-doe') + term('asha', 'cap-asha'),
      ['Jane Doe', 'Asha Rao'],
    ],
    ['terms with names', term('Ben Ali', 'ben-ali') + term('Raj Mehta', 'raj'), ['Ben Ali', 'Raj Mehta']],
    ['terms of Bylines', term('Ben Ali', 'ben-ali', 'byline'), ['Ben Ali']],
    ['a field of PublishPress', meta('ppma_authors_name', 'Ben Ali, Raj Mehta'), ['Ben Ali', 'Raj Mehta']],
    ['no plugin', '', ['Asha Rao']],
  ])('are those of %s', async (_, inner, names) => {
    const made = await importFiles({ 'a.xml': wxr(item(1, content('The text of the post.') + inner) + guest) });
    expect(articleText(made, '2020/05/06/story-1.md')).toContain(
      `authors:\n${names.map((name) => `  - ${name}\n`).join('')}publication: The Paper\nsource`,
    );
    expect(statuses(made.outcomes)).toEqual(['imported', 'skipped']);
  });

  it.each([
    ['newspack_post_subtitle', 'A new boat', 'A new boat'],
    ['_subtitle', 'field_5f1a', 'The excerpt'],
    ['show_subtitle', '1', 'The excerpt'],
    ['subtitle_color', 'dark blue', 'The excerpt'],
  ])('stand below the subtitle in the field "%s"', async (key, value, summary) => {
    const inner = `${content('The text of the post.')}<excerpt:encoded>The excerpt</excerpt:encoded>${meta(key, value)}`;
    const made = await importFiles({ 'a.xml': wxr(item(1, inner)) });
    expect(articleText(made, '2020/05/06/story-1.md')).toContain(`summary: ${summary}\n`);
    const others = made.outcomes[0]?.notes?.filter(({ field }) => field === 'summary');
    expect(others).toHaveLength(summary === value ? 1 : 0);
  });
});

describe('autoParagraphs', () => {
  it('leaves lines of code unchanged', () => {
    expect(autoParagraphs('a\n\nb<pre>c\n\nd</pre >e\n\nf')).toBe(
      '<p>a</p>\n<p>b</p>\n\n<pre>c\n\nd</pre >\n\n<p>e</p>\n<p>f</p>',
    );
  });

  it('finishes quickly with code that is not closed', { tags: 'slow' }, () => {
    expect(autoParagraphs('<pre>'.repeat(100_000))).toHaveLength(500_000);
  });
});

describe('autoParagraphs', () => {
  it.each([
    ['One\ntwo\n\nThree', '<p>One<br>\ntwo</p>\n<p>Three</p>'],
    ['<h2>Head</h2>Text', '<h2>Head</h2>\n<p>Text</p>'],
    ['<pre>a\n\nb</pre>', '<pre>a\n\nb</pre>'],
    ['<!-- wp:paragraph --><p>a\n\nb</p>', '<!-- wp:paragraph --><p>a\n\nb</p>'],
  ])('converts %j', (given, expected) => {
    expect(autoParagraphs(given).trim()).toBe(expected);
  });
});
