import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../../publish/disk/parse-json.ts';
import { staysInside } from '../../publish/manifest/manifest.ts';
import { eachFacet, nameFacets } from '../../settings/facet-lists.ts';
import type { PlannedFile } from '../../theme/scripts/offline/plan/build-plan.ts';
import type { DataAbout } from '../data/data-package.ts';
import type { DataFile } from '../data/line-file.ts';
import type { MadeShard } from '../stages/build-search.ts';

/** The description of a part of a site. Its files are beside it, in `files/`. */
export interface Part {
  readonly format: typeof partFormat;
  /** The number of the part, from 1, and how many parts there are. */
  readonly index: number;
  readonly count: number;
  /** Hash of all inputs. It is the same in all parts of a site. */
  readonly source: string;
  readonly search: readonly MadeShard[];
  /** Whether the site has a search. */
  readonly hasSearch: boolean;
  /** The description of the data package and this part's data files. Null if the site publishes no data. */
  readonly data: { readonly about: DataAbout; readonly files: readonly DataFile[] } | null;
  /** The files to read offline, by group, and the service worker. */
  readonly offline: {
    readonly worker: string;
    readonly groups: Readonly<Record<string, readonly PlannedFile[]>>;
  };
  readonly articles: number;
  /** Path on the site => SHA-256 in hex. */
  readonly files: Readonly<Record<string, string>>;
}

export const partFormat = 'sanchika-part-4';
export const partFile = 'part.json';
export const partFolder = 'files';

const text = z.string();
const count = z.int().min(0);
const file = z.object({ file: text, bytes: count, sha256: text });
const wordCounts = z.array(z.tuple([text, count]));
const searchShard = z.object({
  shard: z.object({ name: text, from: text, to: text, count }),
  hash: text,
  epoch: text,
  built: z.object({
    table: text,
    bytes: count,
    count,
    words: count,
    firstDay: text,
    lastDay: text,
    languages: z.array(text),
    sections: z.array(z.object({ key: text, name: text })),
    vocabulary: text,
    names: z.object(eachFacet(nameFacets, () => wordCounts)),
    records: z.array(text),
    files: z.array(text),
  }),
});
const about = z.object({
  name: text,
  title: text,
  description: text,
  homepage: text,
  publisher: text,
  licenses: z.array(z.object({ name: text.optional(), path: text, title: text })).optional(),
  holder: text.optional(),
});

const partSchema: z.ZodType<Part> = z.object({
  format: z.literal(partFormat),
  index: z.int().min(1),
  count: z.int().min(1),
  source: text,
  search: z.array(searchShard),
  hasSearch: z.boolean(),
  data: z.object({ about, files: z.array(file) }).nullable(),
  offline: z.object({ worker: text, groups: z.record(text, z.array(z.tuple([text, count, text]))) }),
  articles: count,
  files: z.record(text.refine(staysInside, 'leads out of the site'), text.regex(/^[0-9a-f]{64}$/)),
});

/** Reads the description of the part in a folder. Throws if there is none or it is damaged. */
export function readPart(folder: string): Part {
  let text: string;
  try {
    text = readFileSync(join(folder, partFile), 'utf8');
  } catch (cause) {
    throw new Error(`${folder} holds no part of a site: there is no ${partFile}. Build one with --shard=i/n.`, {
      cause,
    });
  }
  const parsed = partSchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new Error(`${join(folder, partFile)} is damaged: ${z.prettifyError(parsed.error)}. Build this part again.`);
}
