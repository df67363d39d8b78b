import { allForms } from '../src/import/forms/all-forms.ts';
import { readArguments } from './arguments.ts';

const about = `Makes article files of files, folders and patterns such as 'pages/*.txt'; what is packed (.gz, .zip, .wacz) is opened.
Running it again changes nothing that is unchanged, and never touches an article that a person has edited.
Exit code: 0, or 1 if anything was refused; the rest is in all the same.

Forms:
${allForms.map(({ name, about: what }) => `  ${name.padEnd(18)} ${what}`).join('\n')}`;

/** What an import was asked for. */
export function readImportArguments() {
  return readArguments({
    name: 'run import -- [options] PATH…',
    about,
    options: {
      from: {
        kind: 'text',
        value: 'FORM',
        about: 'read the paths as this form; recognised where absent',
        fallback: '',
      },
      to: { kind: 'text', value: 'DIR', about: 'folder of articles', fallback: 'articles' },
      url: {
        kind: 'text',
        value: 'URL',
        about: 'where the sources were published; links within that site then lead there',
        fallback: '',
      },
      retrieved: {
        kind: 'text',
        value: 'DAY',
        about:
          'when the sources were retrieved (2024-05-06, or 2024-05-06T10:00:00+05:30): what is "2 hours ago" on a\n' +
          '                     page is counted back from it; a day that a source itself names goes before it',
        fallback: '',
      },
      columns: {
        kind: 'text',
        value: 'FILE',
        about:
          'for tables: JSON or YAML that says which column holds which field (title: Headline); guessed where absent',
        fallback: '',
      },
      tags: {
        kind: 'switch',
        about: 'write the tags that are suggested: names of the vocabulary and of countries that a text mentions',
        fallback: false,
      },
      site: {
        kind: 'text',
        value: 'FILE',
        about: 'settings of the archive: its time zone and language',
        fallback: '_data/site.json',
      },
      'dry-run': { kind: 'switch', about: 'say what would be done, write nothing', fallback: false },
      report: {
        kind: 'text',
        value: 'FILE',
        about: 'also write the report, every note of it, as JSON Lines',
        fallback: '',
      },
    },
    rest: 'PATH…',
  });
}
