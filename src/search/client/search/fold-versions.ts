import type { Candidate } from '../match/match-shard.ts';

/**
 * Keeps one article of each story, of its copies and its versions in other languages: that with most of the query, of these the first of
 * the reader's languages. Of several in one language, or in none of them, it keeps the newest.
 */
export function foldVersions(candidates: readonly Candidate[], languages: readonly string[]): readonly Candidate[] {
  if (candidates.every(({ shard }) => shard.table.stories === undefined)) return candidates;
  const kept = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const story = storyOf(candidate);
    const other = story === undefined ? undefined : kept.get(story);
    if (story !== undefined && (!other || isBefore(candidate, other, languages))) kept.set(story, candidate);
  }
  return candidates.filter((candidate) => {
    const story = storyOf(candidate);
    return story === undefined || kept.get(story) === candidate;
  });
}

function storyOf({ shard, article }: Candidate): string | undefined {
  return shard.table.stories?.[article];
}

function isBefore(a: Candidate, b: Candidate, languages: readonly string[]): boolean {
  return (a.missing - b.missing || rankOf(a, languages) - rankOf(b, languages)) < 0;
}

function rankOf({ shard: { table }, article }: Candidate, languages: readonly string[]): number {
  const lang = table.languages[table.languageOf[article] ?? 0] ?? '';
  const rank = languages.findIndex((language) => lang === language || lang.startsWith(`${language}-`));
  return rank < 0 ? languages.length : rank;
}
