import { homedir } from 'node:os';
import { join } from 'node:path';
import { isWithin, realPath } from '../../publish/disk/real-path.ts';

/** The folders that a build reads from and writes to. */
export interface BuildFolders {
  /** The archive's folder. Default: the working folder. */
  readonly root?: string;
  readonly articles: string;
  readonly out: string;
  readonly cache: string;
}

/** The folders of an archive that a build reads beside the articles. */
const ownFolders = ['_data', '_includes', 'pages', 'static'];

/** Refuses folders that would swallow each other: a build must never write over what it reads, or over anybody's home. */
export function assertSeparateFolders(folders: BuildFolders, { cwd = process.cwd(), home = homedir() } = {}): void {
  const [articles, out, cache] = [folders.articles, folders.out, folders.cache].map(realPath) as [
    string,
    string,
    string,
  ];
  const refuse = (why: string, option: string): never => {
    throw new Error(`${why} Choose another folder with ${option}.`);
  };
  if (isWithin(realPath(home), out))
    refuse(`The site can't be built into ${out}: it contains your home folder.`, '--out');
  if (isWithin(realPath(cwd), out))
    refuse(`The site can't be built into ${out}: it contains the folder in which the command runs.`, '--out');
  if (isWithin(realPath(folders.root ?? cwd), out))
    refuse(`The site can't be built into ${out}: it contains the folder of the archive.`, '--out');
  for (const name of ownFolders) {
    const own = realPath(join(folders.root ?? cwd, name));
    if (isWithin(out, own) || isWithin(own, out)) refuse(`The site (${out}) and ${own} contain each other.`, '--out');
    if (isWithin(cache, own)) refuse(`The cache (${cache}) is inside ${own}.`, '--cache');
  }
  if (isWithin(out, articles)) refuse(`The site (${out}) is inside the folder of the articles (${articles}).`, '--out');
  if (isWithin(articles, out))
    refuse(`The articles (${articles}) are inside the folder of the site (${out}).`, '--out');
  if (isWithin(cache, out) || isWithin(out, cache))
    refuse(`The cache (${cache}) and the site (${out}) overlap.`, '--cache');
  if (isWithin(cache, articles))
    refuse(`The cache (${cache}) is inside the folder of the articles (${articles}).`, '--cache');
}
