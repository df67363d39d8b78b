import type { ReportedArticle } from '../catalog/queries/report-queries.ts';
import { facetRoles } from '../settings/facets.ts';
import type { Shortcoming, ShortcomingEntry } from './shortcoming.ts';

interface ArticleTest {
  readonly name: string;
  readonly heading: string;
  readonly mend: string;
  readonly fails: (reported: ReportedArticle) => boolean;
}

const articleTests: readonly ArticleTest[] = [
  {
    name: 'standfirst',
    heading: 'Without a standfirst',
    mend: 'write "summary: …" into the front matter: lists, feeds and search show it',
    fails: ({ article }) => article.summary === undefined,
  },
  {
    name: facetRoles.section,
    heading: 'Without a section',
    mend: 'write "section: …" into the front matter',
    fails: ({ article }) => article.section === undefined,
  },
  {
    name: 'untagged',
    heading: 'Without tags',
    mend: 'write "tags: [person, place, subject]" into the front matter',
    fails: ({ article }) => article.tags.length === 0,
  },
  {
    name: 'alt',
    heading: 'With a picture without a description',
    mend: 'write what it shows: "alt: …" under "image:", or ![what it shows](…) in the text',
    fails: ({ article, warnings }) =>
      [article.image, ...(article.images ?? [])].some((image) => image?.alt === '') ||
      warnings.some(({ message }) => message.startsWith('has a picture without a description')),
  },
  {
    name: 'day',
    heading: 'With a date but no time',
    mend: 'write the time, if it is known: "date: 2023-07-27T10:26:00+05:30"; it decides the order of articles on a day',
    fails: ({ article }) => !article.date.hasTime,
  },
];

/** Finds articles with missing fields, and headlines that several articles share. Reads each article once. */
export function articleShortcomings(articles: Iterable<ReportedArticle>, root: string): readonly Shortcoming[] {
  const entriesByTest = articleTests.map((): ShortcomingEntry[] => []);
  const headlines = new Map<string, ShortcomingEntry[]>();
  for (const reported of articles) {
    const entry = { file: `${root}/${reported.path}`, what: reported.article.title };
    for (const [index, { fails }] of articleTests.entries()) if (fails(reported)) entriesByTest[index]?.push(entry);
    const headline = entry.what.toLowerCase();
    const same = headlines.get(headline);
    if (same) same.push(entry);
    else headlines.set(headline, [entry]);
  }
  const repeated = [...headlines.values()].filter(({ length }) => length > 1);
  return [
    ...articleTests.map(({ name, heading, mend }, index) => ({
      name,
      heading,
      mend,
      entries: entriesByTest[index] ?? [],
    })),
    {
      name: 'headline',
      heading: 'With the same headline as another',
      mend: 'change one of the headlines, or delete the duplicate file',
      entries: repeated.flat(),
    },
  ];
}
