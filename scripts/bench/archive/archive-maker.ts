import { slug } from '../../../src/language/addresses/slug.ts';
import { type Language, type Lexicon, languages, lexiconOf } from './lexicon.ts';
import { type NamePools, namePoolsOf, sections } from './name-pools.ts';
import { headline, prose, sentence } from './prose.ts';
import { type Random, randomOf } from './random.ts';
import type { SampleArticle, SampleFields } from './sample-article.ts';
import { drawDistinct } from './term-pool.ts';

/** The size and seed of an archive. The same plan gives the same articles, byte for byte. */
export interface ArchivePlan {
  readonly articles: number;
  readonly seed: string;
}

/** Makes the articles of an archive by number, oldest first. Each call makes its article again; none is stored. */
export interface ArchiveMaker {
  readonly article: (index: number) => SampleArticle;
  /** One more article, newer than all others. */
  readonly added: SampleArticle;
  /** One more article, from a year in the middle of the archive's past. */
  readonly late: SampleArticle;
}

const firstDay = Date.UTC(2004, 0, 1);
const lastDay = Date.UTC(2023, 11, 31);
const lateDay = Date.UTC(2008, 5, 15);
const dayMillis = 86_400_000;
const days = (lastDay - firstDay) / dayMillis + 1;

interface Desk {
  readonly lexicon: Lexicon;
  readonly cast: NamePools;
}

/** An archive of twenty years, 2004 to 2023, in Hindi and English. */
export function archiveMaker({ articles, seed }: ArchivePlan): ArchiveMaker {
  const desks = Object.fromEntries(languages.map((language) => [language, deskOf(language, seed)])) as Record<
    Language,
    Desk
  >;
  const make = (index: number, random: Random, date: string): SampleArticle => {
    const language = random.chance(0.5) ? 'hi' : 'en';
    const { lexicon, cast } = desks[language];
    const fields = fieldsOf(language, lexicon, cast, random, date);
    const name = slug(fields.title.split(' ').slice(0, 5).join(' '));
    const address = `${date.slice(0, 10).replaceAll('-', '/')}/${name}-${index + 1}`;
    return { address, fields, body: prose(language, lexicon, random) };
  };
  return {
    article: (index) => {
      const random = randomOf(seed, articles, index);
      const day = Math.floor(((index + random.next()) / articles) * days);
      return make(index, random, stamp(firstDay + day * dayMillis, 300 + random.below(1_080)));
    },
    added: make(articles, randomOf(seed, articles, 'added'), stamp(lastDay, 1_430)),
    late: make(articles, randomOf(seed, articles, 'late'), stamp(lateDay, 600)),
  };
}

function deskOf(language: Language, seed: string): Desk {
  const lexicon = lexiconOf(language, seed);
  return { lexicon, cast: namePoolsOf(language, lexicon, seed) };
}

/** A random minute of a day, in Indian time. */
function stamp(day: number, minute: number): string {
  return `${new Date(day + minute * 60_000).toISOString().slice(0, 19)}+05:30`;
}

function fieldsOf(language: Language, lexicon: Lexicon, cast: NamePools, random: Random, date: string): SampleFields {
  return {
    title: headline(lexicon, random, 7 + random.below(5)),
    date,
    // The time stays within the day.
    ...(random.chance(0.15) ? { updated: date.replace(/T.*/, 'T23:55:00+05:30') } : {}),
    lang: language,
    summary: `${sentence(language, lexicon, random)} ${sentence(language, lexicon, random)}`.replaceAll('**', ''),
    authors: drawDistinct(cast.authors, random.chance(0.15) ? 2 : 1, random),
    editors: random.chance(0.6) ? [cast.editors(random)] : [],
    ...(random.chance(0.2) ? { agency: random.pick(cast.agencies) } : {}),
    place: cast.places(random),
    section: random.pick(sections),
    tags: drawDistinct(cast.tags, 2 + random.below(4), random),
    ...(random.chance(0.03) ? { series: cast.series(random) } : {}),
    ...(random.chance(0.01)
      ? { corrections: [{ date, text: sentence(language, lexicon, random).replaceAll('**', '') }] }
      : {}),
  };
}
