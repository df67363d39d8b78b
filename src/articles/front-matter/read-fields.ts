import { memoize } from '../../language/memoize.ts';
import type { Problem } from '../../settings/files/problem.ts';
import type { Site } from '../../settings/site.ts';
import type { FieldName } from '../model/fields.ts';
import { fieldLines } from './field-lines.ts';
import { fieldProblems } from './field-problem.ts';
import type { FrontMatter } from './front-matter.ts';
import { type FrontMatterFields, frontMatterSchema } from './front-matter-schema.ts';

type ReadFields =
  | { readonly ok: true; readonly fields: FrontMatterFields }
  | { readonly ok: false; readonly problems: readonly Omit<Problem, 'file'>[] };

const schemaFor = memoize((zoneAndLanguage) => {
  const [timeZone = '', language = ''] = zoneAndLanguage.split(' ');
  return frontMatterSchema(timeZone, language);
});

/** The fields of the front matter, each of its type; or every problem with its line. A blank field counts as absent. */
export function readFields(frontMatter: FrontMatter, site: Pick<Site, 'timeZone' | 'language'>): ReadFields {
  const schema = schemaFor(`${site.timeZone} ${site.language}`);
  const parsed = schema.safeParse(normalizeFields(frontMatter.fields), { reportInput: true });
  if (parsed.success) return { ok: true, fields: parsed.data };
  const lineOf = fieldLines(frontMatter.yaml);
  const problems = fieldProblems(schema, parsed.error.issues).map(({ path, ...problem }) => ({
    ...problem,
    line: lineOf(path),
  }));
  return { ok: false, problems };
}

/** Lists that may be written as one text. */
const listFields = ['translations', 'translator', 'photographer'] as const satisfies readonly FieldName[];

/** Lists of pictures. */
const pictureLists = ['images', 'scans'] as const satisfies readonly FieldName[];

/**
 * Drops blank fields, so that `place:` means no place. Reads `image: x.jpg` and `images: [x.jpg]` as the picture's `src`, and a text as a list of one where
 * most articles have one.
 */
function normalizeFields(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const filled = withoutBlanks(fields) as Record<string, unknown>;
  const { image } = filled;
  const toImage = (written: unknown) => (typeof written === 'string' ? { src: written } : written);
  return {
    ...filled,
    ...(typeof image === 'string' ? { image: toImage(image) } : {}),
    ...Object.fromEntries(
      pictureLists.flatMap((name) => {
        const pictures = filled[name];
        return Array.isArray(pictures) ? [[name, pictures.map(toImage)]] : [];
      }),
    ),
    ...Object.fromEntries(
      listFields.flatMap((name) => (typeof filled[name] === 'string' ? [[name, [filled[name]]]] : [])),
    ),
  };
}

function withoutBlanks(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > 2) return value;
  if (Array.isArray(value)) return value.filter(isFilled).map((member) => withoutBlanks(member, depth + 1));
  // An empty alt is kept: it means that the picture is decoration.
  const filled = Object.entries(value).filter(
    ([name, member]) => isFilled(member) || (name === 'alt' && member === ''),
  );
  return Object.fromEntries(filled.map(([name, member]) => [name, withoutBlanks(member, depth + 1)]));
}

function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined && !(typeof value === 'string' && value.trim() === '');
}
