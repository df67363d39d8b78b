import type { ImportContext } from '../../reading/draft/import-context.ts';
import { noteLists } from '../../reading/records/former-lists.ts';
import { type FormResult, openRecord } from '../../reading/records/open-record.ts';
import type { ElementSelection } from '../../reading/xml/element-selection.ts';
import { readRecords } from '../../reading/xml/read-records.ts';
import { rootAttributes, textUnder, wholeText, type XmlElement } from '../../reading/xml/xml-element.ts';
import { readBeginning } from '../../sources/read-beginning.ts';
import { refusal, skip } from '../../sources/refusal.ts';
import type { SourceTree } from '../../sources/source-file.ts';
import { atomRecord } from './atom-record.ts';
import { bloggerLists, isBloggerEntry } from './blogger-entry.ts';
import type { Channel } from './channel.ts';
import { feedNamespaces } from './feed-namespaces.ts';
import { jsonFeedRecords } from './json-feed-records.ts';
import { notArticleEntry } from './not-article-entry.ts';
import { rssRecord } from './rss-record.ts';

const feedElements: ElementSelection = {
  records: new Set(['item', 'entry']),
  facts: new Set(['title', 'language', 'dc:language', 'image', 'author', 'textInput', 'textinput', 'link']),
  parts: new Set(['guid', 'content:encoded', 'published', 'content']),
  apart: new Set(['title', 'guid', 'pubDate', 'description', 'content:encoded', 'published', 'content', 'id']),
  prefixes: feedNamespaces,
  own: /^http:\/\/(?:www\.w3\.org\/2005\/Atom|purl\.org\/rss\/1\.0\/|purl\.org\/atom\/ns#)$/,
};

export async function* feedDrafts(tree: SourceTree, context: ImportContext): AsyncGenerator<FormResult> {
  for (const file of tree.articles) {
    if (/\.json(?:\.gz)?$/i.test(file.name)) {
      for await (const record of jsonFeedRecords(file)) {
        yield 'html' in record ? openRecord(record, { file, tree, context }) : record;
      }
      continue;
    }
    const root = rootAttributes((await readBeginning(file)).text);
    const feedFields = new Map<string, string>();
    for await (const record of readRecords(file.pieces(), feedElements)) {
      if ('fault' in record) {
        yield refusal({ file: file.name }, record.fault, record.line);
        continue;
      }
      const { element, line, doubt } = record;
      if (element.name === 'item' || element.name === 'entry') {
        const reason = notArticleEntry(element);
        if (reason !== undefined) {
          yield skip({ file: file.name, id: textUnder(element, 'id', 'guid') ?? `line ${line}` }, reason);
          continue;
        }
        const read = element.name === 'item' ? rssRecord : atomRecord;
        const channel: Channel = {
          site: feedFields.get('title'),
          lang: feedFields.get('language') ?? feedFields.get('dc:language') ?? root['xml:lang'],
          base: root['xml:base'] ?? feedFields.get('link') ?? context.url,
          author: feedFields.get('author'),
        };
        const made = read(element, channel, doubt);
        if (isBloggerEntry(element)) noteLists(bloggerLists(made), context.formerPages);
        yield openRecord(made, { file, line, tree, context });
      } else if (element.name === 'link') {
        const href = wholeText(element).trim() || (isNotSite(element) ? '' : element.attributes.href);
        if (href && !feedFields.has('link')) feedFields.set('link', href);
      } else if (element.name === 'author') feedFields.set('author', textUnder(element, 'name') ?? '');
      else if (!feedFields.has(element.name)) feedFields.set(element.name, wholeText(element).trim());
    }
  }
}

// Links to the feed itself, or to its next part, are not links to the site.
function isNotSite({ attributes }: XmlElement): boolean {
  return (attributes.rel ?? 'alternate') !== 'alternate';
}
