import { addressFlaws } from '../articles/address.ts';
import { frontMatter } from '../articles/front-matter.ts';
import { readFields } from '../articles/read-fields.ts';
import type { Site } from '../settings/site.ts';

/** Why the archive would not take an article file; empty where it would. */
export function articleProblems(
  text: string,
  path: string,
  site: Pick<Site, 'timeZone' | 'language'>,
): readonly string[] {
  const flaws = addressFlaws(`${path}.md`).map(({ message }) => message);
  const split = frontMatter(text);
  if (!split.ok) return [...flaws, split.flaw.message];
  const fields = readFields(split.value, site);
  if (fields.ok) return flaws;
  return [
    ...flaws,
    ...fields.problems.map(({ field, message }) => (field === undefined ? message : `"${field}" ${message}`)),
  ];
}
