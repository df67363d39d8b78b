// @module-tag slow
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { importFiles } from './import-files.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        'The',
        'ferry',
        '\u0003',
        '\u0085',
        '\u2028',
        '\ud800',
        '<p>',
        '&',
        '---',
        ': ',
        '#',
        '"',
        '[',
        '](',
        '|',
        '`',
        'नाव',
        '\n',
      ),
    )
    .map((words) => words.join(' ')),
);
const record = fc.record({
  title: text,
  body: text,
  date: fc.constantFrom('2020-05-06', '2020-05-06T10:00:00Z', 'May 6, 2020', '6 मई 2020'),
  author: fc.oneof(text, fc.array(text, { maxLength: 3 })),
  tags: fc.oneof(text, fc.array(text, { maxLength: 3 })),
  section: text,
  summary: text,
  place: text,
  agency: text,
  series: text,
  lang: fc.constantFrom('hi', 'en', 'xx-invalid-lang', ''),
  url: fc.oneof(text, fc.webUrl()),
  image: fc.oneof(text, fc.webUrl()),
  caption: text,
});
type Values = typeof record extends fc.Arbitrary<infer Fields> ? Fields : never;

const escaped = (value: unknown): string =>
  String(value).toWellFormed().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const cell = (value: string): string => `"${value.toWellFormed().replaceAll('"', '""')}"`;
const element = (name: string, value: unknown): string => `<${name}>${escaped(value)}</${name}>`;

const forms: Readonly<Record<string, (values: Values) => Readonly<Record<string, string>>>> = {
  table: (values) => ({
    'a.json': JSON.stringify([{ title: 'Ferry', body: 'It sails.', date: '2020-01-01' }, values]),
  }),
  feed: ({ title, body, author, tags, summary, url }) => ({
    'a.xml': `<rss><channel><item>${element('title', title)}${element('description', summary)}${element('link', url)}${element('dc:creator', author)}${element('category', tags)}${element('pubDate', 'Wed, 06 May 2020 10:00:00 +0530')}${element('content:encoded', body)}</item></channel></rss>`,
  }),
  ninjs: ({ title, body, author, tags, place, agency, url }) => ({
    'a.json': JSON.stringify({
      uri: url,
      headline: title,
      byline: String(author),
      located: place,
      source: agency,
      keywords: [tags].flat(),
      versioncreated: '2020-05-06T10:00:00Z',
      body_html: body,
    }),
  }),
  markdown: ({ title, body, author, tags, section }) => ({
    '_posts/2020-05-06-a.md': `---\n${['title', 'author', 'tags', 'category'].map((name, at) => `${name}: ${JSON.stringify([title, author, tags, section][at])}\n`).join('')}---\n\n${body}`,
  }),
  ghost: ({ title, body, author, tags, summary, url, image, caption }) => ({
    'a.json': JSON.stringify({
      db: [
        {
          data: {
            posts: [
              {
                id: '1',
                title,
                slug: title,
                status: 'published',
                published_at: '2020-05-06T10:00:00.000Z',
                lexical: JSON.stringify({
                  root: { children: [{ type: 'callout', calloutText: body, calloutEmoji: title }] },
                }),
                custom_excerpt: summary,
                canonical_url: url,
                feature_image: image,
                feature_image_caption: caption,
                authors: [author].flat().map((name) => ({ name })),
                tags: [tags].flat().map((name) => ({ name })),
              },
            ],
          },
        },
      ],
    }),
  }),
  substack: ({ title, body, summary }) => ({
    'posts.csv': `post_id,post_date,is_published,title,subtitle\n1.a,2020-05-06T10:00:00Z,true,${cell(title)},${cell(summary)}\n`,
    'posts/1.a.html': String(body).toWellFormed(),
  }),
  medium: ({ title, body, author, summary, url }) => ({
    'a.html': `<!DOCTYPE html><html><body><article class="h-entry"><header><h1 class="p-name">${escaped(title)}</h1></header><section data-field="subtitle" class="p-summary">${escaped(summary)}</section><section class="e-content"><h3>Ferry</h3>${body}</section><footer><a class="p-author">${escaped(author)}</a><time class="dt-published" datetime="2020-05-06T10:00:00.000Z"></time><a class="p-canonical" href="${escaped(url)}"></a></footer></article></body></html>`,
  }),
  html: ({ title, body, author, summary }) => ({
    'a.html': `<html><head><meta property="article:published_time" content="2020-05-06"><meta name="author" content="${escaped(author)}"><meta name="description" content="${escaped(summary)}"></head><body><article><h1>${escaped(title)}</h1><p>The ferry sails from the harbour every day, and so it did today.</p><p>${escaped(body)}</p></article></body></html>`,
  }),
};

// What only the editor can add.
const missing = /^(?:no headline found|no text found|no date found|not a date|no article found|is not|has no)/;
const numRuns = Number(process.env.PROPERTY_RUNS ?? 8);

it.each(Object.entries(forms))('imports only articles that a build accepts, from the form "%s"', async (_, write) => {
  await fc.assert(
    fc.asyncProperty(record, async (values) => {
      const made = await importFiles(write(values));
      const reasons = made.outcomes.flatMap(({ reason }) =>
        reason === undefined || missing.test(reason) ? [] : [reason],
      );
      expect(reasons).toEqual([]);
    }),
    { numRuns },
  );
});
