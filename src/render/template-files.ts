import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../language/hashing/sha256.ts';

/** A template: its name in `include` and `extends`, and its file. The name of a page kind's template is `pages/KIND.njk`. */
export interface TemplateFile {
  readonly name: string;
  readonly file: string;
  /** Whether it is the archive's own. */
  readonly isOwn: boolean;
  /** Whether it is in the place of one of ours. */
  readonly replaces: boolean;
}

/** The templates of an archive. Its own take the place of ours with the same names. */
export interface TemplateFiles {
  readonly byName: ReadonlyMap<string, TemplateFile>;
  /** The folders that hold the templates other than those of page kinds; the archive's own first. */
  readonly folders: readonly string[];
}

/** Put before the name of a template, it means ours: `ours/partials/masthead.njk`. So an archive's own template can build on ours. */
export const oursPrefix = 'ours/';

/** The name of the template of a page kind. */
export function pageTemplateName(kind: string): string {
  return `pages/${kind}.njk`;
}

/** Finds the templates of this project and those of an archive's folder. */
export function templateFiles(project: string, root: string): TemplateFiles {
  const [ours, own] = [project, root].map((folder) => join(folder, '_includes')) as [string, string];
  const kinds = join(project, 'src/pages/kinds');
  const pages = templatesIn(kinds).map((path) => ({
    name: `pages/${path.replace(/^.*\//, '')}`,
    file: join(kinds, path),
    isOwn: false,
    replaces: false,
  }));
  const partials = templatesIn(ours).map((name) => ({ name, file: join(ours, name), isOwn: false, replaces: false }));
  const byName = new Map<string, TemplateFile>([...pages, ...partials].map((template) => [template.name, template]));
  const names = own === ours ? [] : templatesIn(own);
  if (names.length > 0) for (const template of [...byName.values()]) byName.set(oursPrefix + template.name, template);
  for (const name of names) byName.set(name, { name, file: join(own, name), isOwn: true, replaces: byName.has(name) });
  return { byName, folders: [...new Set([own, ours])] };
}

function templatesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.njk'))
    .map((name) => name.replaceAll('\\', '/'))
    .toSorted();
}

const reference = /['"]([^'"]+\.njk)['"]/g;
/** A template whose name is computed. It could be any. */
const computedReference =
  /\{%-?\s*(?:include|extends|import|from)\s+(?!["'])|\brenderOnce\(\s*(?!["'])|\.njk["']\s*[+~]|[+~]\s*["'][^'"]*\.njk/;

/** The names of the templates that a template includes, extends or imports. */
export function templateReferences(source: string, { byName }: TemplateFiles): readonly string[] {
  if (computedReference.test(source)) return [...byName.keys()].filter((name) => !name.startsWith('pages/'));
  return [...source.matchAll(reference)].map(([, name = '']) => name);
}

/** A hash of the archive's own templates, also of those that no page uses. */
export function ownTemplatesHash({ byName }: TemplateFiles): string {
  const own = [...byName.values()].filter(({ isOwn }) => isOwn);
  return sha256(own.map(({ name, file }) => `${name} ${sha256(readFileSync(file))}`).join('\n'));
}

/** For each page kind, a hash of its template and of all that it uses. */
export function templateHashes(templates: TemplateFiles): Readonly<Record<string, string>> {
  const sources = new Map<string, { readonly hash: string; readonly uses: readonly string[] }>();
  for (const [name, { file }] of templates.byName) {
    const source = readFileSync(file, 'utf8');
    sources.set(name, { hash: sha256(source), uses: templateReferences(source, templates) });
  }
  const hashOf = (start: string): string => {
    const reached = new Set([start]);
    for (const name of reached) for (const used of sources.get(name)?.uses ?? []) reached.add(used);
    return sha256(
      [...reached]
        .toSorted()
        .map((name) => `${name} ${sources.get(name)?.hash}`)
        .join('\n'),
    );
  };
  const kinds = [...sources.keys()].filter((name) => name.startsWith('pages/'));
  return Object.fromEntries(kinds.map((name) => [name.slice('pages/'.length, -'.njk'.length), hashOf(name)]));
}
