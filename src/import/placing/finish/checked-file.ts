import type { ArticleFields, Note } from '../../reading/draft/draft.ts';
import type { ArticleProblem, ArticleRules } from '../files/article-problems.ts';
import { isSurelyValid } from '../files/is-surely-valid.ts';
import { renderArticleFile } from '../files/render-article-file.ts';
import { dropValues } from './drop-values.ts';

/** An article file before it is written. */
export interface UncheckedFile {
  readonly fields: ArticleFields;
  readonly body: string;
  /** Its path without `.md`. */
  readonly path: string;
  readonly rules: ArticleRules;
}

/** The text of a file that a build accepts, or why there is none. */
export type CheckedArticleFile =
  | { readonly text: string; readonly notes: readonly Note[] }
  | { readonly reason: string; readonly notes: readonly Note[] };

/** Renders an article file and checks it as a build does. Optional values that a build would refuse are dropped. */
export async function checkedFile(file: UncheckedFile, notes: readonly Note[] = []): Promise<CheckedArticleFile> {
  const { fields, body, path, rules } = file;
  const text = renderArticleFile(fields, body);
  if (isSurelyValid(fields, body, path, rules)) return { text, notes };
  const { importProblems, problemText } = await loadChecks();
  const problems = importProblems(text, path, rules);
  if (problems.length === 0) return { text, notes };
  const dropped = dropValues(fields, problems);
  if (dropped === undefined || notes.length > 1000) return { reason: reasonOf(problems, problemText), notes };
  return checkedFile({ ...file, fields: dropped.fields }, [...notes, ...dropped.notes]);
}

// Loaded late: most imports never need the reader of article files, which takes as long to load as all the rest.
function loadChecks() {
  return import('../files/article-problems.ts');
}

function reasonOf(problems: readonly ArticleProblem[], toText: (problem: ArticleProblem) => string): string {
  return problems.map(toText).join('; ');
}
