import { allForms } from '../../src/import/forms/all-forms.ts';
import { buildOptions, rootOption } from './build-options.ts';
import { readArguments } from './read-arguments.ts';

const about = `Imports articles from files, folders and patterns such as 'pages/*.txt'. Reads compressed files (.gz, .zip, .wacz) too.
You can run it again: it updates changed sources only, and never overwrites an article that a person has edited.
Exits with 1 if a source was refused. All others are imported.

Forms:
${allForms.map(({ name, about: what }) => `  ${name.padEnd(18)} ${what}`).join('\n')}`;

/** The arguments of `npm run import`. */
export function readImportArguments() {
  return readArguments({
    name: 'run import -- [options] PATH…',
    about,
    options: {
      from: {
        kind: 'text',
        value: 'FORM',
        about: 'form of the sources (default: detect it)',
        fallback: '',
      },
      root: rootOption,
      to: { ...buildOptions.articles },
      url: {
        kind: 'text',
        value: 'URL',
        about: 'address where the sources were published; links within that site point there',
        fallback: '',
      },
      retrieved: {
        kind: 'text',
        value: 'DAY',
        about:
          'when the sources were retrieved (2024-05-06, or 2024-05-06T10:00:00+05:30), for dates such as\n' +
          '                     "2 hours ago"; dates in the source take precedence',
        fallback: '',
      },
      columns: {
        kind: 'text',
        value: 'FILE',
        about: 'for tables: JSON or YAML that maps fields to columns (title: Headline) (default: guess them)',
        fallback: '',
      },
      tags: {
        kind: 'switch',
        about: 'write suggested tags: names from the vocabulary and countries that the text mentions',
        fallback: false,
      },
      site: {
        kind: 'text',
        value: 'FILE',
        about: 'settings of the archive, for its time zone and language',
        fallback: '_data/site.json',
        inRoot: true,
      },
      'dry-run': { kind: 'switch', about: 'show what would be imported, and write nothing', fallback: false },
      'break-lock': buildOptions['break-lock'],
      report: {
        kind: 'text',
        value: 'FILE',
        about: 'also write a complete report as JSON Lines; a note that repeats is counted in its last lines',
        fallback: '',
      },
    },
    rest: 'PATH…',
  });
}
