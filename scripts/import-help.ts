import { forms } from '../src/import/forms.ts';

/** What `npm run import -- --help` says. */
export const importHelp = `Usage: npm run import -- [options] PATH…

Makes article files of files, folders and patterns such as 'pages/*.txt'; what is packed (.gz, .zip, .wacz) is opened.
Running it again changes nothing that is unchanged, and never touches an article that a person has edited.

Options:
  --from KIND    read the paths as this form; recognised where absent
${forms.map(({ name, about }) => `                   ${name.padEnd(10)} ${about}`).join('\n')}
  --to DIR       folder of articles (default: articles)
  --url URL      where the sources were published; links within that site then lead there
  --retrieved DAY  when the sources were retrieved: what is "2 hours ago" on a page is counted back from it (2024-05-06, or
                   2024-05-06T10:00:00+05:30); a day that a source itself names goes before it
  --columns FILE  for tables: JSON or YAML that says which column holds which field (title: Headline); guessed where absent
  --tags         write the tags that are suggested: names of the vocabulary and of countries that a text mentions
  --site FILE    settings of the archive: its time zone and language (default: _data/site.json)
  --dry-run      say what would be done, write nothing
  --report FILE  also write the report, every note of it, as JSON Lines
  --help         this text

Exit code: 0, or 1 if anything was refused; the rest is in all the same.`;
