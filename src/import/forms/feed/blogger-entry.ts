import { filledFields } from '../../../articles/model/fields.ts';
import type { FormerLists } from '../../reading/records/former-lists.ts';
import type { SourceRecord } from '../../reading/records/source-record.ts';
import { elementsOf, textUnder, type XmlElement } from '../../reading/xml/xml-element.ts';
import { absoluteAddress } from './absolute-address.ts';
import type { Channel } from './channel.ts';

/** Whether an entry is one of Blogger's: of its feeds, its old exports, or the exports of Google Takeout. */
export function isBloggerEntry(entry: XmlElement): boolean {
  return (
    textUnder(entry, 'blogger:type') !== undefined ||
    elementsOf(entry, 'category').some(({ attributes }) => attributes.scheme === 'http://www.blogger.com/atom/ns#')
  );
}

/**
 * The fields that only exports of Google Takeout have. They name the path of a post, `/2012/07/lamp.html`, but not the address of
 * the blog.
 */
export function bloggerFields(entry: XmlElement, channel: Channel): Pick<SourceRecord, 'name' | 'summary' | 'url'> {
  const path = textUnder(entry, 'blogger:filename');
  if (path === undefined) return {};
  const url = absoluteAddress(path, channel.base);
  return filledFields({
    url: url !== undefined && /^https?:/i.test(url) ? url : undefined,
    name: /([^/]+?)(?:\.html?)?$/i.exec(path)?.[1],
    summary: textUnder(entry, 'blogger:metaDescription'),
  });
}

/** Where the lists of a post stood: its labels. Those of months have the same address here. */
export function bloggerLists({ tags = [] }: SourceRecord): FormerLists {
  return {
    lists: tags.map((name) => [['search', 'label', name], `tags/${name}`]),
    feeds: ['feeds/posts/default', 'feeds/posts/default/', 'rss.xml', 'atom.xml'],
  };
}
