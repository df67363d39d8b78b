import type { ElementSelection } from '../../reading/xml/read-records.ts';

/** The elements of an export that articles are made of; comments are nobody's article. */
export const wanted: ElementSelection = {
  records: new Set(['item', 'wp:author', 'title', 'link', 'language', 'image', 'wp:base_blog_url']),
  without: new Set(['wp:comment']),
};
