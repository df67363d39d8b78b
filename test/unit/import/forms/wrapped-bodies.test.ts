import { expect, it } from 'vitest';
import { renderBody } from '../../../../src/articles/body/render-body.ts';
import { joinedNote } from '../../../../src/import/reading/draft/joined-note.ts';
import { indexForm } from '../../../../src/search/words/index-form.ts';
import { formsOf } from '../../search/forms-of.ts';
import { record } from '../../search/record.ts';
import { articleText, importFiles } from '../import-files.ts';

// As a wire sends it: the dateline of the first line was cut off, and paragraphs begin with spaces.
const lines = [
  'The ferry between the islands sails',
  'again after three weeks of repairs, the port authority said on',
  'Tuesday. Passengers had to take a detour of forty kilometres',
  'over the old bridge in the meantime.',
  '    "We are glad that it is over," said the captain, who has',
  'worked on the route since 1987. The repairs cost the town two',
  'million euros.',
];
const text = `${lines.join('\n')}\n`;
const paragraphs = [
  'The ferry between the islands sails again after three weeks of repairs, the port authority said on Tuesday. Passengers had to take a detour of forty kilometres over the old bridge in the meantime.',
  '"We are glad that it is over," said the captain, who has worked on the route since 1987. The repairs cost the town two million euros.',
];

const title = 'Ferry sails again after three weeks of repairs';
const date = '2020-05-06';
const moment = `${date}T10:00:00Z`;
const xml = (body: string) => body.replaceAll('"', '&quot;');
const nitf = (content: string) =>
  `<nitf><head><docdata><date.issue norm="20200506T100000Z"/></docdata></head><body><body.head><hedline><hl1>${title}</hl1></hedline></body.head><body.content>${content}</body.content></body></nitf>`;
const atom = (content: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:x:1</id><title>${title}</title><published>${moment}</published>${content}</entry></feed>`;
const rss = (item: string) =>
  `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><title>${title}</title><pubDate>Wed, 06 May 2020 10:00:00 GMT</pubDate>${item}</item></channel></rss>`;
const g2 = (data: string) =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:3"><itemMeta><versionCreated>${moment}</versionCreated></itemMeta><contentMeta><headline>${title}</headline></contentMeta><contentSet>${data}</contentSet></newsItem>`;
const newsml1 = (content: string) =>
  `<NewsML><NewsItem><Identification><NewsIdentifier><PublicIdentifier>urn:x:4</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><FirstCreated>20200506T100000Z</FirstCreated></NewsManagement><NewsComponent><NewsLines><HeadLine>${title}</HeadLine></NewsLines><ContentItem><DataContent>${content}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`;
const ghost = (post: object) =>
  JSON.stringify({
    db: [
      {
        meta: { exported_on: 1650000000000, version: '5.0.0' },
        data: {
          posts: [
            {
              id: 'p1',
              slug: 'ferry',
              type: 'post',
              status: 'published',
              title,
              published_at: moment,
              visibility: 'public',
              ...post,
            },
          ],
        },
      },
    ],
  });
const page = (body: string) =>
  `<html><head><title>${title}</title><meta property="article:published_time" content="${moment}"></head><body><article><h1>${title}</h1>${body}</article></body></html>`;

it.each([
  ['a table in JSON', 'a.json', JSON.stringify([{ title, date, body: text }])],
  ['a table in CSV', 'a.csv', `title,date,body\n${title},${date},"${text.replaceAll('"', '""')}"\n`],
  [
    'a table in CSV with CR LF',
    'a.csv',
    `title,date,body\r\n${title},${date},"${text.replaceAll('"', '""').replaceAll('\n', '\r\n')}"\r\n`,
  ],
  [
    'ninjs',
    'a.json',
    JSON.stringify({ uri: 'urn:x:2', type: 'text', versioncreated: moment, headline: title, body_text: text }),
  ],
  [
    'a JSON Feed',
    'a.json',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Horta',
      items: [{ id: '1', title, content_text: text, date_published: moment }],
    }),
  ],
  ['plain text', 'a.txt', `${title}\n\n6 May 2020\n\n${text}`],
  ['Atom', 'a.xml', atom(`<content type="text">${xml(text)}</content>`)],
  ['RSS', 'a.xml', rss(`<description>${xml(text)}</description>`)],
  ['NITF without paragraphs', 'a.xml', nitf(text)],
  [
    'NITF with line breaks',
    'a.xml',
    nitf(
      text
        .split(/\n {4}/)
        .map((block) => `<p>${block.trim().replaceAll('\n', '<br/>\n')}</p>`)
        .join(''),
    ),
  ],
  ['NITF in preformatted text', 'a.xml', nitf(`<pre>${text}</pre>`)],
  ['NewsML-G2', 'a.xml', g2(`<inlineData contenttype="text/plain">${xml(text)}</inlineData>`)],
  ['NewsML-G2 that holds NITF', 'a.xml', g2(`<inlineXML contenttype="application/nitf+xml">${nitf(text)}</inlineXML>`)],
  ['NewsML 1', 'a.xml', newsml1(xml(text))],
  ['NewsML 1 that holds NITF', 'a.xml', newsml1(nitf(text))],
  ['a post of Ghost that has only plain text', 'a.json', ghost({ plaintext: text })],
  ['a saved page', 'a.html', page(`<pre>${text}</pre>`)],
])('joins the hard-wrapped lines of %s', async (_, name, content) => {
  const imported = await importFiles({ [name]: content });
  const [path = ''] = [...imported.articles.keys()].filter((file) => file.endsWith('.md'));
  expect(
    articleText(imported, path)
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .trim()
      .split('\n\n'),
  ).toEqual(paragraphs);
  const notes = imported.outcomes.flatMap(({ notes }) => notes);
  expect(notes).toContainEqual(joinedNote);
});

it('lets the search find a phrase across the end of a wrapped line', async () => {
  const imported = await importFiles({ 'a.json': JSON.stringify([{ title, date, body: text }]) });
  const [, body = ''] = articleText(imported, '2020/05/06/ferry-sails-again-after-three-weeks-of-repairs.md').split(
    /\n---\n/,
  );
  const rendered = renderBody(body, { lang: 'en', pictureOf: () => undefined });
  const forms = formsOf(record('ferry', { text: rendered.text }));
  const [who = [], ...next] = ['who', 'has', 'worked', 'on'].map((word) => forms.get(indexForm(word)) ?? []);
  expect(who.some((place) => next.every((places, index) => places.includes(place + 1 + index)))).toBe(true);
});
