import { describe, expect, test } from 'vitest';
import { atom, base, findingsWith, jsonFeed } from './small-site.ts';

const stranger = `<entry><id>${base}2023/a.html</id><title></title><updated>yesterday</updated></entry>`;

describe('feeds', () => {
  test.each<[string, Record<string, string>, string[]]>([
    [
      'a feed that is not well-formed',
      { 'feed.xml': atom('<x>') },
      ['feed.xml:7: is not well-formed: unexpected close tag.'],
    ],
    [
      'an entry without what is demanded',
      { 'feed.xml': atom('', `\n${stranger}`) },
      [
        'feed.xml:7: entry 2 has no <title>',
        'feed.xml:7: entry 2 has a <updated> that is not a time: "yesterday"',
        `feed.xml:7: entry 2 has the same id as another entry: "${base}2023/a.html"`,
        'feed.xml:7: entry 2 has neither content nor a link to a page',
      ],
    ],
    [
      'a feed without an author',
      { 'feed.xml': atom().replace(/<author>.*<\/author>/, '') },
      ['feed.xml:5: entry 1 has no author, and neither has the feed'],
    ],
    [
      'a feed that gives another address',
      { 'feed.xml': atom().replace('rel="self" href="', 'rel="self" href="https://x.example/') },
      [expect.stringContaining('feed.xml:2: has a link to itself with another address')],
    ],
    [
      'an entry without a page',
      { 'feed.xml': atom().replace('rel="alternate" href="', 'rel="alternate" href="x/') },
      [expect.stringContaining('feed.xml:6: <link> to a file that does not exist')],
    ],
    ['a JSON feed that is no JSON', { 'feed.json': '{' }, [expect.stringContaining('feed.json: is not JSON')]],
    [
      'a JSON feed without a title',
      { 'feed.json': jsonFeed({ title: '' }) },
      [expect.stringContaining('feed.json: "title"')],
    ],
    [
      'an item without content',
      { 'feed.json': jsonFeed({ items: [{ id: '1', url: `${base}2023/a.html` }] }) },
      ['feed.json: "items.0" has neither content_html nor content_text'],
    ],
    [
      'an item without a page',
      { 'feed.json': jsonFeed({ items: [{ id: '1', url: `${base}x.html`, content_text: '' }] }) },
      [`feed.json: links to a file that does not exist: "${base}x.html"`],
    ],
    [
      'a web manifest without its icon',
      { 'site.webmanifest': '{"name":"A","start_url":"index.html","icons":[{"src":"no.png","sizes":"1x1"}]}' },
      ['site.webmanifest: links to a file that does not exist: "no.png"', 'icon.png: is a file without links to it'],
    ],
    [
      'a text that is not UTF-8',
      { 'sanchika.json': Buffer.from('{"a":"\xe9"}', 'latin1') as unknown as string },
      ['sanchika.json: is not UTF-8'],
    ],
  ])('reports %s', async (_, changes, expected) => {
    expect(await findingsWith(changes)).toEqual(expected);
  });
});
