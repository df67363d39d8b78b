import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { basename, dirname, join, posix, relative } from 'node:path';
import { bodyReferences } from '../../articles/body/body-references.ts';
import { linkIssues } from '../../articles/body/check-body.ts';
import { linkKind } from '../../articles/body/link-kind.ts';
import { rawHtml } from '../../articles/body/raw-html.ts';
import { decodeArticle } from '../../articles/files/decode-article.ts';
import { readArticleBytes } from '../../articles/files/read-article-bytes.ts';
import { opening } from '../../articles/files/split-article.ts';
import { fieldLines } from '../../articles/front-matter/field-lines.ts';
import { fieldProblems } from '../../articles/front-matter/field-problem.ts';
import { type FrontMatter, frontMatter } from '../../articles/front-matter/front-matter.ts';
import { quoteValue } from '../../articles/messages/quote-value.ts';
import { filledFields } from '../../articles/model/fields.ts';
import type { Issue, Result } from '../../articles/model/result.ts';
import { closestMatch } from '../../language/closest-match.ts';
import { byCodeUnit } from '../../language/collator.ts';
import { termKey } from '../../language/term-key.ts';
import type { PictureInfo } from '../../pictures/picture-info.ts';
import { dataFolder } from '../../settings/archive-paths.ts';
import { facetNames, facets } from '../../settings/facets.ts';
import { type Problem, ProblemsError } from '../../settings/problem.ts';
import type { TermNames } from './term-names.ts';
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
  return relative('', join(profilesIn(root), path)).replaceAll('\\', '/');
}

/** Reads the profiles of an archive in the order of their paths. Throws a ProblemsError with all problems of all files. */
export async function readProfiles(root: string, world: ProfileWorld): Promise<TermProfiles> {
  const folder = profilesIn(root);
  const profiles = new Map<string, TermProfile>();
  if (!existsSync(folder)) return profiles;
  const problems: Problem[] = [];
  for (const path of markdownIn(folder)) {
    const refuse = (issues: readonly Issue[]) => {
      for (const issue of issues) problems.push({ file: shownProfilePath(root, path), ...issue });
    };
    try {
      const profile = await readProfile(folder, path, world, refuse);
      if (!profile) continue;
      const id = `${profile.facet}|${profile.key}`;
      const other = profiles.get(id);
      if (other) refuse([{ message: `is about the same name as ${other.path}`, remedy: 'delete one of them' }]);
      else profiles.set(id, profile);
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ProblemsError(problems);
  return profiles;
}

function markdownIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md') && !/(?:^|\/)[._]/.test(path))
    .toSorted(byCodeUnit);
}

async function readProfile(
  folder: string,
  path: string,
  { language, names, measure }: ProfileWorld,
  refuse: (issues: readonly Issue[]) => void,
): Promise<TermProfile | undefined> {
  const parts = partsOf(join(folder, path));
  const facet = facetOfFolder(dirname(path));
  if (facet === undefined) refuse([folderIssue(dirname(path))]);
  if (!parts.ok) refuse([parts.issue]);
  if (!parts.ok || facet === undefined) return undefined;
  const { body, yaml, fields } = parts.value;
  refuse(bodyIssues(parts.value));
  const parsed = profileSchema.safeParse(completed(fields), { reportInput: true });
  const lineOf = fieldLines(yaml);
  if (!parsed.success) {
    const found = fieldProblems(profileSchema, parsed.error.issues);
    refuse(found.map(({ path: at, ...problem }) => ({ ...problem, line: lineOf(at) })));
    return undefined;
  }
  const { name: written, lang = language, image, links, wikidata, orcid } = parsed.data;
  const addresses = [...new Set([...links, ...[wikidata, orcid].filter((address) => address !== undefined)])];
  if (body === '' && !image && addresses.length === 0) {
    refuse([{ message: 'says nothing', remedy: 'write a text, name a picture or a link, or delete the file' }]);
    return undefined;
  }
  const name = written ?? basename(path, '.md').normalize('NFC');
  const picture = image && fileBeside(join(folder, path), image.src);
  if (image && picture === undefined)
    refuse([{ line: lineOf(['image']), field: 'image', ...missingPicture(join(folder, path), image.src) }]);
  const profile = { path, facet, name, key: names.keyOf(facet, termKey(name)), lang, links: addresses, body };
  if (!image || picture === undefined) return profile;
  const { alt, caption, credit } = image;
  const info = await measure(relative('', join(folder, dirname(path), picture)).replaceAll('\\', '/'));
  return {
    ...profile,
    picture: { path: posix.join(dirname(path), picture), ...filledFields({ alt, caption, credit }), info },
  };
}

/** The parts of a file. It may be a text without front matter. */
function partsOf(file: string): Result<FrontMatter> {
  const bytes = readArticleBytes(file);
  const text = bytes.ok ? decodeArticle(bytes.value) : bytes;
  if (!text.ok) return text;
  if (/^\s*(?:---|\+\+\+)/.test(text.value)) {
    const parts = frontMatter(text.value);
    const isOurs = parts.ok || parts.issue.remedy !== opening;
    return isOurs
      ? parts
      : { ok: false, issue: { ...parts.issue, remedy: 'write a field, or delete the lines "---"' } };
  }
  return { ok: true, value: { fields: {}, yaml: '', body: text.value.trim(), bodyLine: 1 } };
}

/** The fields with a value. A picture may be its name alone, and a link need not be a list. */
function completed(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { image, links } = fields;
  return {
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== '')),
    ...(typeof image === 'string' && image !== '' ? { image: { src: image } } : {}),
    ...(typeof links === 'string' && links !== '' ? { links: [links] } : {}),
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

/** The name of a file in the same folder, in the Unicode form of the disk. Undefined if there is none. */
function fileBeside(file: string, name: string): string | undefined {
  const wanted = name.replace(/^\.\//, '').normalize('NFC');
  const found = readdirSync(dirname(file)).find((other) => other.normalize('NFC') === wanted);
  return found !== undefined && lstatSync(join(dirname(file), found)).isFile() ? found : undefined;
}

function missingPicture(file: string, name: string): Issue {
  const near = closestMatch(
    name,
    readdirSync(dirname(file)).filter((other) => !other.endsWith('.md')),
  );
  return {
    message: `is not a file beside this one: ${quoteValue(name)}`,
    remedy: near === undefined ? 'put the picture there, or correct its name' : `there is ${quoteValue(near)}`,
  };
}

/** The problems of the text. Its links to articles are as from the top of the site. */
function bodyIssues({ body, bodyLine }: FrontMatter): readonly Issue[] {
  const { images, links } = bodyReferences(body);
  const html = rawHtml(body);
  const at = ({ line }: { readonly line: number }) => bodyLine + line - 1;
  return [
    ...images.map((image) => ({
      line: at(image),
      message: `has a picture in the text: ${quoteValue(image.src)}`,
      remedy: 'name it in the field "image"',
    })),
    ...links.flatMap((link) => linkIssues('profile.md', link).map((issue) => ({ line: at(link), ...issue }))),
    ...links
      .filter(({ href }) => linkKind(href) === 'file')
      .map((link) => ({
        line: at(link),
        message: `has a link to a file: ${quoteValue(link.href)}`,
        remedy: 'link to an article, to a page, or to https://…',
      })),
    ...(html
      ? [{ line: at(html), message: `has raw HTML: ${quoteValue(html.first)}`, remedy: 'write it in Markdown' }]
      : []),
  ];
}
