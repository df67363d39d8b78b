import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSite } from '../../src/build/site/build-site.ts';

/** An article of a test archive, as the parts of its file. */
export interface Draft {
  /** `2023/07/27/meeting` */
  readonly path: string;
  /** The fields of its front matter. */
  readonly fields: Readonly<Record<string, string | readonly string[] | Readonly<Record<string, string>>>>;
  readonly text: string;
}

/** Builds the site of a few articles and returns its folder. */
export async function buildSearchSite(folder: string, drafts: readonly Draft[]): Promise<string> {
  const articles = join(folder, 'articles');
  for (const { path, fields, text } of drafts) {
    const file = join(articles, `${path}.md`);
    mkdirSync(dirname(file), { recursive: true });
    const matter = Object.entries({ date: path.slice(0, 10).replaceAll('/', '-'), ...fields });
    const lines = matter.map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
    writeFileSync(file, `---\n${lines.join('\n')}\n---\n${text}\n`);
  }
  const out = join(folder, 'site');
  await buildSite(
    {
      articles,
      out,
      site: '_data/site.json',
      cache: join(folder, 'cache'),
      workers: 1,
      search: true,
      rehash: false,
    },
    () => undefined,
  );
  return out;
}

/** A copy of a site that a test may break. */
export function copySite(site: string, name: string): string {
  const copy = `${site}-${name}`;
  cpSync(site, copy, { recursive: true });
  return copy;
}
