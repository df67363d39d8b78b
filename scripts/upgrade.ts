import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { templateFiles } from '../src/render/template-files.ts';
import { changedParts } from '../src/report/upgrade/changed-parts.ts';
import { changesSince } from '../src/report/upgrade/changes-since.ts';
import {
  presentRecord,
  readUpgradeRecord,
  upgradeRecordFile,
  writeUpgradeRecord,
} from '../src/report/upgrade/upgrade-record.ts';
import { upgradeText } from '../src/report/upgrade/upgrade-text.ts';
import { projectRoot } from '../src/settings/files/project-root.ts';
import { rootOption } from './cli/build-options.ts';
import { printText } from './cli/print.ts';
import { ArgumentError, readArguments } from './cli/read-arguments.ts';
import { runCommand } from './cli/run-command.ts';

await runCommand(async () => {
  const { root, done } = readArguments({
    name: 'run upgrade -- [options]',
    about:
      'Run it after you installed a new version. Shows what changed since the version that the archive was last compared with, and\n' +
      `which of its templates and texts are in the place of ours that changed. Changes nothing but ${upgradeRecordFile}, with --done.`,
    options: {
      root: rootOption,
      done: { kind: 'switch', about: `note in ${upgradeRecordFile} that you have compared all`, fallback: false },
    },
  });
  if (resolve(root) === resolve(projectRoot))
    throw new ArgumentError('This is the folder of the program itself. Name that of your archive: --root FOLDER');
  const now = presentRecord();
  if (done) {
    writeUpgradeRecord(root);
    printText(`${join(root, upgradeRecordFile)} says that the archive was compared with version ${now.version}.`);
    return;
  }
  const before = readUpgradeRecord(root);
  if (!before) {
    printText(
      `${join(root, upgradeRecordFile)} is missing, so the version that the archive was made for is not known. ` +
        'Compare your templates and texts with ours, and run: npm run upgrade -- --done',
    );
    process.exitCode = 1;
    return;
  }
  const files = templateFiles(projectRoot, projectRoot).byName;
  const changes = changesSince(readFileSync(join(projectRoot, 'docs/CHANGELOG.md'), 'utf8'), before.version);
  const upgrade = {
    from: before.version,
    to: now.version,
    changes,
    ...changedParts(projectRoot, root, { before, now }),
  };
  const shown = (path: string) => relative('', path).replaceAll('\\', '/');
  printText(
    upgradeText(upgrade, {
      ours: (name) => shown(files.get(name)?.file ?? name),
      own: (path) => shown(join(root, path)),
    }),
  );
});
