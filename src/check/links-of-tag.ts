import type { LinkUse } from './page-facts.ts';

type Attributes = Readonly<Record<string, string>>;
type Found = readonly [value: string, use: LinkUse, place: string];

/** Attributes whose address a reader goes to. */
const followed = new Map([
  ['a', ['href']],
  ['area', ['href']],
  ['form', ['action']],
  ['button', ['formaction']],
  ['input', ['formaction']],
]);

/** Attributes whose address a browser fetches by itself. */
const loaded = new Map<string, readonly string[]>([
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
  ['option', ['data-src']], // the furniture's texts, which the page's script loads when they are chosen
]);

/** `<link>`s whose address a browser does not load. */
const told = new Set([
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
const tellingMeta =
  /^(?:og:(?:url|image|video|audio)(?::(?:url|secure_url))?|twitter:image|citation_(?:public|fulltext_html|pdf)_url|DC\.identifier)$/i;

/** Every address in a tag. */
export function linksOfTag(name: string, attributes: Attributes): readonly Found[] {
  if (name === 'link') return linkTag(attributes);
  if (name === 'meta') return metaTag(attributes);
  const found: Found[] = [
    ...valuesOf(attributes, followed.get(name)).map((value): Found => [value, 'follow', name]),
    ...valuesOf(attributes, loaded.get(name)).map((value): Found => [value, 'load', name]),
  ];
  for (const set of [attributes.srcset, attributes.imagesrcset]) {
    if (set !== undefined) found.push(...srcset(set).map((value): Found => [value, 'load', `${name} srcset`]));
  }
  // A script that the page loads when it is first asked for what the script does.
  const { 'data-script': script } = attributes;
  if (script !== undefined) found.push([script, 'load', `${name} data-script`]);
  if (attributes.ping !== undefined) found.push([attributes.ping, 'load', `${name} ping`]);
  return found;
}

function valuesOf(attributes: Attributes, names: readonly string[] = []): readonly string[] {
  return names.map((name) => attributes[name]).filter((value) => value !== undefined);
}

function linkTag({ href, rel = '', imagesrcset }: Attributes): readonly Found[] {
  const kinds = rel.toLowerCase().split(/\s+/);
  const use = kinds.every((kind) => told.has(kind)) ? 'tell' : 'load';
  const own: Found[] = href === undefined ? [] : [[href, use, `link rel=${rel}`]];
  return [...own, ...srcset(imagesrcset ?? '').map((value): Found => [value, 'load', `link rel=${rel}`])];
}

function metaTag({ name, property, content }: Attributes): readonly Found[] {
  const key = property ?? name ?? '';
  return content !== undefined && tellingMeta.test(key) ? [[content, 'tell', `meta ${key}`]] : [];
}

// "a.avif 320w, b.avif 640w" => a.avif, b.avif
function srcset(value: string): readonly string[] {
  return [...value.matchAll(/[\s,]*(\S*[^\s,])(?:\s+[^,]*)?(?:,|$)/g)].map(([, address]) => address ?? '');
}
