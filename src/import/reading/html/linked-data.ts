import { parseFragment } from '../body/parse-html.ts';
import { isObject } from '../json/json-object.ts';
import type { PageFacts } from './page-facts.ts';

type Thing = Readonly<Record<string, unknown>>;

const articleType = /(?:Article|BlogPosting|NewsStory|Report|Review|LiveBlog\w*|SocialMediaPosting)$/;
const most = 2000;

/** The facts of the article in a page's JSON-LD; of several, those of the one that says most. */
export function linkedData(sources: readonly string[]): PageFacts {
  const things = sources.flatMap((source) => flatten(parse(source)));
  const articles = things.filter((thing) => types(thing).some((type) => articleType.test(type)));
  const best = articles.toSorted((one, other) => said(other) - said(one))[0];
  return best ? facts(best, things) : {};
}

function parse(text: string): unknown {
  const plain = text
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/g, '')
    .trim()
    .replace(/;$/, '');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  const spaced = plain.replace(/[\u0000-\u001f]+/g, ' ');
  // Line ends and tabs inside strings are an error in JSON and frequent in pages.
  for (const attempt of [plain, spaced, spaced.replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return undefined;
}

function flatten(data: unknown): readonly Thing[] {
  const found: Thing[] = [];
  const waiting: unknown[] = [data];
  for (let one = waiting.shift(); one !== undefined && found.length < most; one = waiting.shift()) {
    if (Array.isArray(one)) waiting.push(...one.slice(0, most));
    else if (isObject(one)) {
      found.push(one);
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item', 'hasPart']) {
        if (typeof one[key] === 'object' && one[key] !== null) waiting.push(one[key]);
      }
    }
  }
  return found;
}

function types(thing: Thing): readonly string[] {
  return [thing['@type']].flat().filter((type) => typeof type === 'string');
}

function said(thing: Thing): number {
  const fields = ['headline', 'datePublished', 'author', 'articleBody', 'description', 'dateModified', 'image', 'name'];
  return (
    fields.filter((field) => thing[field] !== undefined && thing[field] !== null).length +
    (thing.headline && thing.datePublished ? 4 : 0)
  );
}

function facts(article: Thing, things: readonly Thing[]): PageFacts {
  const byId = new Map(
    things.flatMap((thing) => (typeof thing['@id'] === 'string' ? [[thing['@id'], thing] as const] : [])),
  );
  const look = (value: unknown): readonly unknown[] =>
    [value]
      .flat(2)
      .map((one) =>
        isObject(one) && typeof one['@id'] === 'string' && one.name === undefined ? (byId.get(one['@id']) ?? one) : one,
      );
  const names = (value: unknown): readonly string[] =>
    look(value)
      .flatMap((one) => (isObject(one) ? [one.name].flat() : [one]))
      .map(text)
      .filter((one) => one !== undefined);
  const image = look(article.image)[0] ?? look(article.thumbnailUrl)[0];
  const src =
    typeof image === 'string' ? image : isObject(image) ? (text(image.url) ?? text(image.contentUrl)) : undefined;
  const caption = isObject(image) ? text(image.caption) : undefined;
  const main = look(article.mainEntityOfPage)[0];
  return clean({
    title: text(article.headline) ?? text(article.name),
    published: text(article.datePublished) ?? text(article.dateCreated),
    updated: text(article.dateModified),
    authors: names(article.author ?? article.creator),
    editors: names(article.editor),
    summary: text(article.description),
    section: names(article.articleSection)[0],
    tags: names(article.keywords).flatMap((one) => one.split(',')),
    lang: text(article.inLanguage),
    url:
      text(article.url) ??
      (typeof main === 'string' ? main : isObject(main) ? (text(main['@id']) ?? text(main.url)) : undefined),
    site: names(article.publisher)[0],
    place: text(article.dateline) ?? names(article.contentLocation)[0],
    image: src === undefined ? undefined : { src, ...(caption === undefined ? {} : { caption }) },
    text: asText(text(article.articleBody)),
  });
}

function asText(body: string | undefined): string | undefined {
  return body !== undefined && /&#?\w+;|<[a-z]/i.test(body)
    ? (parseFragment(body.replace(/&amp;(?=#?\w+;)/g, '&')).textContent ?? undefined)
    : body;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** Facts without those that are undefined or empty. */
export function clean(given: { readonly [Name in keyof PageFacts]: PageFacts[Name] | undefined }): PageFacts {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}
