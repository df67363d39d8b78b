import { nastaliqFile, restGroup } from '../../theme/scripts/offline/plan/build-plan.ts';

/** What every reader gets on the first visit. */
export const shellGroup = 'shell';

/** Pages without which the others can't do, and those whose names tell nothing: the rest of the shell lies in folders of its own. */
const shellFiles: ReadonlySet<string> = new Set([
  ...['index.html', 'search.html', 'offline.html'],
  ...['site.webmanifest', 'search/shards.js'],
]);
const datePage = /^(\d{4})\/(?:\d\d\/(?:\d\d\/)?)?(?:index|page-\d+)\.html$/;
/** Megabytes that only make a search of many years quicker: without them its shards are asked themselves. */
const directory = /^search\/(?:past-\d+|recent)\//;
const partOfYear = /^search\/(\d{4})(?:-[\d-]+)?\/|^random\/(\d{4})\.js$/;
/**
 * Which no page shows: its name alone keeps it, or it stands in for pages that are not there. Sound, film and packages are too large
 * to keep them unasked.
 */
const apart = /^assets\/worker-|^404\.html$|^media\/.+\.(?:mp3|m4a|ogg|wav|mp4|webm|zip)$/;

/** The years that an article's page or a picture belongs to. */
export type YearsOf = (file: string) => readonly string[];

/** The groups that a file of the site belongs to: `shell`, years, `rest`; none for what pages do not show, such as feeds. */
export function groupsOf(file: string, yearsOf: YearsOf): readonly string[] {
  if (apart.test(file)) return [];
  if (nastaliqFile.test(file)) return [restGroup];
  if (shellFiles.has(file) || file.startsWith('assets/')) return [shellGroup];
  const years = yearsOf(file);
  if (years.length > 0) return years;
  const [, first, second] = datePage.exec(file) ?? partOfYear.exec(file) ?? [];
  const year = first ?? second;
  if (year !== undefined) return [year];
  if (directory.test(file)) return [restGroup];
  if (/^search\/.+\.bin$/.test(file)) return [shellGroup];
  return file.endsWith('.html') || file.startsWith('old-addresses/') || file.startsWith('media/') ? [restGroup] : [];
}
