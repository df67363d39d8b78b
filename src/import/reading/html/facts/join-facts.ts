import { normalForm } from '../../../../language/normal-form.ts';
import { plainText } from '../../body/plain-text.ts';
import { splitNames } from '../../people/names.ts';
import type { ArticleFacts } from './article-facts.ts';

/** Joins the facts of a page. Linked data takes precedence over meta tags, and these over what the page shows. */
export function joinFacts(
  data: ArticleFacts,
  meta: ArticleFacts,
  shown: ArticleFacts,
  pageTitle: string,
): ArticleFacts {
  const joined: ArticleFacts = { ...shown, ...meta, ...data };
  const site = joined.site;
  const title = bestTitle([data.title, meta.title, shown.title], pageTitle, site);
  const authors = bestAuthors([data.authors, meta.authors, shown.authors]);
  return { ...joined, ...(title === undefined ? {} : { title }), authors };
}

// "Olympic Games: …"
const kicker = /^\S+(?:\s\S+){0,2}:\s/;

function bestTitle(
  titles: readonly (string | undefined)[],
  pageTitle: string,
  site: string | undefined,
): string | undefined {
  const named = titles.map((title) => (title === undefined ? undefined : withoutSite(plainText(title), site)));
  const [data, meta, shown] = named.map((title) =>
    title === undefined || key(title) === key(site ?? '') ? undefined : title,
  );
  if (data === undefined && meta === undefined) return ownTitle(shown, pageTitle, site);
  // Some linked data holds a description instead of the name: "island country in Oceania".
  if (data !== undefined && shown !== undefined && holds(pageTitle, shown) && !isMostlyIn(data, pageTitle))
    return shown;
  if (data === undefined || meta === undefined) return withoutKicker(data ?? meta ?? '', shown, site);
  if (holds(meta, data)) return data;
  // Two titles agree. The third is better if the others only add a kicker to it, and worse if it is worded differently.
  if (shown !== undefined && key(shown) === key(data))
    return holds(data, meta) || kicker.test(data) || holds(pageTitle, meta) ? meta : data;
  // The heading and the meta tags may have been reworded later, while the title of the page is still the first one.
  return shown !== undefined && key(shown) === key(meta) && (holds(data, meta) || !holds(pageTitle, data))
    ? meta
    : data;
}

// A heading that is not in the title of the page belongs to a logo or a box.
function ownTitle(shown: string | undefined, pageTitle: string, site: string | undefined): string | undefined {
  if (pageTitle === '' || (shown !== undefined && key(shown) !== '' && holds(pageTitle, shown))) return shown;
  const plain = withoutSite(pageTitle, site);
  const before = /^((?:\S+\s+){2,}\S+)\s+[–—-]\s+\p{Lu}\S*(?:\s\S+){0,3}$/u.exec(plain)?.[1];
  return before ?? plain;
}

function isMostlyIn(title: string, other: string): boolean {
  const words = new Set(key(other).split(' '));
  const own = key(title)
    .split(' ')
    .filter((word) => word.length > 3);
  return own.filter((word) => words.has(word)).length >= own.length / 2;
}

// "World: What happened" => "What happened", if that is the heading. Text after the heading goes too if the site is unknown.
function withoutKicker(title: string, shown: string | undefined, site: string | undefined): string {
  if (shown === undefined || key(shown).length < 12 || !holds(title, shown)) return title;
  return key(title).endsWith(key(shown)) || site === undefined ? shown : title;
}

function holds(whole: string, part: string): boolean {
  return ` ${key(whole)} `.includes(` ${key(part)} `);
}

// "What happened | The Paper" => "What happened"
function withoutSite(title: string, site: string | undefined): string {
  if (site !== undefined && site !== '') {
    const end = title.toLowerCase().lastIndexOf(site.toLowerCase());
    const before = end > 0 ? title.slice(0, end).replace(/(?<!\s)\s*[|–—·:•»-]\s*$/, '') : title;
    if (end > 0 && end + site.length >= title.length - 2 && before !== title.slice(0, end)) return before.trim();
  }
  const cut = /^(.{15,}?)(?<!\s)\s+[|•»]\s+[^|•»]{2,40}$/.exec(title);
  return cut?.[1] ?? title;
}

function bestAuthors(lists: readonly (readonly string[] | undefined)[]): readonly string[] {
  for (const list of lists) {
    const names = (list ?? [])
      .flatMap((name) => splitNames(plainText(name).replace(/^by\s+/i, '')))
      .map(normalForm)
      .filter(isAuthor);
    if (names.length > 0) return [...new Set(names)];
  }
  return [];
}

function isAuthor(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 80 &&
    !/https?:|@|^[^\p{L}]+$|^(?:null|undefined|admin|unknown|author)$/iu.test(name)
  );
}

function key(text: string): string {
  return normalForm(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
