import { markdownToHtml } from '../../../src/import/reading/markdown/plain-markdown.ts';
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

/**
 * A generated WordPress export (WXR 1.2). Each post links to the post before it and is followed by the item of its uploaded
 * picture. The same plan gives the same bytes.
 */
export function* exportSource(plan: ArchivePlan): Generator<string> {
  const maker = archiveMaker(plan);
  yield begin;
  for (let index = 0; index < plan.articles; index += 1) {
    const article = maker.article(index);
    yield item(index, article, index === 0 ? undefined : maker.article(index - 1)) + upload(index, article);
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

function upload(index: number, { address, fields }: SampleArticle): string {
  const id = 1_000_000_000 + index;
  return `<item>
<title>${escaped(fields.title)}</title>
<link>${link({ address })}picture/</link>
<pubDate>${new Date(fields.date).toUTCString()}</pubDate>
<guid isPermaLink="false">${site}/?attachment_id=${id}</guid>
<content:encoded><![CDATA[]]></content:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_name>picture-${index}</wp:post_name>
<wp:status>inherit</wp:status>
<wp:post_parent>${index + 1}</wp:post_parent>
<wp:post_type>attachment</wp:post_type>
<wp:attachment_url>${site}/wp-content/uploads/${address}.jpg</wp:attachment_url>
</item>
`;
}

function link({ address }: Pick<SampleArticle, 'address'>): string {
  return `${site}/${address}/`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
