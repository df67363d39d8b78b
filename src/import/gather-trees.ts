import type { ImportForm } from './forms/import-form.ts';
import type { FormTree } from './import-archive.ts';
import { UnreadableError } from './sources/encoding/unreadable-error.ts';
import { openPaths } from './sources/open-paths.ts';
import { readBeginning } from './sources/read-beginning.ts';
import { type NoArticle, refusal } from './sources/refusal.ts';
import type { FileBeginning, SourceFile, SourceTree } from './sources/source-file.ts';

/** What was found under the given paths. */
export interface Gathered {
  readonly trees: readonly FormTree[];
  /** Archives and files that cannot be opened. */
  readonly refused: readonly NoArticle[];
  /** Files of no known form, such as the settings and pictures of a blog. */
  readonly others: readonly string[];
  /** Paths that do not exist. */
  readonly missing: readonly string[];
}

/**
 * Opens paths (files, folders, `.gz`, ZIP, or patterns with `*`) and tells the form of every file by its name and beginning;
 * `wanted` restricts the forms.
 */
export async function gatherTrees(
  paths: readonly string[],
  forms: readonly ImportForm[],
  wanted?: string,
): Promise<Gathered> {
  const { roots, missing, refused } = await openPaths(paths);
  const chosen = wanted === undefined ? forms : forms.filter((form) => form.name === wanted);
  const others: string[] = [];
  const broken: NoArticle[] = [];
  const trees: FormTree[] = [];
  for (const root of roots) {
    const byForm = new Map<ImportForm, SourceFile[]>();
    for (const file of root.files) {
      const form = await formOf(file, chosen, root.named && wanted !== undefined);
      if (form === undefined) others.push(file.name);
      else if ('origin' in form) broken.push(form);
      else byForm.set(form, added(byForm.get(form), file));
    }
    const files = new Map(root.files.map((file) => [file.name, file]));
    for (const [form, articles] of byForm) trees.push({ form, tree: { articles, files } satisfies SourceTree });
  }
  return { trees, refused: [...refused, ...broken], others, missing };
}

async function formOf(
  file: SourceFile,
  forms: readonly ImportForm[],
  must: boolean,
): Promise<ImportForm | NoArticle | undefined> {
  const [first] = forms;
  if (must && forms.length === 1) return first;
  let sample: FileBeginning;
  try {
    sample = await readBeginning(file);
  } catch (error) {
    if (error instanceof UnreadableError || isDenied(error)) return refusal({ file: file.name }, error.message);
    throw error;
  }
  const marks = forms.map((form) => ({ form, mark: form.recognises(sample) })).filter(({ mark }) => mark > 0);
  return marks.toSorted((one, other) => other.mark - one.mark)[0]?.form;
}

function isDenied(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'ENOENT', 'EIO'].includes(String(error.code));
}

function added(files: SourceFile[] | undefined, file: SourceFile): SourceFile[] {
  if (!files) return [file];
  files.push(file);
  return files;
}
