import type { ImportForm } from './forms/import-form.ts';
import type { FormTree } from './import-archive.ts';
import { isPictureName } from './reading/pictures/picture-file.ts';
import { UnreadableError } from './sources/encoding/unreadable-error.ts';
import { openPaths } from './sources/open-paths.ts';
import { readBeginning } from './sources/read-beginning.ts';
import { type NoArticle, refusal } from './sources/refusal.ts';
import type { FileBeginning, SourceFile } from './sources/source-file.ts';

/** The sources under the paths on the command line. */
export interface GatheredTrees {
  readonly trees: readonly FormTree[];
  /** Archives and files that cannot be opened. */
  readonly refused: readonly NoArticle[];
  /** Files that no form reads, such as the settings and pictures of a blog. */
  readonly others: readonly string[];
  /** Paths that do not exist. */
  readonly missing: readonly string[];
}

/**
 * Opens files, folders, `.gz`, ZIP and patterns with `*`, and recognises the form of each file by its name and beginning.
 * With `formName`, only files of that form are taken; a file that was named itself is then read in that form in any case.
 */
export async function gatherTrees(
  paths: readonly string[],
  forms: readonly ImportForm[],
  formName?: string,
): Promise<GatheredTrees> {
  const { roots, missing, refused } = await openPaths(paths, isPictureName);
  const [only] = forms.filter((form) => form.name === formName);
  const candidates = formName === undefined ? forms : [only].filter((form) => form !== undefined);
  const others: string[] = [];
  const unreadable: NoArticle[] = [];
  const trees: FormTree[] = [];
  for (const root of roots) {
    const byForm = new Map<ImportForm, SourceFile[]>();
    for (const file of root.files) {
      const form = root.isNamed && only ? only : await formOf(file, root.isNamed, candidates);
      if (form === undefined) others.push(file.name);
      else if ('origin' in form) unreadable.push(form);
      else if (!byForm.get(form)?.push(file)) byForm.set(form, [file]);
    }
    const files = new Map([...root.beside, ...root.files].map((file) => [file.name, file]));
    for (const [form, articles] of byForm) trees.push({ form, tree: { articles, files } });
  }
  return { trees, refused: [...refused, ...unreadable], others, missing };
}

async function formOf(
  file: SourceFile,
  isNamed: boolean,
  forms: readonly ImportForm[],
): Promise<ImportForm | NoArticle | undefined> {
  // A page of a server that says there is no picture is no article.
  if (!isNamed && isPictureName(file.name)) return undefined;
  let beginning: FileBeginning;
  try {
    beginning = await readBeginning(file);
  } catch (error) {
    if (error instanceof UnreadableError || isDenied(error)) return refusal({ file: file.name }, error.message);
    throw error;
  }
  const marks = forms.map((form) => ({ form, mark: form.recognises(beginning) })).filter(({ mark }) => mark > 0);
  return marks.toSorted((first, other) => other.mark - first.mark)[0]?.form;
}

function isDenied(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'ENOENT', 'EIO'].includes(String(error.code));
}
