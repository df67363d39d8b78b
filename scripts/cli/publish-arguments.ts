import { buildOptions } from './build-options.ts';
import { readArguments } from './read-arguments.ts';

const about =
  'Sends the built site to a host. Only what has changed is sent: new files first, then pages, and what is gone is deleted last, so a\n' +
  'reader never meets a page whose files are missing. An interrupted run goes on where it ended. TARGET is one of:\n' +
  '  DIR                  a folder of this machine, such as a mounted disk\n' +
  '  USER@HOST:DIR        a folder of another machine, through rsync and ssh (also rsync://HOST/MODULE)\n' +
  '  s3://BUCKET[/DIR]    Amazon S3 and stores like it; keys from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY\n' +
  '  rclone:REMOTE:[DIR]  any store that rclone knows; set up REMOTE with "rclone config"\n' +
  'With --plan, the changes are printed as JSON, for a program of your own that sends them.';

/** The arguments of `npm run publish`. */
export function readPublishArguments() {
  return readArguments({
    name: 'run publish -- --to TARGET [options]',
    about,
    options: {
      to: { kind: 'text', value: 'TARGET', about: 'where to publish', fallback: '' },
      'dry-run': { kind: 'switch', about: 'list the changes, and send nothing', fallback: false },
      plan: {
        kind: 'switch',
        about: 'print the changes as JSON, in the order to send them; send nothing',
        fallback: false,
      },
      all: { kind: 'switch', about: 'send every file again, even where the target lists the same', fallback: false },
      'beside-others': {
        kind: 'switch',
        about: 'publish into a folder that holds other files; they stay',
        fallback: false,
      },
      compress: {
        kind: 'text',
        value: 'yes|no',
        about: 'keep .br and .gz files beside the others, for Caddy and nginx; without it, as the target has it',
        fallback: '',
      },
      endpoint: { kind: 'text', value: 'URL', about: 'address of a store other than Amazon S3', fallback: '' },
      root: buildOptions.root,
      out: { ...buildOptions.out, about: 'folder of the site; it is only read' },
      'break-lock': {
        kind: 'switch',
        about: 'go on although an upload of another machine may still run',
        fallback: false,
      },
    },
  });
}
