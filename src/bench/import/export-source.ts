import { markdownToHtml } from '../../import/markdown/plain-markdown.ts';
import { type ArchivePlan, archiveMaker } from '../archive/archive-maker.ts';
import type { SampleArticle } from '../archive/sample-article.ts';

const site = 'https://news.example';
const begin = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>News</title>
<link>${site}</link>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>${site}</wp:base_site_url>
`;

/** An archive as WordPress exports it (WXR 1.2), post by post: each links to the one before it. The same plan gives the same bytes. */
export function* exportSource(plan: ArchivePlan): Generator<string> {
  const maker = archiveMaker(plan);
  yield begin;
  for (let index = 0; index < plan.articles; index += 1) {
    yield item(index, maker.article(index), index === 0 ? undefined : maker.article(index - 1));
  }
  yield '</channel>\n</rss>\n';
}

function item(index: number, { address, fields, body }: SampleArticle, before: SampleArticle | undefined): string {
  const related = before ? `<p><a href="${link(before)}">${escaped(before.fields.title)}</a></p>\n` : '';
  const moment = new Date(fields.date);
  const stamp = moment.toISOString().replace('T', ' ').slice(0, 19);
  const [author = 'desk'] = fields.authors;
  return `<item>
<title>${escaped(fields.title)}</title>
<link>${link({ address })}</link>
<pubDate>${moment.toUTCString()}</pubDate>
<dc:creator><![CDATA[${author}]]></dc:creator>
<guid isPermaLink="false">${site}/?p=${index + 1}</guid>
<content:encoded><![CDATA[${markdownToHtml(body)}${related}]]></content:encoded>
<excerpt:encoded><![CDATA[${fields.summary}]]></excerpt:encoded>
<wp:post_id>${index + 1}</wp:post_id>
<wp:post_date_gmt>${stamp}</wp:post_date_gmt>
<wp:post_name>${address.split('/').at(-1) ?? ''}</wp:post_name>
<wp:status>publish</wp:status>
<wp:post_type>post</wp:post_type>
<category domain="category" nicename="${fields.section}"><![CDATA[${fields.section}]]></category>
${fields.tags.map((tag) => `<category domain="post_tag"><![CDATA[${tag}]]></category>`).join('\n')}
</item>
`;
}

function link({ address }: Pick<SampleArticle, 'address'>): string {
  return `${site}/${address}/`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
