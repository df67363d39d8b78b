import { describe, expect, it } from 'vitest';
import { articleText, importFiles } from '../../import-files.ts';

const rss = (items: string, head = ''): string =>
  `<?xml version="1.0"?>${head}<rss version="2.0" xmlns:content="c" xmlns:dc="d" xmlns:media="m"><channel><title>The Paper</title><atom:link href="x"/><image><title>Logo</title></image><language>en</language>${items}</channel></rss>`;
const item = (inner: string): string =>
  `<item><title>Ferry &amp;amp; bridge</title><pubDate>Wed, 06 May 2020 10:00:00 +0530</pubDate><guid>https://paper.example/a</guid>${inner}</item>`;

describe('the form "feed"', () => {
  it('reads RSS 2 with full text, names, terms and a missing picture', async () => {
    const made = await importFiles({
      'rss.xml': rss(
        item(`<description>What it is about.</description><dc:creator>Asha Rao</dc:creator><category>City</category><category>Rivers</category><category>rivers</category>
        <media:content url="https://paper.example/s.jpg" width="10" medium="image"/><media:content url="https://paper.example/l.jpg" width="900" medium="image"/>
        <content:encoded><![CDATA[<p>The ferry <b>sails</b>.</p>]]></content:encoded>`),
      ),
    });
    expect(made.forms).toEqual(['feed']);
    expect(articleText(made, '2020/05/06/ferry-bridge.md')).toBe(`---
title: Ferry & bridge
date: 2020-05-06T10:00:00+05:30
lang: en
summary: What it is about.
authors:
  - Asha Rao
section: City
tags:
  - Rivers
publication: The Paper
source:
  name: The Paper
  url: https://paper.example/a
  file: in/rss.xml
  sha256: …
---

The ferry **sails**.
`);
    expect(made.outcomes[0]?.notes).toMatchObject([
      { kind: 'missing', field: 'image', message: expect.stringContaining('l.jpg') },
    ]);
    expect(made.again).toMatchObject([{ status: 'unchanged' }]);
  });

  it('notes that an article is incomplete if the feed has only a summary', async () => {
    const made = await importFiles({
      'rss.xml': rss(item('<description>&lt;p&gt;Only this.&lt;/p&gt;</description>')),
    });
    expect(articleText(made, '2020/05/06/ferry-bridge.md')).toMatch(/\n\nOnly this\.\n$/);
    expect(made.outcomes[0]?.notes).toMatchObject([{ kind: 'unsure', field: 'body' }]);
  });

  it('reads RSS 1, and Atom with markup, escaped markup and text, with any namespace prefix', async () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>Old</title></channel>
      <item rdf:about="https://paper.example/r"><title>Rain</title><dc:date>2020-05-07T08:00:00Z</dc:date><description>It rained.</description></item></rdf:RDF>`;
    const entry = (id: string, content: string) =>
      `<a:entry><a:id>${id}</a:id><a:title type="html">One &amp;lt; ${id}</a:title><a:published>2020-05-08T08:00:00+05:30</a:published>
      <a:updated>2020-05-09T08:00:00+05:30</a:updated><a:author><a:name>Ben Ali</a:name></a:author><a:category term="c" label="City"/>
      <a:link rel="self" href="https://paper.example/feed"/><a:link href="https://paper.example/${id}"/>${content}</a:entry>`;
    const atom = `<a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:h="http://www.w3.org/1999/xhtml"><a:title>Atoms</a:title>
      ${entry('x', '<a:content type="xhtml"><h:div><h:p>With <h:em>force</h:em> &amp; all.</h:p></h:div></a:content>')}
      ${entry('y', '<a:content type="html">&lt;p&gt;Escaped.&lt;/p&gt;</a:content>')}
      ${entry('z', '<a:content>5 &lt; 6</a:content>')}</a:feed>`;
    const made = await importFiles({ 'a.rdf': rdf, 'b.atom': atom });
    expect(made.outcomes.map(({ status }) => status)).toEqual(['imported', 'imported', 'imported', 'imported']);
    expect(articleText(made, '2020/05/07/rain.md')).toContain('name: Old\n  url: https://paper.example/r');
    expect(articleText(made, '2020/05/08/one-x.md')).toMatch(/\n\nWith \*force\* & all\.\n$/);
    expect(articleText(made, '2020/05/08/one-x.md')).toContain('updated: 2020-05-09T08:00:00+05:30');
    expect(articleText(made, '2020/05/08/one-y.md')).toMatch(/\n\nEscaped\.\n$/);
    expect(articleText(made, '2020/05/08/one-z.md')).toMatch(/\n\n5 < 6\n$/);
  });

  it('reads JSON Feed, and refuses invalid files', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Paper',
      language: 'en',
      items: [
        {
          id: '1',
          title: 'One',
          content_text: 'First.\n\nSecond.',
          date_published: '2020-05-06T10:00:00Z',
          authors: [{ name: 'Asha' }],
          tags: ['City'],
        },
        { id: '2', title: 'Two', summary: 'Only this.', date_published: '2020-05-06' },
        { id: '3', date_published: '2020-05-06' },
        7,
      ],
    };
    const made = await importFiles({
      'feed.json': JSON.stringify(feed),
      'broken.json': JSON.stringify(feed).slice(0, 120),
    });
    expect(articleText(made, '2020/05/06/one.md')).toMatch(/- Asha\n[\s\S]*\n\nFirst\.\n\nSecond\.\n$/);
    expect(made.outcomes.map(({ status, reason }) => reason ?? status)).toEqual([
      expect.stringMatching(/^is not JSON/),
      'imported',
      'imported',
      'no headline found',
      'no headline found',
    ]);
  });

  it('reads a damaged or oversized JSON Feed item by item', { tags: 'slow' }, async () => {
    const feed = (title: string, items: readonly string[]): string =>
      `{"version":"https://jsonfeed.org/version/1.1","title":"${title}","language":"en","authors":[{"name":"Asha"}],"items":[\n${items.join(',\n')}`;
    const items = ['Ferry', 'Bridge', 'Tunnel'].map((title, at) =>
      JSON.stringify({ id: `${at}`, title, content_text: `The ${title} opens.`, date_published: '2020-05-06' }),
    );
    const padding = ' '.repeat(33 * 1024 * 1024);
    const made = await importFiles({
      'cut.json': feed('Cut', items).slice(0, -20),
      'hurt.json': `${feed('Hurt', ['{"id":"0" "title":"Lost"}', items[0]?.replaceAll('Ferry', 'Harbour') ?? ''])}]}`,
      'endless.json': `${feed('Endless', ['{"id":"9","content_text":"'])}${padding}`,
      'long.json': `${feed('Long', ['{"id":"8"}', items[0]?.replaceAll('Ferry', 'Station') ?? ''])}${padding}]}`,
    });
    const lines = made.outcomes.map(
      ({ status, file, line, reason }) => `${file.slice(3)}:${line ?? ''} ${reason ?? status}`,
    );
    expect(lines).toEqual([
      'cut.json: imported',
      'cut.json: imported',
      'cut.json:4 is cut off: the object or list that begins here is not closed',
      'endless.json:2 is cut off: the object or list that begins here is not closed',
      expect.stringMatching(/^hurt\.json:2 is not JSON/),
      'hurt.json: imported',
      expect.stringMatching(/^long\.json:2 lacks a headline/),
      'long.json: imported',
    ]);
    for (const name of ['ferry', 'harbour', 'station'])
      expect(articleText(made, `2020/05/06/${name}.md`)).toMatch(/- Asha\n/);
  });

  it('distinguishes two items with the same id, and accepts a DOCTYPE without entities', async () => {
    const made = await importFiles({
      'rss.xml': rss(
        item('<description>First words here.</description>') + item('<description>Other words there.</description>'),
        '<!DOCTYPE rss PUBLIC "-//x//DTD RSS 0.91//EN" "http://x.example/rss.dtd">',
      ),
    });
    expect([...made.articles.keys()].filter((name) => name.endsWith('.md'))).toHaveLength(2);
    expect(made.again.map(({ status }) => status)).toEqual(['unchanged', 'unchanged']);
  });

  it('recognises namespaces by their address, and resolves addresses against their base', async () => {
    const made = await importFiles({
      'rss.xml': `<rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:who="http://purl.org/dc/elements/1.1/"><channel><title>The Paper</title><link>https://paper.example/</link>
        <item xml:base="https://paper.example/news/"><title>Ferry</title><link>2020/ferry.html</link><guid isPermaLink="false">f</guid><pubDate>Wed, 06 May 2020 10:00:05 +0530</pubDate><who:creator>Asha Rao</who:creator><description>Short.</description>
        <c:encoded><![CDATA[<p>The <a href="ferry-map.html">ferry</a> sails.</p>]]></c:encoded></item></channel></rss>`,
    });
    const text = articleText(made, '2020/05/06/ferry.md');
    expect(text).toContain('The [ferry](https://paper.example/news/ferry-map.html) sails.');
    expect(text).toContain('url: https://paper.example/news/2020/ferry.html');
    expect(text).toContain('authors:\n  - Asha Rao\n');
    expect(text).toContain('date: 2020-05-06T10:00:05+05:30');
  });

  it('uses the author of an Atom feed for entries without authors, and no picture as a text', async () => {
    const entry = (id: string, inner: string) =>
      `<entry><title>Entry ${id}</title><id>${id}</id><published>2020-05-08T08:00:00Z</published>${inner}</entry>`;
    const made = await importFiles({
      'a.atom': `<feed xmlns="http://www.w3.org/2005/Atom"><title>Atoms</title><link rel="self" href="https://cdn.example/feed"/><link href="https://paper.example/"/><author><name>Ben Ali</name></author>
        ${entry('one', '<link href="/one"/><content type="xhtml" xml:base="https://paper.example/text/"><div xmlns="http://www.w3.org/1999/xhtml"><p>See the <a href="map">map</a>.</p></div></content>')}
        ${entry('two', '<content type="image/png">iVBORw0KGgo=</content>')}</feed>`,
    });
    const text = articleText(made, '2020/05/08/entry-one.md');
    expect(text).toContain('authors:\n  - Ben Ali\n');
    expect(text).toContain('See the [map](https://paper.example/text/map).');
    expect(text).toContain('url: https://paper.example/one');
    expect(made.outcomes[1]).toMatchObject({ status: 'refused', reason: 'no text found' });
  });

  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  const html = '<p>The ferry <b>sails</b> – tonight.</p>';
  it.each([
    ['base64', `<content type="text/html" mode="base64">${base64(html)}</content>`],
    [
      'wrapped base64',
      `<content type="text/html" mode="base64">\n${base64(html).replace(/(.{20})/g, '$1\n')}\n</content>`,
    ],
    [
      'escaped',
      '<content type="text/html" mode="escaped">&lt;p&gt;The ferry &lt;b&gt;sails&lt;/b&gt; – tonight.&lt;/p&gt;</content>',
    ],
    [
      'xml',
      `<content type="application/xhtml+xml" mode="xml"><div xmlns="http://www.w3.org/1999/xhtml">${html}</div></content>`,
    ],
    ['xml by default', `<content type="text/html">${html}</content>`],
    [
      'several parts',
      `<content type="multipart/alternative"><content type="text/plain" mode="escaped">Plain</content><content type="text/html" mode="escaped"><![CDATA[${html}]]></content></content>`,
    ],
  ])('reads content of Atom 0.3 as %s', async (_, content) => {
    const made = await importFiles({
      'a.xml': `<?xml version="1.0"?><feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="sv"><title mode="escaped">Old</title><author><name>Ann</name></author>
        <entry><title mode="escaped">Ferry</title><id>1</id><link rel="alternate" href="https://paper.example/1"/><issued>2004-05-06T10:00:00+05:30</issued><modified>2004-05-07T10:00:00+05:30</modified>${content}</entry></feed>`,
    });
    const text = articleText(made, '2004/05/06/ferry.md');
    expect(text).toMatch(/updated: 2004-05-07[\s\S]*lang: sv\n[\s\S]*- Ann\n[\s\S]*url: https:\/\/paper.example\/1\n/);
    expect(text).toMatch(/\n\nThe ferry \*\*sails\*\* – tonight\.\n$/);
  });

  it.each([Buffer.alloc(900, 7).toString('base64'), '@@@ not base64 !!!'])(
    'uses the summary of an entry whose base64 is no text: %s',
    async (content) => {
      const made = await importFiles({
        'a.xml': `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Old</title><entry><title>Ferry</title><id>1</id><issued>2004-05-06T10:00:00Z</issued>
        <summary>It sails.</summary><content type="text/html" mode="base64">${content}</content></entry></feed>`,
      });
      expect(articleText(made, '2004/05/06/ferry.md')).toMatch(/\n\nIt sails\.\n$/);
      expect(made.outcomes[0]?.notes).toContainEqual(expect.objectContaining({ kind: 'unsure', field: 'body' }));
    },
  );

  it('reads the elements of Atom in RSS, and the source of an item', async () => {
    const made = await importFiles({
      'a.xml': rss(
        item(`<source url="https://other.example/feed">The Other Paper</source><atom:author><atom:name>Asha Rao</atom:name><atom:email>a@paper.example</atom:email></atom:author>
          <atom:summary>What it is about.</atom:summary><atom:link rel="alternate" href="https://paper.example/b"/><atom:updated>2020-05-07T10:00:00+05:30</atom:updated>
          <atom:content type="html">&lt;p&gt;The ferry sails.&lt;/p&gt;</atom:content>`),
      ).replace('<rss ', '<rss xmlns:atom="http://www.w3.org/2005/Atom" '),
    });
    const text = articleText(made, '2020/05/06/ferry-bridge.md');
    expect(text).toMatch(/updated: 2020-05-07[\s\S]*summary: What it is about\.\nauthors:\n {2}- Asha Rao\n/);
    expect(text).toMatch(/name: The Other Paper\n {2}url: https:\/\/paper\.example\/b\n/);
    expect(text).toMatch(/\n\nThe ferry sails\.\n$/);
  });

  it.each([
    [
      'description',
      '<description>&amp;lt;p&amp;gt;It &amp;lt;b&amp;gt;rained&amp;lt;/b&amp;gt;.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;A lot.&amp;lt;/p&amp;gt;</description>',
    ],
    [
      'CDATA section',
      '<content:encoded><![CDATA[&lt;p&gt;It &lt;b&gt;rained&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;A lot.&lt;/p&gt;]]></content:encoded>',
    ],
    ['text with tags as they are', '<description><p>It <b>rained</b>.</p><p>A lot.</p></description>'],
  ])('reads HTML in a %s that was escaped too often or not at all', async (_, inner) => {
    const made = await importFiles({
      'a.xml': rss(item(inner)).replace(
        'xmlns:content="c"',
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
      ),
    });
    expect(articleText(made, '2020/05/06/ferry-bridge.md')).toMatch(/\n\nIt \*\*rained\*\*\.\n\nA lot\.\n$/);
  });

  it('says of a wrong charset that it was seen through, and not that the feed is damaged', async () => {
    const xml = rss(item('<description>Für alle.</description>')).replace(
      '<?xml version="1.0"?>',
      '<?xml version="1.0" encoding="ISO-8859-1"?>',
    );
    const made = await importFiles({ 'a.xml': xml });
    expect(made.outcomes[0]?.notes.map(({ message }) => message)).toContain(
      'the file names the charset windows-1252, but is UTF-8; it was read as UTF-8',
    );
  });
});
