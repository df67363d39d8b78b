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
  readonly remoteCache?: string;
}

/** The folders of an archive that a build reads beside the articles. */
const ownFolders = ['_data', '_includes', 'pages', 'static'];

/** Refuses folders that would swallow each other: a build must never write over what it reads, or over anybody's home. */
export function assertSeparateFolders(folders: BuildFolders, { cwd = process.cwd(), home = homedir() } = {}): void {
  const [articles, out] = [realPath(folders.articles), realPath(folders.out)];
  const caches = [
    { name: 'cache', path: realPath(folders.cache), option: '--cache' },
    ...(folders.remoteCache === undefined
      ? []
      : [{ name: 'remote cache', path: realPath(folders.remoteCache), option: '--remote-cache' }]),
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
    for (const { name, path, option } of caches)
      if (isWithin(path, own)) refuse(`The ${name} (${path}) is inside ${own}.`, option);
  }
  if (isWithin(out, articles)) refuse(`The site (${out}) is inside the folder of the articles (${articles}).`, '--out');
  if (isWithin(articles, out))
    refuse(`The articles (${articles}) are inside the folder of the site (${out}).`, '--out');
  for (const { name, path, option } of caches) {
    if (isWithin(path, out) || isWithin(out, path))
      refuse(`The ${name} (${path}) and the site (${out}) overlap.`, option);
    if (isWithin(path, articles))
      refuse(`The ${name} (${path}) is inside the folder of the articles (${articles}).`, option);
  }
}
