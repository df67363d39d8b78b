import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { slug } from '../../language/addresses/slug.ts';
import { byCodeUnit } from '../../language/collator.ts';
import { sha256 } from '../../language/hashing/sha256.ts';
import type { Site } from '../../settings/site.ts';
import { articleSchema, termSchema } from './article-schema.ts';
import type { DataFile } from './line-file.ts';

/** What a data package says of the archive. */
export interface DataAbout {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly homepage: string;
  readonly publisher: string;
  readonly licenses?:
    | readonly { readonly name?: string | undefined; readonly path: string; readonly title: string }[]
    | undefined;
  readonly holder?: string | undefined;
}

export function dataAbout({ title, description, language, url, publisher, rights }: Site): DataAbout {
  const own = (text: Readonly<Record<string, string>>) => text[language] ?? Object.values(text)[0] ?? '';
  const name = own(title);
  return {
    name: slug(name),
    title: name,
    description: own(description),
    homepage: url,
    publisher,
    ...rightsAbout(rights),
  };
}

function rightsAbout(rights: Site['rights']): Pick<DataAbout, 'licenses' | 'holder'> {
  const { id, name, url } = rights?.licence ?? {};
  return {
    ...(name && url ? { licenses: [{ ...(id ? { name: id } : {}), path: url, title: name }] } : {}),
    ...(rights?.holder ? { holder: rights.holder } : {}),
  };
}

/** The descriptor of a Data Package 2.0 (datapackage.org) that holds these files. */
function dataPackage({ publisher, holder, ...about }: DataAbout, files: readonly DataFile[]): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    ...about,
    contributors: [
      { title: publisher, roles: ['publisher'] },
      ...(holder ? [{ title: holder, roles: ['rightsHolder'] }] : []),
    ],
    resources: files.toSorted((a, b) => byCodeUnit(a.file, b.file)).map(resource),
  };
}

/** Writes the descriptor and what it refers to beside the data, into the folder of a site; returns the files by path. */
export function writeDataPackage(
  about: DataAbout,
  files: readonly DataFile[],
  siteFolder: string,
): ReadonlyMap<string, string> {
  const texts = new Map<string, object>([
    ['data/datapackage.json', dataPackage(about, files)],
    ['data/articles-schema.json', articleSchema],
    ['data/terms-schema.json', termSchema],
  ]);
  mkdirSync(join(siteFolder, 'data'), { recursive: true });
  const written = new Map<string, string>();
  for (const [file, content] of texts) {
    const text = `${JSON.stringify(content, null, 1)}\n`;
    writeFileSync(join(siteFolder, file), text);
    written.set(file, sha256(text));
  }
  return written;
}

function resource({ file, bytes, sha256: hash }: DataFile): object {
  const path = file.slice('data/'.length);
  const isTerms = path.endsWith('.csv');
  return {
    name: path.replace(/\.\w+$/, '').replaceAll('/', '-'),
    path,
    format: isTerms ? 'csv' : 'jsonl',
    mediatype: isTerms ? 'text/csv' : 'application/jsonl',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${hash}`,
    schema: isTerms ? 'terms-schema.json' : 'articles-schema.json',
  };
}
