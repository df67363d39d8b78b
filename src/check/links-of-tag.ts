import type { LinkUse } from './page-facts.ts';

type Attributes = Readonly<Record<string, string>>;
type Found = readonly [value: string, use: LinkUse, place: string];

/** Attributes that hold one address, by element. */
const addressed: Readonly<Record<string, readonly (readonly [attribute: string, use: LinkUse])[]>> = {
  a: [['href', 'follow']],
  area: [['href', 'follow']],
  form: [['action', 'follow']],
  button: [['formaction', 'follow']],
  input: [
    ['formaction', 'follow'],
    ['src', 'load'],
  ],
  script: [['src', 'load']],
  img: [['src', 'load']],
  source: [['src', 'load']],
  video: [
    ['src', 'load'],
    ['poster', 'load'],
  ],
  audio: [['src', 'load']],
  track: [['src', 'load']],
  iframe: [['src', 'load']],
  embed: [['src', 'load']],
  object: [['data', 'load']],
  use: [
    ['href', 'load'],
    ['xlink:href', 'load'],
  ],
  image: [
    ['href', 'load'],
    ['xlink:href', 'load'],
  ],
};

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
  const found: Found[] = [];
  for (const [attribute, use] of addressed[name] ?? []) {
    const value = attributes[attribute];
    if (value !== undefined) found.push([value, use, name]);
  }
  for (const set of [attributes.srcset, attributes.imagesrcset]) {
    if (set !== undefined) found.push(...srcset(set).map((value): Found => [value, 'load', `${name} srcset`]));
  }
  if (attributes.ping !== undefined) found.push([attributes.ping, 'load', `${name} ping`]);
  return found;
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
