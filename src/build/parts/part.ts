import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { PlannedFile } from '../../theme/scripts/offline/plan/build-plan.ts';
import type { DataAbout } from '../data/data-package.ts';
import type { DataFile } from '../data/line-file.ts';
import type { MadeShard } from '../stages/build-search.ts';

/** What a part of a site says of itself; its files lie beside it, in `files/`. */
export interface Part {
  readonly format: typeof partFormat;
  /** Which machine's part it is, from 1, and of how many. */
  readonly index: number;
  readonly count: number;
  /** Hash of all that the site is made from: the same in all parts of one site. */
  readonly source: string;
  readonly search: readonly MadeShard[];
  /** Whether the site is to have a search. */
  readonly hasSearch: boolean;
  /** What the data package says of the archive, and the files of the data in this part; null where the site is to have none. */
  readonly data: { readonly about: DataAbout; readonly files: readonly DataFile[] } | null;
  /** The files that readers may keep, by groups, and the service worker that keeps them. */
  readonly offline: {
    readonly worker: string;
    readonly groups: Readonly<Record<string, readonly PlannedFile[]>>;
  };
  readonly articles: number;
  /** Path on the site => SHA-256 in hex. */
  readonly files: Readonly<Record<string, string>>;
}

export const partFormat = 'sanchika-part-2';
export const partFile = 'part.json';
export const partFolder = 'files';

const part = z.object({
  format: z.literal(partFormat),
  index: z.int().min(1),
  count: z.int().min(1),
  source: z.string(),
  search: z.array(z.looseObject({})),
  hasSearch: z.boolean(),
  data: z.looseObject({ about: z.looseObject({}), files: z.array(z.looseObject({})) }).nullable(),
  offline: z.object({
    worker: z.string(),
    groups: z.record(z.string(), z.array(z.tuple([z.string(), z.int(), z.string()]))),
  }),
  articles: z.int(),
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});

/** The part in a folder; an error names the folder where there is none, or a damaged one. */
export function readPart(folder: string): Part {
  let text: string;
  try {
    text = readFileSync(join(folder, partFile), 'utf8');
  } catch (cause) {
    throw new Error(`${folder} holds no part of a site: there is no ${partFile}. Build one with --shard=i/n.`, {
      cause,
    });
  }
  const parsed = part.safeParse(parseJson(text));
  if (parsed.success) return parsed.data as unknown as Part;
  throw new Error(`${join(folder, partFile)} is damaged: ${z.prettifyError(parsed.error)}. Build this part again.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
