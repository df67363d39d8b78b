import { parseFragment } from '../../body/parse-html.ts';
import { isObject } from '../../json/json-object.ts';
import { type ArticleFacts, withoutEmpty } from './article-facts.ts';

type LinkedNode = Readonly<Record<string, unknown>>;

const articleType = /(?:Article|BlogPosting|NewsStory|Report|Review|LiveBlog\w{0,20}|SocialMediaPosting)$/;
const mostNodes = 2000;
const lineEnds = /<(?:br|\/(?:p|div|li|h[1-6]|blockquote|tr))\b/gi;

/** Reads the facts in the JSON-LD of a page. If it describes several articles, the one with the most fields counts. */
export function readLinkedData(sources: readonly string[]): ArticleFacts {
  const nodes = sources.flatMap((source) => flatten(parse(source)));
  const articles = nodes.filter((node) => types(node).some((type) => articleType.test(type)));
  const best = articles.toSorted((first, other) => weightOf(other) - weightOf(first))[0];
  return best ? facts(best, nodes) : {};
}

function parse(text: string): unknown {
  const plain = text
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/g, '')
    .trim()
    .replace(/;$/, '');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the expression finds control characters
  const spaced = plain.replace(/[\u0000-\u001f]+/g, ' ');
  // Pages often have line ends and tabs inside strings, which JSON does not allow.
  for (const attempt of [plain, spaced, spaced.replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return undefined;
}

function flatten(data: unknown): readonly LinkedNode[] {
  const nodes: LinkedNode[] = [];
  const queue: unknown[] = [data];
  for (let next = queue.shift(); next !== undefined && nodes.length < mostNodes; next = queue.shift()) {
    if (Array.isArray(next)) queue.push(...next.slice(0, mostNodes));
    else if (isObject(next)) {
      nodes.push(next);
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item', 'hasPart']) {
        if (typeof next[key] === 'object' && next[key] !== null) queue.push(next[key]);
      }
    }
  }
  return nodes;
}

function types(thing: LinkedNode): readonly string[] {
  return [thing['@type']].flat().filter((type) => typeof type === 'string');
}

function weightOf(thing: LinkedNode): number {
  const fields = ['headline', 'datePublished', 'author', 'articleBody', 'description', 'dateModified', 'image', 'name'];
  return (
    fields.filter((field) => thing[field] !== undefined && thing[field] !== null).length +
    (thing.headline && thing.datePublished ? 4 : 0)
  );
}

function facts(article: LinkedNode, things: readonly LinkedNode[]): ArticleFacts {
  const byId = new Map(
    things.flatMap((thing) => (typeof thing['@id'] === 'string' ? [[thing['@id'], thing] as const] : [])),
  );
  const resolved = (value: unknown): readonly unknown[] =>
    [value]
      .flat(2)
      .map((item) =>
        isObject(item) && typeof item['@id'] === 'string' && item.name === undefined
          ? (byId.get(item['@id']) ?? item)
          : item,
      );
  const names = (value: unknown): readonly string[] =>
    resolved(value)
      .flatMap((item) => (isObject(item) ? [item.name].flat() : [item]))
      .map(text)
      .filter((name) => name !== undefined);
  const image = resolved(article.image)[0] ?? resolved(article.thumbnailUrl)[0];
  const src =
    typeof image === 'string' ? image : isObject(image) ? (text(image.url) ?? text(image.contentUrl)) : undefined;
  const caption = isObject(image) ? text(image.caption) : undefined;
  const main = resolved(article.mainEntityOfPage)[0];
  return withoutEmpty({
    title: text(article.headline) ?? text(article.name),
    published: text(article.datePublished) ?? text(article.dateCreated),
    updated: text(article.dateModified),
    authors: names(article.author ?? article.creator),
    editors: names(article.editor),
    summary: text(article.description),
    section: names(article.articleSection)[0],
    tags: names(article.keywords).flatMap((words) => words.split(',')),
    lang: text(article.inLanguage),
    url:
      text(article.url) ??
      (typeof main === 'string' ? main : isObject(main) ? (text(main['@id']) ?? text(main.url)) : undefined),
    site: names(article.publisher)[0],
    place: text(article.dateline) ?? names(article.contentLocation)[0],
    image: src === undefined ? undefined : { src, ...(caption === undefined ? {} : { caption }) },
    text: withoutMarkup(text(article.articleBody)),
  });
}

function withoutMarkup(body: string | undefined): string | undefined {
  return body !== undefined && /&#?\w+;|<[a-z]/i.test(body)
    ? parseFragment(body.replace(/&amp;(?=#?\w+;)/g, '&').replace(lineEnds, '\n$&')).textContent
    : body;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
