import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The picture of 48 by 48 dots that stands for the archive in lists of ZIM files, relative to the edition. */
export function zimIllustration(edition: string): string {
  const icon = readdirSync(join(edition, 'assets')).find((name) => /^icon-48-.*\.png$/.test(name));
  if (icon === undefined) throw new Error(`${edition} has no icon of 48 by 48 dots`);
  return `assets/${icon}`;
}
