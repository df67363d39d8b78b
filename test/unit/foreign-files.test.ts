import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourceFiles } from './source-modules.ts';

/**
 * Every file that removes, renames or writes files, and what makes sure that those are ours. `foreign-content.test.ts` points each
 * path option at files of others. A name that ends with `/` is a folder.
 *
 * - rule: `src/publish/ownership` itself
 * - cache: in a folder that `claimCache` has marked
 * - site: in a site that `assertOurs` has accepted, in its work folder, or in the staging folder there
 * - part: in a folder that `assertOwnPart` has accepted
 * - package: in the work folder of `replaceFile` or `replaceFolder`
 * - checked: the file itself calls `assertOwnFile` or `assertOwnFolder` first
 * - new: only writes a file that does not exist
 * - ledger: only a file whose hash the import has recorded, a temporary file of its own, or the ledger after it was read
 * - lock: only lock files
 * - temporary: in a folder that the same function has made with `mkdtemp`, or a temporary file with a random name
 * - upload: only files that the target's manifest lists, or that were missing before: see `uploadSite`
 * - fixed: the path depends on no option
 * - record: only a file of a fixed name that it has read as a record of ours
 * - work: below `.cache/bench`, in a folder that this benchmark has made
 */
const guards: Readonly<Record<string, string>> = {
  'scripts/bench/archive/write-archive.ts': 'checked',
  'scripts/bench/build/archive-folder.ts': 'work',
  'scripts/bench/copies/find-copies.ts': 'temporary',
  'scripts/bench/hugo/': 'work',
  'scripts/bench/import/measure-export.ts': 'temporary',
  'scripts/bench/pages/lighthouse.ts': 'temporary',
  'scripts/bench/report/figures-file.ts': 'checked',
  'scripts/bench/rounds/': 'work',
  'scripts/bench/search/folder-search.ts': 'temporary',
  'scripts/browser/saved-browser.ts': 'fixed',
  'scripts/cli/copy-project.ts': 'temporary',
  'scripts/cli/new-archive.ts': 'new',
  'scripts/import/former-page-notes.ts': 'record',
  'scripts/import/import-report.ts': 'checked',
  'scripts/mutate.ts': 'temporary',
  'scripts/mutate/': 'temporary',
  'scripts/new.ts': 'new',
  'scripts/package.ts': 'fixed',
  'scripts/soak.ts': 'temporary',
  'scripts/soak/': 'temporary',
  'scripts/subset-fonts.ts': 'fixed',
  'scripts/take-pictures.ts': 'checked',
  'scripts/write-article-schema.ts': 'fixed',
  'scripts/write-import-tables.ts': 'fixed',
  'src/attachments/publish-attachment.ts': 'site',
  'src/attachments/publish-first-page.ts': 'site',
  'src/build/data/': 'site',
  'src/build/epochs/code-cache.ts': 'fixed',
  'src/build/offline/': 'site',
  'src/build/remote-cache/cached-shard.ts': 'site',
  'src/build/remote-cache/remote-cache.ts': 'cache',
  'src/build/parts/assert-own-part.ts': 'part',
  'src/build/parts/build-part.ts': 'part',
  'src/build/parts/merge-parts.ts': 'site',
  'src/build/site/restore-lost-files.ts': 'site',
  'src/build/stages/build-assets.ts': 'cache',
  'src/build/stages/build-static.ts': 'site',
  'src/build/stages/build-urdu.ts': 'cache',
  'src/catalog/database/catalog.ts': 'cache',
  'src/catalog/database/clean-close.ts': 'cache',
  'src/check/valid-patterns.ts': 'cache',
  'src/import/placing/files/article-folder.ts': 'ledger',
  'src/import/placing/ledger/ended-lines.ts': 'ledger',
  'src/import/placing/ledger/ledger.ts': 'ledger',
  'src/pack/bag/': 'package',
  'src/pack/edition/write-edition.ts': 'site',
  'src/pack/replace-target.ts': 'package',
  'src/pack/sign.ts': 'checked',
  'src/pack/signature/key-file.ts': 'new',
  'src/pack/write-zip.ts': 'package',
  'src/pictures/make-variants.ts': 'cache',
  'src/publish/disk/': 'site',
  'src/publish/folder/': 'site',
  'src/publish/host/': 'site',
  'src/publish/lock/': 'lock',
  'src/publish/ownership/': 'rule',
  'src/render/render-pages.ts': 'site',
  'src/report/upgrade/upgrade-record.ts': 'record',
  'src/search/build/files/search-file.ts': 'site',
  'src/theme/bundle-assets.ts': 'cache',
  'src/theme/fonts/subset-fonts.ts': 'fixed',
  'src/theme/publish-look.ts': 'cache',
  'src/upload/plan/compressed-files.ts': 'temporary',
  'src/upload/targets/folder-target.ts': 'upload',
  'src/upload/targets/in-folder.ts': 'temporary',
  'src/upload/targets/rsync-target.ts': 'temporary',
};

const calls =
  /\b(?:rm|rmdir|unlink|rename|writeFile|appendFile|copyFile|cp|link|symlink|truncate|ftruncate|createWriteStream|writeAtomically|moveFile|linkOver|linkFile)(?:Sync)?\(|\bopen(?:Sync)?\([^)]*'[aw]/;
const disk = /'node:fs(?:\/promises)?'|\/(?:text-file|disk)\.ts'/;

test('every file that can remove or overwrite files is in the list of guards', () => {
  const writers = ['src', 'scripts'].flatMap(sourceFiles).filter((file) => {
    const code = readFileSync(file, 'utf8');
    return disk.test(code) && calls.test(code);
  });
  const entryOf = (file: string) =>
    Object.keys(guards).find((entry) => file === entry || (entry.endsWith('/') && file.startsWith(entry)));
  expect(
    writers.filter((file) => entryOf(file) === undefined),
    'These files write to the disk. Make sure that they only replace files of ours (src/publish/ownership), and add them to `guards`.',
  ).toEqual([]);
  expect([...new Set(writers.map(entryOf))].toSorted(), 'Remove the entries that are not needed.').toEqual(
    Object.keys(guards).toSorted(),
  );
});
