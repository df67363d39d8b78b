import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../../src/build/site/build-site.ts';

const days = ['2018-03-05', '2019-03-05', '2019-07-27', '2021-12-31', '2022-01-01', '2023-07-27'];

/** Builds a site of a dozen articles over six years in a folder, its interface in a language. The list of one tag is divided. */
export async function writeTimeSite(folder: string, language: string): Promise<string> {
  const source = join(folder, 'articles');
  mkdirSync(source, { recursive: true });
  for (const [number, day] of [...days, ...days].entries()) {
    const tags = number % 2 ? ['रेल', 'उत्तर कोरिया'] : ['रेल', 'मेला'];
    const fields = {
      title: `समाचार ${number}`,
      date: day,
      tags,
      section: 'india',
      authors: ['मीरा जोशी'],
      series: 'मेरी यात्रा',
      aliases: [
        `/old/${number % 2 ? number : 'twice'}/`,
        `/?p=10${number}`,
        `https://blog.example/${day}/samachar-${number}/`,
      ],
    };
    const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
    writeFileSync(join(source, `a${number}.md`), `---\n${lines.join('\n')}\n---\n\nनदी के पार रेल चली।\n`);
  }
  const site = join(folder, `${language}.json`);
  writeFileSync(
    site,
    JSON.stringify({ ...JSON.parse(readFileSync('_data/site.json', 'utf8')), language, pageSize: 5 }),
  );
  const out = join(folder, language);
  const options = { articles: source, out, cache: join(folder, `${language}.cache`), site };
  await buildSite({ ...options, workers: 1, search: true, rehash: false }, () => {});
  return out;
}
