import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newArticle } from '../src/import/new-article.ts';
import { readSite } from '../src/settings/site.ts';
import { ArgumentError, readArguments } from './arguments.ts';
import { run } from './fail.ts';

await run(async () => {
  const { rest, ...options } = readArguments({
    name: 'run new -- "HEADLINE" [options]',
    about:
      'Begins an article: a file at YEAR/MONTH/DAY/name.md with its front matter. What is there is never overwritten.',
    options: {
      lang: {
        kind: 'text',
        value: 'TAG',
        about: 'its language (hi, en, ur …), else told by the headline',
        fallback: '',
      },
      date: { kind: 'text', value: 'DATE', about: 'its day, or day and time, else now', fallback: '' },
      section: { kind: 'text', value: 'NAME', about: 'its section', fallback: '' },
      author: { kind: 'text', value: 'NAMES', about: 'who writes it, with commas between them', fallback: '' },
      articles: { kind: 'text', value: 'DIR', about: 'the folder of the articles', fallback: 'articles' },
      site: { kind: 'text', value: 'FILE', about: 'the settings of the archive', fallback: '_data/site.json' },
    },
    rest: 'HEADLINE',
  });
  const title = rest.join(' ').trim();
  if (title === '') throw new ArgumentError('Write the headline: npm run new -- "झील ने क्या कहा"');
  const authors = options.author.split(',').map((name) => name.trim());
  const made = newArticle(
    {
      title,
      ...(options.lang === '' ? {} : { lang: options.lang }),
      ...(options.date === '' ? {} : { date: options.date }),
      ...(options.section === '' ? {} : { section: options.section }),
      authors: authors.filter((name) => name !== ''),
    },
    { site: await readSite(options.site), now: Date.now() },
  );
  if ('problems' in made) throw new Error(made.problems.join('\n'));
  const file = join(options.articles, made.path);
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, made.text, { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    throw new Error(`${file} is there already: edit it, or give the new one another headline or --date`);
  }
  console.log(`${file}: write the story below the second "---", then: npm start`);
});
