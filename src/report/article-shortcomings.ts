import type { ReportedArticle } from '../catalog/queries/report-queries.ts';
import { facetRoles } from '../settings/facets.ts';
import type { Entry, Shortcoming } from './shortcoming.ts';

interface Question {
  readonly name: string;
  readonly heading: string;
  readonly mend: string;
  /** Whether an article falls short. */
  readonly asks: (reported: ReportedArticle) => boolean;
}

const questions: readonly Question[] = [
  {
    name: 'standfirst',
    heading: 'Without a standfirst',
    mend: 'write "summary: …" into the front matter: lists, feeds and search show it',
    asks: ({ article }) => article.summary === undefined,
  },
  {
    name: facetRoles.section,
    heading: 'Without a section',
    mend: 'write "section: …" into the front matter',
    asks: ({ article }) => article.section === undefined,
  },
  {
    name: 'untagged',
    heading: 'Without tags',
    mend: 'write "tags: [person, place, subject]" into the front matter',
    asks: ({ article }) => article.tags.length === 0,
  },
  {
    name: 'alt',
    heading: 'With a picture that is not described',
    mend: 'write what it shows: "alt: …" under "image:", or ![what it shows](…) in the text',
    asks: ({ article, warnings }) =>
      article.image?.alt === '' ||
      warnings.some(({ message }) => message.startsWith('has a picture without a description')),
  },
  {
    name: 'day',
    heading: 'With a day and no time',
    mend: 'write the time where it is known: "date: 2023-07-27T10:26:00+05:30"; it orders the stories of a day',
    asks: ({ article }) => !article.date.hasTime,
  },
];

/** What articles lack, and headlines that several have; asks each article once. */
export function articleShortcomings(articles: Iterable<ReportedArticle>, root: string): readonly Shortcoming[] {
  const found = questions.map((): Entry[] => []);
  const headlines = new Map<string, Entry[]>();
  for (const reported of articles) {
    const entry = { file: `${root}/${reported.path}`, what: reported.article.title };
    for (const [place, { asks }] of questions.entries()) if (asks(reported)) found[place]?.push(entry);
    const headline = entry.what.toLowerCase();
    const same = headlines.get(headline);
    if (same) same.push(entry);
    else headlines.set(headline, [entry]);
  }
  const repeated = [...headlines.values()].filter(({ length }) => length > 1);
  return [
    ...questions.map(({ name, heading, mend }, place) => ({ name, heading, mend, entries: found[place] ?? [] })),
    {
      name: 'headline',
      heading: 'With the headline of another',
      mend: 'tell them apart by their headlines, or delete the file that is there twice',
      entries: repeated.flat(),
    },
  ];
}
