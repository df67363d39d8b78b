import type { ReportedTag } from '../catalog/queries/report-queries.ts';
import { type AlikeTags, alikeTags } from './alike-tags.ts';
import type { Shortcoming } from './shortcoming.ts';

/** Tags that one article alone has, and tags that may be one. `language` is the archive's. */
export function tagShortcomings(tags: readonly ReportedTag[], root: string, language: string): readonly Shortcoming[] {
  const lonely = tags.filter(({ count }) => count === 1);
  return [
    {
      name: 'alike',
      heading: 'Tags that may be one',
      mend: 'if they are, put the line into _data/vocabulary.json: it joins them, in every article and to come',
      entries: alikeTags(tags).map((pair) => ({
        file: `${root}/${pair.other.path}`,
        what: `${counted(pair.one)} and ${counted(pair.other)}`,
        write: vocabularyLine(pair, language),
      })),
    },
    {
      name: 'lonely',
      heading: 'Tags of one article only',
      mend: 'use a tag that others have, or tag more stories with it',
      entries: lonely.map(({ name, path }) => ({ file: `${root}/${path}`, what: name })),
    },
  ];
}

function counted({ name, count }: ReportedTag): string {
  return `"${name}" (${count})`;
}

/** The entry of the vocabulary that makes one tag of two. */
function vocabularyLine({ one, other, reason }: AlikeTags, language: string): string {
  const tongue = ({ name }: ReportedTag) =>
    /\p{Script=Latin}/u.test(name) ? 'en' : language === 'en' ? 'hi' : language;
  return reason === 'scripts'
    ? JSON.stringify({ names: { [tongue(one)]: one.name, [tongue(other)]: other.name } })
    : JSON.stringify({ names: { [tongue(one)]: one.name }, aliases: [other.name] });
}
