import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { slug } from '../language/addresses/slug.ts';
import { withSpaceAdvice } from '../publish/disk/full-disk.ts';
import { isWithin, realPath } from '../publish/disk/real-path.ts';
import { walkFiles } from '../publish/disk/walk-files.ts';
import { workPathsFor } from '../publish/folder/work-paths.ts';
import { withLocks } from '../publish/lock/with-locks.ts';
import { manifestFile } from '../publish/manifest/manifest.ts';
import { marker } from '../publish/manifest/site-version.ts';
import { claimCache } from '../publish/ownership/claim-cache.ts';
import { projectRoot } from '../settings/files/project-root.ts';
import { readSite } from '../settings/read-site.ts';
import type { Site } from '../settings/site.ts';
import { bagInfo } from './bag/bag-info.ts';
import { isOwnBag } from './bag/is-own-bag.ts';
import { writeBag } from './bag/write-bag.ts';
import { openBuiltSite } from './edition/built-site.ts';
import type { EditionForm } from './edition/edition-page.ts';
import { writeEdition } from './edition/write-edition.ts';
import { ownZim, ownZip, packageRemedy } from './own-package.ts';
import { replaceFile, replaceFolder } from './replace-target.ts';
import { signatureEnding } from './signature/signature-file.ts';
import { sourceDate, writeZip } from './write-zip.ts';
import { writeZim } from './zim/write-zim.ts';
import { zimLabels } from './zim/zim-labels.ts';

/** The kinds of packages. */
export const packKinds = ['folder', 'zip', 'zim', 'bag'] as const;
export type PackKind = (typeof packKinds)[number];

export interface PackOptions {
  /** The folder of the archive. Default: the working folder. */
  readonly root?: string;
  /** The site folder. It is only read. */
  readonly out: string;
  readonly articles: string;
  /** The settings of the archive. */
  readonly site: string;
  /** The folder of the edition that a ZIP or ZIM is made from. It is safe to delete. */
  readonly cache: string;
  /** The path of the package; by default, the archive's name in `_editions`. */
  readonly to?: string;
  /** See `LockOptions`. */
  readonly breakLock?: boolean;
}

/** What an owner adds to an archive beside articles and settings. A bag preserves it. */
const ownParts = ['_includes', 'pages', 'static', 'theme.css'];

/** A package that was written. */
export interface Packed {
  readonly to: string;
  readonly files: number;
  readonly bytes: number;
}

export type PackProgress = (stage: string, done: number, total: number) => void;

/** Makes a package of a built site. Throws while a build is running there. */
export async function pack(kind: PackKind, options: PackOptions, report: PackProgress): Promise<Packed> {
  const settings = await readSite(options.site);
  const to = options.to ?? join(options.root ?? '', defaultPath(kind, settings));
  assertSeparateFolders(options, kind, to);
  openBuiltSite(options.out);
  const written = [
    { name: 'the package', path: to, option: 'npm run pack -- KIND PATH' },
    { name: 'the cache', path: options.cache, option: '--cache' },
  ];
  return withSpaceAdvice(written, () =>
    withLocks([workPathsFor(options.out).folder], options, () => packAs[kind](options, settings, to, report)),
  );
}

type Pack = (options: PackOptions, settings: Site, to: string, report: PackProgress) => Promise<Packed>;

const packAs: Readonly<Record<PackKind, Pack>> = {
  folder: async (options, _, to, report) => {
    const onProgress = (done: number, total: number) => report('Files', done, total);
    const more = { own: ownFiles(options), onProgress, remedy: packageRemedy };
    const { files, bytes } = await writeEdition(openBuiltSite(options.out), to, 'disk', more);
    return { to, files, bytes };
  },
  zip: (options, _, to, report) =>
    replaceFile(to, ownZip, options, async (part) => {
      const edition = await editionOf(options, 'disk', report);
      const { files } = walkFiles(edition);
      const onProgress = (done: number, total: number) => report('Files zipped', done, total);
      const bytes = await writeZip(edition, files, part, { time: sourceDate(), onProgress });
      return { to, files: files.length, bytes };
    }),
  zim: (options, settings, to, report) =>
    replaceFile(to, ownZim, options, async (part) => {
      const edition = await editionOf(options, 'zim', report);
      report('Files put into the ZIM', 0, 1);
      const bytes = await writeZim(edition, zimLabels(settings), part);
      return { to, files: walkFiles(edition).files.length, bytes };
    }),
  bag: async (options, settings, to, report) => {
    const { root = '', out, articles, site } = options;
    const visible = (path: string) => !path.split('/').some((name) => name.startsWith('.'));
    const listed = new Set([
      ...openBuiltSite(out).manifest.keys(),
      marker.file,
      manifestFile,
      manifestFile + signatureEnding,
    ]);
    const sources = [
      { from: articles, to: 'articles', includes: visible },
      // An archive may have no settings.
      ...(existsSync(dirname(site)) ? [{ from: dirname(site), to: 'settings', includes: visible }] : []),
      ...ownParts
        .map((name) => ({ from: join(root, name), to: name, includes: visible }))
        // The templates of this project are no part of an archive.
        .filter(({ from }) => existsSync(from) && resolve(from) !== join(projectRoot, '_includes')),
      { from: out, to: 'site', includes: (path: string) => listed.has(path) },
    ];
    const info = bagInfo(settings, process.env.SOURCE_DATE_EPOCH);
    const onProgress = (done: number, total: number) => report('Files', done, total);
    const target = { noun: 'a bag', remedy: packageRemedy, isOurs: isOwnBag };
    return { to, ...(await replaceFolder(to, target, options, (part) => writeBag(sources, info, part, onProgress))) };
  },
};

async function editionOf(options: PackOptions, form: EditionForm, report: PackProgress): Promise<string> {
  const { out, cache } = options;
  claimCache(cache);
  const edition = join(cache, `edition-${form}`);
  const onProgress = (done: number, total: number) => report('Files made ready', done, total);
  await writeEdition(openBuiltSite(out), edition, form, { own: ownFiles(options), onProgress });
  return edition;
}

/** What the owner put into `static`, also pages without our policy. */
function ownFiles({ root = '' }: PackOptions): ReadonlySet<string> {
  return new Set(walkFiles(join(root, 'static')).files);
}

function defaultPath(kind: PackKind, { title, language }: Site): string {
  const name = slug(title[language] ?? Object.values(title)[0] ?? '');
  const ending = { folder: '', bag: '-bag', zip: '.zip', zim: '.zim' }[kind];
  return join('_editions', name + ending);
}

/** Throws where the package would contain itself, replace its source, or swallow the folder of the user. */
function assertSeparateFolders({ out, articles, site }: PackOptions, kind: PackKind, to: string): void {
  const target = realPath(to);
  const isFolder = kind === 'folder' || kind === 'bag';
  for (const source of [out, articles, site, process.cwd(), homedir()]) {
    const real = realPath(source);
    const isSource = source !== process.cwd() && source !== homedir();
    if ((isSource && isWithin(target, real)) || (isFolder && isWithin(real, target)))
      throw new Error(`${to} and ${source} contain each other. Nothing was touched. ${packageRemedy}`);
  }
}
