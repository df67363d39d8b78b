import type { ReportedTag } from '../catalog/queries/report-queries.ts';
import type { Shortcoming } from './shortcoming.ts';
import { findSimilarTags, type SimilarTags } from './similar-tags.ts';

/** Finds tags of a single article, and tags that may mean the same. `language` is the archive's. */
export function tagShortcomings(tags: readonly ReportedTag[], root: string, language: string): readonly Shortcoming[] {
  const lonely = tags.filter(({ count }) => count === 1);
  return [
    {
      name: 'alike',
      heading: 'Tags that may mean the same',
      mend: 'if they do, add the line to _data/vocabulary.json: it merges them in all articles',
      entries: findSimilarTags(tags).map((pair) => ({
        file: `${root}/${pair.second.path}`,
        what: `${withCount(pair.first)} and ${withCount(pair.second)}`,
        write: vocabularyLine(pair, language),
      })),
    },
    {
      name: 'lonely',
      heading: 'Tags of one article only',
      mend: 'use a tag that other articles have, or add this tag to more articles',
      entries: lonely.map(({ name, path }) => ({ file: `${root}/${path}`, what: name })),
    },
  ];
}

function withCount({ name, count }: ReportedTag): string {
  return `"${name}" (${count})`;
}

/** The entry of the vocabulary that merges two tags. */
function vocabularyLine({ first, second, reason }: SimilarTags, language: string): string {
  const languageOf = ({ name }: ReportedTag) =>
    /\p{Script=Latin}/u.test(name) ? 'en' : language === 'en' ? 'hi' : language;
  return reason === 'scripts'
    ? JSON.stringify({ names: { [languageOf(first)]: first.name, [languageOf(second)]: second.name } })
    : JSON.stringify({ names: { [languageOf(first)]: first.name }, aliases: [second.name] });
}
