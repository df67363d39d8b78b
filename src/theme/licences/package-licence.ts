import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A work that a site contains, and the terms under which it may be copied. */
export interface Licence {
  readonly work: string;
  readonly text: string;
}

/** Files of an npm package whose text must accompany copies of it. */
const licenceFile = /^(?:licen[cs]e|copying|notice)(?:[-.][\w.-]*)?$/i;
const noticeOnly = /^notice/i;

/** The folder of the npm package that a file lies in; undefined for files of this project. */
export function packageFolder(file: string): string | undefined {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/s.exec(file)?.[0];
}

/** The licence of the package in a folder, from its own files. Throws if the package has no licence file. */
export function packageLicence(folder: string): Licence {
  const { name, version, license }: { name: string; version: string; license?: string } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && licenceFile.test(entry.name))
    .map((entry) => entry.name)
    .toSorted();
  if (files.every((file) => noticeOnly.test(file)))
    throw new Error(
      `the package "${name}" is part of the site, but has no licence file: replace it, or use a version that has one`,
    );
  const texts = files.map((file) => readText(path.join(folder, file)));
  return { work: `${name} ${version}${license === undefined ? '' : ` (${license})`}`, text: texts.join('\n\n') };
}

/** A text without the differences that systems make in it: line ends, spaces at the ends of lines. */
export function readText(file: string): string {
  return readFileSync(file, 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+|(?<!\n)\n+$/g, '');
}
