import { mkdirSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { slug } from '../language/slug.ts';
import { walkFiles } from '../publish/folder/walk-files.ts';
import { workshopFor } from '../publish/folder/workshop.ts';
import { takeLock } from '../publish/lock.ts';
import { readSite, type Site } from '../settings/site.ts';
import { bagInfo } from './bag/bag-info.ts';
import { writeBag } from './bag/write-bag.ts';
import { openBuiltSite } from './built-site.ts';
import type { EditionForm } from './edition/edition-page.ts';
import { writeEdition } from './edition/write-edition.ts';
import { sourceDate } from './source-date.ts';
import { writeZim, zimLabels } from './zim/write-zim.ts';
import { writeZip } from './zip/write-zip.ts';

/** The forms in which an archive leaves the machine. */
export const packKinds = ['folder', 'zip', 'zim', 'bag'] as const;
export type PackKind = (typeof packKinds)[number];

export interface PackOptions {
  /** The site folder; only read. */
  readonly out: string;
  readonly articles: string;
  /** The settings of the archive. */
  readonly site: string;
  /** Where the edition is kept that ZIP and ZIM are made from; safe to delete. */
  readonly cache: string;
  /** Where the package goes; a name of the archive's in `_editions` where absent. */
  readonly to?: string;
}

/** What was packed. */
export interface Packed {
  readonly to: string;
  readonly files: number;
  readonly bytes: number;
}

export type PackProgress = (stage: string, done: number, total: number) => void;

/** Makes a package of a built site. No build may be under way there. */
export async function pack(kind: PackKind, options: PackOptions, report: PackProgress): Promise<Packed> {
  const settings = await readSite(options.site);
  const to = options.to ?? defaultPlace(kind, settings);
  assertApart(options, to);
  openBuiltSite(options.out);
  mkdirSync(dirname(resolve(to)), { recursive: true });
  const release = takeLock(workshopFor(options.out).folder);
  try {
    return await packAs[kind](options, settings, to, report);
  } finally {
    release();
  }
}

type Pack = (options: PackOptions, settings: Site, to: string, report: PackProgress) => Promise<Packed>;

const packAs: Readonly<Record<PackKind, Pack>> = {
  folder: async ({ out }, _, to, report) => {
    const { files, bytes } = await writeEdition(openBuiltSite(out), to, 'disk', (done, total) =>
      report('Files', done, total),
    );
    return { to, files, bytes };
  },
  zip: async (options, _, to, report) => {
    const edition = await editionOf(options, 'disk', report);
    const { files } = walkFiles(edition);
    const onProgress = (done: number, total: number) => report('Files zipped', done, total);
    return { to, files: files.length, bytes: await writeZip(edition, files, to, { time: sourceDate(), onProgress }) };
  },
  zim: async (options, settings, to, report) => {
    const edition = await editionOf(options, 'zim', report);
    report('Files put into the ZIM', 0, 1);
    const bytes = await writeZim(edition, zimLabels(settings), to);
    return { to, files: walkFiles(edition).files.length, bytes };
  },
  bag: async ({ out, articles, site }, settings, to, report) => {
    const visible = (path: string) => !path.split('/').some((name) => name.startsWith('.'));
    const listed = new Set([...openBuiltSite(out).manifest.keys(), 'sanchika.json', 'manifest-sha256.txt']);
    const sources = [
      { from: articles, to: 'articles', takes: visible },
      { from: dirname(site), to: 'settings', takes: visible },
      { from: out, to: 'site', takes: (path: string) => listed.has(path) },
    ];
    const info = bagInfo(settings, process.env.SOURCE_DATE_EPOCH);
    return { to, ...writeBag(sources, info, to, (done, total) => report('Files', done, total)) };
  },
};

async function editionOf({ out, cache }: PackOptions, form: EditionForm, report: PackProgress): Promise<string> {
  const edition = join(cache, `edition-${form}`);
  await writeEdition(openBuiltSite(out), edition, form, (done, total) => report('Files made ready', done, total));
  return edition;
}

function defaultPlace(kind: PackKind, { title, language }: Site): string {
  const name = slug(title[language] ?? Object.values(title)[0] ?? '');
  const ending = { folder: '', bag: '-bag', zip: '.zip', zim: '.zim' }[kind];
  return join('_editions', name + ending);
}

/** A package in the folder that it is made from would hold itself. */
function assertApart({ out, articles }: PackOptions, to: string): void {
  const place = resolve(to);
  for (const folder of [out, articles].map((path) => resolve(path))) {
    if (`${place}/`.startsWith(`${folder}/`) || (extname(place) === '' && `${folder}/`.startsWith(`${place}/`))) {
      throw new Error(`${to} and ${folder} lie in each other: choose another place for the package.`);
    }
  }
}
