import { normalForm } from '../../../language/normal-form.ts';
import { plainText } from '../body/plain-text.ts';
import { splitNames } from '../people/names.ts';
import type { PageFacts } from './page-facts.ts';

/** The facts of a page from all its places: linked data before meta tags before what is shown. */
export function joinFacts(data: PageFacts, meta: PageFacts, shown: PageFacts, pageTitle: string): PageFacts {
  const joined: PageFacts = { ...shown, ...meta, ...data };
  const site = joined.site;
  const title = bestTitle([data.title, meta.title, shown.title], pageTitle, site);
  const authors = bestAuthors([data.authors, meta.authors, shown.authors]);
  return { ...joined, ...(title === undefined ? {} : { title }), authors };
}

// "Olympic Games: …"
const rubric = /^\S+(?:\s\S+){0,2}:\s/;

function bestTitle(
  given: readonly (string | undefined)[],
  pageTitle: string,
  site: string | undefined,
): string | undefined {
  const named = given.map((title) => (title === undefined ? undefined : withoutSite(plainText(title), site)));
  const [data, meta, shown] = named.map((title) =>
    title === undefined || key(title) === key(site ?? '') ? undefined : title,
  );
  if (data === undefined && meta === undefined) return ownTitle(shown, pageTitle, site);
  // A description in the place of the name: "island country in Oceania", where heading and page are called by it.
  if (data !== undefined && shown !== undefined && holds(pageTitle, shown) && !isMostlyIn(data, pageTitle))
    return shown;
  if (data === undefined || meta === undefined) return withoutRubric(data ?? meta ?? '', shown, site);
  if (holds(meta, data)) return data;
  // Where the two that agree differ from the third by a rubric, it leaves that out; worded anew, it is outvoted.
  if (shown !== undefined && key(shown) === key(data))
    return holds(data, meta) || rubric.test(data) || holds(pageTitle, meta) ? meta : data;
  // A heading that was worded anew later, with what is sent to other sites; the page itself still has its first name.
  return shown !== undefined && key(shown) === key(meta) && (holds(data, meta) || !holds(pageTitle, data))
    ? meta
    : data;
}

// A heading that the page's own title does not hold is a logo's or a box's.
function ownTitle(shown: string | undefined, pageTitle: string, site: string | undefined): string | undefined {
  if (pageTitle === '' || (shown !== undefined && key(shown) !== '' && holds(pageTitle, shown))) return shown;
  const plain = withoutSite(pageTitle, site);
  const before = /^((?:\S+\s+){2,}\S+)\s+[–—-]\s+\p{Lu}\S*(?:\s\S+){0,3}$/u.exec(plain)?.[1];
  return before ?? plain;
}

function isMostlyIn(one: string, other: string): boolean {
  const words = new Set(key(other).split(' '));
  const own = key(one)
    .split(' ')
    .filter((word) => word.length > 3);
  return own.filter((word) => words.has(word)).length >= own.length / 2;
}

// "World: What happened" => "What happened", where that is the heading; what follows one goes if nobody says whose it is.
function withoutRubric(title: string, shown: string | undefined, site: string | undefined): string {
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
    const before = end > 0 ? title.slice(0, end).replace(/\s*[|–—·:•»-]\s*$/, '') : title;
    if (end > 0 && end + site.length >= title.length - 2 && before !== title.slice(0, end)) return before.trim();
  }
  const cut = /^(.{15,}?)\s+[|•»]\s+[^|•»]{2,40}$/.exec(title);
  return cut?.[1] ?? title;
}

function bestAuthors(given: readonly (readonly string[] | undefined)[]): readonly string[] {
  for (const list of given) {
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
