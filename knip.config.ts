import type { KnipConfig } from 'knip';
import { bundleEntries } from './src/theme/bundle-entries.ts';

const browserScripts = Object.values(bundleEntries(import.meta.dirname).scripts);

export default {
  entry: [
    'scripts/*.{ts,js}',
    'eleventy.config.ts',
    ...browserScripts,
    // Programs that a test starts in a process of its own.
    'test/browser/walk-table.ts',
    'test/site/record-modules.ts',
    'test/unit/build/remote-cache/read-as-other-user.ts',
    'test/unit/publish/disk/build-on-small-disk.ts',
    'test/unit/publish/folder/publish-until-killed.ts',
    'test/unit/upload/upload-until-killed.ts',
    // Loaded by path.
    'scripts/mutate/mutant-runner.ts',
    'scripts/mutate/test-process.ts',
  ],
  project: ['src/**/*.{ts,js}', 'scripts/**/*.{ts,js}', 'test/**/*.ts'],
  // Programs of the machine, not of a package.
  ignoreBinaries: [
    'apache2',
    'apt-get',
    'caddy',
    'kiwix-serve',
    'minisign',
    'mkfifo',
    'mount',
    'nginx',
    'rclone',
    'sha256sum',
    'ssh-keygen',
    'unshare',
    'zimcheck',
    'zimdump',
    'zimwriterfs',
  ],
  // Its program is started by path.
  ignoreDependencies: ['s3rver'],
  treatConfigHintsAsErrors: true,
} satisfies KnipConfig;
