import { isObject, type JsonObject, stringIn } from '../../reading/json/json-object.ts';
import { escaped } from '../../reading/xml/xml-element.ts';
import { quoted } from './shortcode-link.ts';

/** Blocks that are no text: space, page breaks, lists of the site, and the parts of a theme. */
const withoutText =
  /^(?:spacer|separator|nextpage|more|paragraph|heading|list|navigation|page-list|search|loginout|social-links?|site-|post-|query|comments?|template-part|archives|calendar|categories|tag-cloud|latest-|rss|avatar|read-more|term-)/;

/**
 * Replaces the blocks of the block editor that have no HTML of their own: one with an address becomes a link. `dropped` are the
 * others, such as reused blocks, whose text is elsewhere.
 */
export function replaceDynamicBlocks(html: string): { readonly text: string; readonly dropped: readonly string[] } {
  if (!html.includes('/-->')) return { text: html, dropped: [] };
  const dropped: string[] = [];
  const [first = '', ...parts] = html.split('<!-- wp:');
  const text = parts.map((part) => {
    const end = part.indexOf('-->');
    const block = part.slice(0, Math.max(0, end));
    if (!block.endsWith('/')) return `<!-- wp:${part}`;
    const [name = '', attributes] = splitBlock(block.slice(0, -1));
    const url = stringIn(attributes, 'url', 'href', 'src');
    const rest = part.slice(end + '-->'.length);
    if (url !== undefined && /^https?:\/\/[^\s/]/i.test(url) && !/^social-link/.test(name))
      return `<p><a href="${quoted(url)}">${escaped(url.replace(/^https?:\/\/(?:www\.)?/, '').slice(0, 100))}</a></p>${rest}`;
    if (!withoutText.test(name.replace(/^core\//, ''))) dropped.push(block.slice(0, -1).trim().slice(0, 200));
    return rest;
  });
  return { text: [first, ...text].join(''), dropped };
}

// 'core-embed/youtube {"url":"https://…"}' => ['core-embed/youtube', { url: 'https://…' }]
function splitBlock(block: string): readonly [string, JsonObject] {
  const at = block.indexOf('{');
  const name = (at < 0 ? block : block.slice(0, at)).trim();
  if (at < 0) return [name, {}];
  try {
    const attributes: unknown = JSON.parse(block.slice(at));
    return [name, isObject(attributes) ? attributes : {}];
  } catch (error) {
    if (error instanceof SyntaxError) return [name, {}];
    throw error;
  }
}
