import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Problem, ProblemsError } from './files/problem.ts';

const folders = ['_data', '_data/strings', '_includes', 'pages', 'static'];
const files = [
  '_data/site.json',
  '_data/vocabulary.json',
  '_data/publications.json',
  '_data/former-pages.json',
  'theme.css',
];

/** Folders in which every file with an ending is read. */
const folderEndings = { '_data/strings': '.json', _includes: '.njk' } as const;

/** Refuses an archive's folder in which a file has the name of one of its folders, or a folder, pipe or device that of a file. */
export function checkArchiveFolder(root: string): void {
  const problem = (name: string, message: string, remedy: string): Problem => ({
    file: relative('', join(root, name)),
    message,
    remedy,
  });
  const statsOf = (name: string) => {
    try {
      return statSync(join(root, name), { throwIfNoEntry: false });
    } catch {
      return undefined; // The folder above it is a file, which is a problem of its own.
    }
  };
  const named = (folder: string, ending: string): readonly string[] =>
    statsOf(folder)?.isDirectory()
      ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith(ending))
          .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
          .toSorted()
      : [];
  const problems = [
    ...folders
      .filter((name) => statsOf(name)?.isDirectory() === false)
      .map((name) => problem(name, 'is not a folder', 'rename it, or make a folder of this name')),
    ...[...files, ...Object.entries(folderEndings).flatMap(([folder, ending]) => named(folder, ending))]
      .filter((name) => statsOf(name)?.isFile() === false)
      .map((name) => problem(name, 'is not a file', 'rename it, or write a file of this name')),
  ];
  if (problems.length > 0) throw new ProblemsError(problems);
}
