import { existsSync } from 'node:fs';
import { basename, dirname, resolve, sep } from 'node:path';
import { readSettingsFile } from './files/read-settings-file.ts';

/** The text that decides the settings, for hashes. */
export function siteText(file: string): string {
  return isMissingSite(file) ? JSON.stringify(siteDefaults(file)) : readSettingsFile(file);
}

/** Whether an archive's folder has no settings. A file of another name must exist. */
export function isMissingSite(file: string): boolean {
  return resolve(file).endsWith(`${sep}_data${sep}site.json`) && !existsSync(file);
}

/** The settings of an archive whose folder has none. */
export function siteDefaults(file: string) {
  const name = basename(dirname(dirname(resolve(file)))) || 'Archive';
  const text = { en: 'An archive of news' };
  return {
    ...{ title: { en: name }, tagline: text, description: text, publisher: name },
    ...{ url: 'http://localhost:8080/', language: 'en', timeZone: 'UTC' },
  };
}
