import { mkdir } from 'node:fs/promises';
import { ArticleFolder } from './article-folder.ts';
import { knownLanguage } from './complete-draft.ts';
import { type Draft, isDraft, type NoDraft } from './draft.ts';
import type { Form, ImportContext, Tree } from './form.ts';
import { Ledger, readLedger } from './ledger.ts';
import type { Outcome } from './outcome.ts';
import { placeDraft, type Target } from './place-draft.ts';
import { Register } from './register.ts';
import { type SuggestTags, suggestionNotes } from './suggest/suggest-tags.ts';

/** What an import needs to know. */
export interface ImportOptions {
  /** The folder of articles. */
  readonly to: string;
  readonly zone: string;
  readonly language: string;
  /** Where the sources were published. */
  readonly url?: string;
  /** See `ImportContext.retrieved`. */
  readonly retrieved?: string;
  /** See `ImportContext.columns`. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Proposes tags, which the report names. */
  readonly suggest?: SuggestTags;
  /** Whether articles get the tags that are proposed. */
  readonly tags?: boolean;
  readonly dryRun: boolean;
  readonly problems: Target['problems'];
}

/** Files of one form that belong together. */
export interface FormTree {
  readonly form: Form;
  readonly tree: Tree;
}

/** Brings every article of the trees into the folder and says of each what became of it. One that fails never stops the rest. */
export async function* importArchive(trees: Iterable<FormTree>, options: ImportOptions): AsyncGenerator<Outcome> {
  const folder = new ArticleFolder(options.to);
  if (!options.dryRun) await mkdir(options.to, { recursive: true });
  const ledger = options.dryRun ? undefined : new Ledger(options.to);
  const register = new Register((path, origin) => folder.occupied(path, origin));
  try {
    await register.load(readLedger(options.to));
    yield* outcomesOf(trees, options, { folder, register, ledger });
  } finally {
    register.close();
    ledger?.close();
  }
}

async function* outcomesOf(
  trees: Iterable<FormTree>,
  options: ImportOptions,
  kept: Pick<Target, 'folder' | 'register' | 'ledger'>,
): AsyncGenerator<Outcome> {
  const { register } = kept;
  const { zone, language, dryRun, problems, url, retrieved, columns } = options;
  const target: Target = { ...kept, zone, language, dryRun, problems };
  const context: ImportContext = {
    zone,
    ...(url === undefined ? {} : { url }),
    ...(retrieved === undefined ? {} : { retrieved }),
    ...(columns === undefined ? {} : { columns }),
    claim: (origin, day, name) => register.claim(origin, day, name),
    largeMap: () => register.largeMap(),
  };
  for (const { form, tree } of trees) {
    for await (const made of form.drafts(tree, context)) {
      yield isDraft(made)
        ? await placeDraft(withSuggestions(withLanguage(made), options), target)
        : withoutArticle(made);
    }
  }
}

/** What became of a source that gave no article. */
export function withoutArticle({ origin, status, reason, line }: NoDraft): Outcome {
  return { ...origin, status, reason, ...(line === undefined ? {} : { line }), notes: [] };
}

// It is asked for more than once, and costs more than most else.
function withLanguage(draft: Draft): Draft {
  const lang = knownLanguage(draft);
  return lang === undefined ? draft : { ...draft, lang };
}

function withSuggestions(draft: Draft, { suggest, tags }: ImportOptions): Draft {
  const suggested = suggest?.(draft) ?? [];
  if (suggested.length === 0) return draft;
  const own = tags === true ? [...draft.tags, ...suggested.map(({ name }) => name)] : draft.tags;
  return { ...draft, tags: own, notes: [...draft.notes, ...suggestionNotes(suggested)] };
}
