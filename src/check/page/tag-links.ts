import type { LinkUse } from './parsed-page.ts';

type Attributes = Readonly<Record<string, string>>;
/** An address, how the page uses it, and the element that has it. */
type TagLink = readonly [value: string, use: LinkUse, element: string];

/** Attributes with an address that a reader can follow. */
const followedAttributes = new Map([
  ['a', ['href']],
  ['area', ['href']],
  ['form', ['action']],
  ['button', ['formaction']],
  ['input', ['formaction']],
]);

/** Attributes with an address that a browser loads by itself. */
const loadedAttributes = new Map<string, readonly string[]>([
  ['script', ['src']],
  ['img', ['src']],
  ['source', ['src']],
  ['audio', ['src']],
  ['track', ['src']],
  ['iframe', ['src']],
  ['embed', ['src']],
  ['input', ['src']],
  ['video', ['src', 'poster']],
  ['object', ['data']],
  ['use', ['href', 'xlink:href']],
  ['image', ['href', 'xlink:href']],
  ['option', ['data-src']], // interface texts, which the page's script loads when a language is chosen
]);

/** Values of `rel` whose address a browser does not load. */
const describingRels = new Set([
  'canonical',
  'alternate',
  'license',
  'author',
  'next',
  'prev',
  'up',
  'search',
  'help',
  'shortlink',
]);
const urlMeta =
  /^(?:og:(?:url|image|video|audio)(?::(?:url|secure_url))?|twitter:image|citation_(?:public|fulltext_html|pdf)_url|DC\.identifier)$/i;

/** The links of a tag. */
export function tagLinks(name: string, attributes: Attributes): readonly TagLink[] {
  if (name === 'link') return linkTag(attributes);
  if (name === 'meta') return metaTag(attributes);
  const links: TagLink[] = [
    ...valuesOf(attributes, followedAttributes.get(name)).map((value): TagLink => [value, 'follow', name]),
    ...valuesOf(attributes, loadedAttributes.get(name)).map((value): TagLink => [value, 'load', name]),
  ];
  for (const set of [attributes.srcset, attributes.imagesrcset]) {
    if (set !== undefined) links.push(...srcset(set).map((value): TagLink => [value, 'load', `${name} srcset`]));
  }
  // A script that the page loads on first use.
  const { 'data-script': script } = attributes;
  if (script !== undefined) links.push([script, 'load', `${name} data-script`]);
  if (attributes.ping !== undefined) links.push([attributes.ping, 'load', `${name} ping`]);
  return links;
}

function valuesOf(attributes: Attributes, names: readonly string[] = []): readonly string[] {
  return names.map((name) => attributes[name]).filter((value) => value !== undefined);
}

function linkTag({ href, rel = '', imagesrcset }: Attributes): readonly TagLink[] {
  const kinds = rel.toLowerCase().split(/\s+/);
  const use = kinds.every((kind) => describingRels.has(kind)) ? 'describe' : 'load';
  const own: TagLink[] = href === undefined ? [] : [[href, use, `link rel=${rel}`]];
  return [...own, ...srcset(imagesrcset ?? '').map((value): TagLink => [value, 'load', `link rel=${rel}`])];
}

function metaTag({ name, property, content }: Attributes): readonly TagLink[] {
  const key = property ?? name ?? '';
  return content !== undefined && urlMeta.test(key) ? [[content, 'describe', `meta ${key}`]] : [];
}

// "a.avif 320w, b.avif 640w" => a.avif, b.avif
function srcset(value: string): readonly string[] {
  return [...value.matchAll(/([^\s,]\S*)(?:(?<!,)[^,]*)?/g)].map(([, address = '']) =>
    address.replace(/(?<!,),+$/, ''),
  );
}
