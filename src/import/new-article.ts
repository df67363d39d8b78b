import { stringify } from 'yaml';
import { addressIssues } from '../articles/files/address.ts';
import { dateProblem } from '../articles/front-matter/date-problem.ts';
import { parseTimestamp } from '../articles/front-matter/timestamp.ts';
import { slug } from '../language/addresses/slug.ts';
import type { Site } from '../settings/site.ts';
import { type ArticleRules, articleProblems } from './placing/files/article-problems.ts';
import { recogniseLanguage } from './reading/language/recognise-language.ts';

/** What an editor says of an article that is to be written. */
export interface NewArticle {
  readonly title: string;
  /** BCP 47. Recognised by the headline if absent. */
  readonly lang?: string;
  /** As front matter has it. Now if absent. */
  readonly date?: string;
  readonly section?: string;
  readonly authors?: readonly string[];
}

/** The file of a new article; or why there is none. */
export type NewArticleFile =
  | { readonly path: string; readonly text: string }
  | { readonly problems: readonly string[] };

/** The other fields as comments, which the author can fill in. */
const hints: Readonly<Record<string, string>> = {
  summary: 'summary: the standfirst, in a sentence or two',
  authors: 'authors: [Name of the writer]',
  section: 'section: world',
  place: 'place: the place of the dateline',
  tags: 'tags: [person, place, subject]',
  image: 'image: { src: photo.jpg, alt: what it shows, caption: …, credit: … }',
};

/** Names and begins the file of an article: `2023/07/27/kim-shoigu.md`, with all that is known of it in its front matter. */
export function newArticle(article: NewArticle, rules: ArticleRules): NewArticleFile {
  const { site, now } = rules;
  const date = article.date ?? momentOf(now, site);
  const stamp = parseTimestamp(date, site.timeZone);
  if (!stamp) {
    const { message, remedy } = dateProblem(date, site.timeZone);
    return { problems: [`--date ${date}: ${message} (${remedy})`] };
  }
  const fields = {
    title: article.title.trim(),
    date,
    lang: article.lang ?? languageOf(article.title, site.language),
    ...(article.section === undefined ? {} : { section: article.section }),
    ...(article.authors?.length ? { authors: article.authors } : {}),
  };
  const open = Object.entries(hints).filter(([name]) => !(name in fields));
  const text = `---\n${stringify(fields, { lineWidth: 0 })}${open.map(([, hint]) => `# ${hint}\n`).join('')}---\n\n`;
  const path = pathOf(stamp.day, article.title);
  const problems = articleProblems(text, path.slice(0, -'.md'.length), rules);
  return problems.length > 0 ? { problems } : { path, text };
}

function languageOf(title: string, usual: string): string {
  const found = recogniseLanguage(title, usual);
  return found?.isSure ? found.lang : usual;
}

function pathOf(day: string, title: string): string {
  const inFolder = (name: string) => `${day.replaceAll('-', '/')}/${name}.md`;
  const plain = inFolder(slug(title));
  // A number alone is the address of a page of a list.
  return addressIssues(plain).length === 0 ? plain : inFolder(`story-${slug(title)}`);
}

/** This minute by the archive's clock: `2023-07-27T10:26:00+05:30`. */
function momentOf(now: number, { timeZone }: Pick<Site, 'timeZone'>): string {
  const minute = new Date(Math.floor(now / 60_000) * 60_000).toISOString();
  return parseTimestamp(minute, timeZone)?.iso ?? minute;
}
