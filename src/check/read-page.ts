import { Parser } from 'htmlparser2';
import { linksOfTag } from './links-of-tag.ts';
import type { PageFacts, PageFlaw, PageLink } from './page-facts.ts';

/** Reads a page's tags once, from first to last. */
export function readPage(html: string): PageFacts {
  const links: PageLink[] = [];
  const ids = new Set<string>();
  const duplicateIds: PageFlaw[] = [];
  const inline: PageFlaw[] = [];
  const canonicals: string[] = [];
  const structuredData: { text: string; offset: number }[] = [];
  const facts: { -readonly [Key in keyof PageFacts]?: PageFacts[Key] } = {};
  let headings = 0;
  let noindex = false;
  let text: string | undefined;
  let drawing = 0;

  const onMeta = (attributes: Readonly<Record<string, string>>, offset: number) => {
    const { content = '' } = attributes;
    const name = attributes.name?.toLowerCase();
    if (name === 'description') facts.description = content;
    if (name === 'robots' && /\b(?:noindex|none)\b/i.test(content)) noindex = true;
    const isPolicy = attributes['http-equiv']?.toLowerCase() === 'content-security-policy';
    if (isPolicy) facts.policy ??= { content, offset };
  };
  const onAttributes = (name: string, attributes: Readonly<Record<string, string>>, offset: number) => {
    for (const attribute in attributes) {
      if (attribute === 'style') inline.push({ message: `<${name}> has a style attribute`, offset });
      else if (attribute.startsWith('on'))
        inline.push({ message: `<${name}> has an event handler: ${attribute}`, offset });
    }
    const id = attributes.id;
    if (id === undefined) return;
    if (ids.has(id)) duplicateIds.push({ message: `id "${id}" is there twice`, offset });
    ids.add(id);
  };
  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      const offset = parser.startIndex;
      onAttributes(name, attributes, offset);
      for (const [value, use, place] of linksOfTag(name, attributes)) {
        if (place.startsWith('link') && attributes.rel === 'canonical') canonicals.push(value);
        links.push({ value, use, place, offset });
      }
      if (name === 'svg') drawing += 1;
      else if (name === 'h1') headings += 1;
      else if (name === 'html') facts.lang = attributes.lang;
      else if (name === 'meta') onMeta(attributes, offset);
      else if (name === 'style') inline.push({ message: '<style> in the page', offset });
      else if (name === 'script') onScript(attributes, offset);
      if (name === 'title' || name === 'script') text = '';
      if (isLoad(name, attributes)) facts.firstLoad ??= offset;
    },
    ontext(data) {
      if (text !== undefined) text += data;
    },
    onclosetag(name) {
      if (name === 'svg') drawing -= 1;
      if (name === 'title' && drawing === 0) facts.title ??= text?.trim();
      const data = structuredData.at(-1);
      if (name === 'script' && data?.text === '') data.text = text ?? '';
      if (name === 'title' || name === 'script') text = undefined;
    },
  });
  const onScript = (attributes: Readonly<Record<string, string>>, offset: number) => {
    if (attributes.src !== undefined) return;
    if (attributes.type === 'application/ld+json') structuredData.push({ text: '', offset });
    else inline.push({ message: '<script> in the page', offset });
  };
  parser.end(html);
  return {
    links,
    ids,
    duplicateIds,
    inline,
    headings,
    title: facts.title,
    description: facts.description,
    lang: facts.lang,
    canonicals,
    noindex,
    policy: facts.policy,
    firstLoad: facts.firstLoad,
    structuredData,
  };
}

function isLoad(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return (name === 'script' && attributes.src !== undefined) || (name === 'link' && attributes.rel === 'stylesheet');
}
