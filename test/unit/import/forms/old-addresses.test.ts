import { expect, test } from 'vitest';
import { articleText, importFiles } from '../import-files.ts';

/** The old addresses of the only article that is made of a file. */
async function aliasesOf(name: string, text: string): Promise<readonly string[]> {
  const made = await importFiles({ [name]: text });
  const [path] = [...made.articles.keys()].filter((file) => file.endsWith('.md'));
  const lines = articleText(made, path ?? '').split('\n');
  const start = lines.indexOf('aliases:');
  if (start < 0) return [];
  const rest = lines.slice(start + 1);
  return rest
    .slice(
      0,
      rest.findIndex((line) => !line.startsWith('  - ')),
    )
    .map((line) => line.slice(4));
}

const body = '<p>The night ferry sails again from the old harbour, as it did every year before the flood.</p>';
const rss = (item: string) =>
  `<rss version="2.0"><channel><title>Paper</title><link>https://paper.example/</link><item><title>Ferry</title>
  <pubDate>Wed, 06 May 2020 10:00:00 +0000</pubDate><description><![CDATA[${body}]]></description>${item}</item></channel></rss>`;
const atom = (entry: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Paper</title><entry><title>Ferry</title><published>2020-05-06T10:00:00Z</published>
  <content type="html"><![CDATA[${body}]]></content>${entry}</entry></feed>`;
const page = (head: string) =>
  `<!doctype html>${head}<html lang="en"><head><title>Ferry</title><link rel="canonical" href="https://paper.example/ferry">
  <meta property="article:published_time" content="2020-05-06T10:00:00Z"></head><body><article><h1>Ferry</h1>${body}<p>The town came down to see it go, and the band played on the quay until the lights were gone.</p><p>The company says that it will sail each evening, and that tickets are sold at the old office.</p></article></body></html>`;

test.each([
  [
    'the permanent guid of RSS',
    'a.xml',
    rss('<link>https://paper.example/a</link><guid>https://old.example/a</guid>'),
    ['https://old.example/a'],
  ],
  [
    'a guid on the host of the link',
    'a.xml',
    rss('<link>https://paper.example/a</link><guid isPermaLink="false">https://paper.example/?p=7</guid>'),
    ['https://paper.example/?p=7'],
  ],
  [
    'no guid of elsewhere that is no permanent link',
    'a.xml',
    rss('<link>https://paper.example/a</link><guid isPermaLink="false">https://cms.example/item/7</guid>'),
    [],
  ],
  [
    'the id of Atom on the host of the link',
    'a.xml',
    atom('<id>https://paper.example/?p=7</id><link href="https://paper.example/a"/>'),
    ['https://paper.example/?p=7'],
  ],
  [
    'the path of a post of Blogger',
    'a.atom',
    atom('<id>tag:blogger.com,1999:blog-1.post-7</id><blogger:filename>/2012/07/lamp.html</blogger:filename>'),
    ['/2012/07/lamp.html'],
  ],
  [
    'the address that a page was saved from',
    'a.html',
    page('<!-- saved from url=(0030)https://paper.example/ferry-old -->'),
    ['https://paper.example/ferry-old'],
  ],
  [
    'the columns of a table',
    'a.csv',
    `title,date,body,path_alias\nFerry,2020-05-06,${body.replaceAll(',', ';')},node/12 /old/ferry\n`,
    ['/node/12', '/old/ferry'],
  ],
])('the import keeps %s', async (_, name, text, aliases) => expect(await aliasesOf(name, text)).toEqual(aliases));
