import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fieldLines } from '../../articles/front-matter/field-lines.ts';
import type { FrontMatter } from '../../articles/front-matter/front-matter.ts';
import type { Issue } from '../../articles/model/result.ts';
import { eachOwnFile, type ReportIssues, shownOwnFile } from '../../articles/own/each-own-file.ts';
import { ownBodyIssues } from '../../articles/own/own-body-issues.ts';
import { readOwnFields } from '../../articles/own/own-fields.ts';
import { closestMatch } from '../../language/closest-match.ts';
import { termKey } from '../../language/term-key.ts';
import type { PictureInfo } from '../../pictures/picture-info.ts';
import { facetNames, facets } from '../../settings/facets.ts';
import { dataFolder } from '../../settings/files/archive-paths.ts';
import type { TermNames } from '../terms/term-names.ts';
import { profileParts } from './profile-parts.ts';
import { profilePicture } from './profile-picture.ts';
import { facetOfFolder, profileSchema, type TermProfile, type TermProfiles } from './term-profile.ts';

interface ProfileWorld {
  /** The language of the archive. */
  readonly language: string;
  readonly names: TermNames;
  readonly measure: (file: string) => Promise<PictureInfo>;
}

/** The folder of the profiles. */
export function profilesIn(root: string): string {
  return join(dataFolder(root), 'terms');
}

/** The path of a file of the profiles, as messages show it. */
export function shownProfilePath(root: string, path: string): string {
  return shownOwnFile(profilesIn(root), path);
}

/** Reads the profiles of an archive in the order of their paths. Throws a ProblemsError with all problems of all files. */
export async function readProfiles(root: string, world: ProfileWorld): Promise<TermProfiles> {
  const folder = profilesIn(root);
  const profiles = new Map<string, TermProfile>();
  if (!existsSync(folder)) return profiles;
  await eachOwnFile(folder, async (path, report) => {
    const profile = await readProfile(folder, path, world, report);
    if (!profile) return;
    const id = `${profile.facet}|${profile.key}`;
    const other = profiles.get(id);
    if (other) report([{ message: `is about the same name as ${other.path}`, remedy: 'delete one of them' }]);
    else profiles.set(id, profile);
  });
  return profiles;
}

async function readProfile(
  folder: string,
  path: string,
  { language, names, measure }: ProfileWorld,
  report: ReportIssues,
): Promise<TermProfile | undefined> {
  const parts = profileParts(join(folder, path));
  const facet = facetOfFolder(dirname(path));
  if (facet === undefined) report([folderIssue(dirname(path))]);
  if (!parts.ok) report([parts.issue]);
  if (!parts.ok || facet === undefined) return undefined;
  const { body, yaml } = parts.value;
  report(bodyIssues(parts.value));
  const fields = readOwnFields(profileSchema, parts.value, report);
  if (!fields) return undefined;
  const { lang = language, image, links, wikidata, orcid } = fields;
  const addresses = [...new Set([...links, ...[wikidata, orcid].filter((address) => address !== undefined)])];
  if (body === '' && !image && addresses.length === 0) {
    report([{ message: 'says nothing', remedy: 'write a text, name a picture or a link, or delete the file' }]);
    return undefined;
  }
  const name = fields.name ?? basename(path, '.md').normalize('NFC');
  const picture = image && (await profilePicture(folder, path, image, measure));
  if (picture && !picture.ok) report([{ ...picture.issue, line: fieldLines(yaml)(['image']) }]);
  return {
    ...{ path, facet, name, key: names.keyOf(facet, termKey(name)), lang, links: addresses, body },
    ...(picture?.ok ? { picture: picture.value } : {}),
  };
}

function folderIssue(folder: string): Issue {
  const folders = facetNames.map((name) => facets[name].folder);
  const near = closestMatch(folder, folders);
  return {
    message: 'is not in a folder of authors, places or the like',
    remedy: near === undefined ? `the folders are ${folders.join(', ')}` : `did you mean the folder "${near}"?`,
  };
}

/** The problems of the text. Its links to articles are as from the top of the site. */
function bodyIssues(parts: FrontMatter): readonly Issue[] {
  return ownBodyIssues(parts, {
    path: 'profile.md',
    hasFile: () => false,
    picture: { message: 'has a picture in the text', remedy: 'name it in the field "image"' },
    file: { message: 'has a link to a file', remedy: 'link to an article, to a page, or to https://…' },
  });
}
