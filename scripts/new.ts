import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newArticle } from '../src/import/new-article.ts';
import { readSite } from '../src/settings/read-site.ts';
import { buildOptions, rootOption } from './cli/build-options.ts';
import { printText } from './cli/print.ts';
import { ArgumentError, readArguments } from './cli/read-arguments.ts';
import { runCommand } from './cli/run-command.ts';

await runCommand(async () => {
  const { rest, ...options } = readArguments({
    name: 'run new -- "HEADLINE" [options]',
    about: 'Creates an article: the file YEAR/MONTH/DAY/name.md with front matter. Never overwrites a file.',
    options: {
      lang: {
        kind: 'text',
        value: 'TAG',
        about: 'language: hi, en, ur … (default: guess it from the headline)',
        fallback: '',
      },
      date: { kind: 'text', value: 'DATE', about: 'day, or day and time (default: now)', fallback: '' },
      section: { kind: 'text', value: 'NAME', about: 'section', fallback: '' },
      author: { kind: 'text', value: 'NAMES', about: 'authors, separated by commas', fallback: '' },
      root: rootOption,
      articles: buildOptions.articles,
      site: buildOptions.site,
    },
    rest: 'HEADLINE',
  });
  const title = rest.join(' ').trim();
  if (title === '')
    throw new ArgumentError('The headline is missing. Write it in quotes: npm run new -- "झील ने क्या कहा"');
  const authors = options.author.split(',').map((name) => name.trim());
  const article = newArticle(
    {
      title,
      ...(options.lang === '' ? {} : { lang: options.lang }),
      ...(options.date === '' ? {} : { date: options.date }),
      ...(options.section === '' ? {} : { section: options.section }),
      authors: authors.filter((name) => name !== ''),
    },
    { site: await readSite(options.site), now: Date.now() },
  );
  if ('problems' in article) throw new Error(article.problems.join('\n'));
  const file = join(options.articles, article.path);
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, article.text, { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    throw new Error(`${file} exists already. Edit it, or choose another headline or --date.`);
  }
  printText(`${file} was created. Write the text below the second "---", then run: npm start`);
});
