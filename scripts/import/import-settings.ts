import { dirname, join } from 'node:path';
import { allForms } from '../../src/import/forms/all-forms.ts';
import { readColumnMap } from '../../src/import/forms/table/read-column-map.ts';
import type { ImportOptions } from '../../src/import/import-archive.ts';
import { isRealDate } from '../../src/import/reading/dates/written-date.ts';
import { readSite } from '../../src/settings/read-site.ts';
import { readVocabulary } from '../../src/settings/vocabulary.ts';
import type { readImportArguments } from '../cli/import-arguments.ts';
import { ArgumentError } from '../cli/read-arguments.ts';

export type ImportArguments = ReturnType<typeof readImportArguments>;

/** Reads the settings of an import and the files that they name. Throws an `ArgumentError` for a wrong argument. */
export async function readImportSettings(args: ImportArguments): Promise<ImportOptions> {
  checkArguments(args);
  const { to, url, retrieved, columns, tags } = args;
  const map = columns === '' ? undefined : await readColumnMap(columns);
  if (typeof map === 'string') throw new ArgumentError(`--columns ${columns}: ${map}`);
  const site = await readSite(args.site);
  return {
    to,
    rules: { site: { timeZone: site.timeZone, language: site.language }, now: Date.now() },
    ...(url === '' ? {} : { url }),
    ...(retrieved === '' ? {} : { retrieved }),
    ...(map === undefined ? {} : { columns: map }),
    vocabulary: await readVocabulary(join(dirname(args.site), 'vocabulary.json')),
    tags,
    dryRun: args['dry-run'],
  };
}

function checkArguments({ from, url, retrieved, rest }: ImportArguments): void {
  if (rest.length === 0) throw new ArgumentError('The sources are missing. Give the path of a file or folder.');
  if (from !== '' && !allForms.some((form) => form.name === from))
    throw new ArgumentError(
      `--from ${from}: there is no such form. The forms are ${allForms.map((form) => form.name).join(', ')}.`,
    );
  if (url !== '' && !/^https?:\/\/[^/]/.test(url))
    throw new ArgumentError(`--url ${url}: is not a web address (write https://…)`);
  if (retrieved !== '' && !isRealDate(retrieved))
    throw new ArgumentError(`--retrieved ${retrieved}: is not a date (write 2024-05-06 or 2024-05-06T10:00:00+05:30)`);
}
