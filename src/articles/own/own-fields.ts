import { z } from 'zod';
import { fieldLines } from '../front-matter/field-lines.ts';
import { fieldProblems } from '../front-matter/field-problem.ts';
import { languageTag } from '../front-matter/language-tag.ts';
import type { ReportIssues } from './each-own-file.ts';

/** A text of one line in the front matter of an owner's file. */
export const ownLine = z
  .string()
  .transform((value) => value.trim().replace(/\s+/g, ' '))
  .refine((value) => value !== '', { error: 'is empty', params: { remedy: 'write it, or delete the field' } });

/** A language in the front matter of an owner's file, as BCP 47. */
export const ownLanguage = z.string().transform((value, context) => {
  const tag = languageTag(value.trim());
  if (tag.ok) return tag.value;
  context.addIssue({ code: 'custom', message: tag.issue.message, params: { remedy: tag.issue.remedy } });
  return z.NEVER;
});

/** The fields with a value, as a schema reads them. Undefined if some are wrong; the problems are then reported with their lines. */
export function readOwnFields<Schema extends z.ZodObject>(
  schema: Schema,
  { fields, yaml }: { readonly fields: Readonly<Record<string, unknown>>; readonly yaml: string },
  report: ReportIssues,
): z.infer<Schema> | undefined {
  const filled = Object.entries(fields).filter(([, value]) => value !== null && value !== '');
  const parsed = schema.safeParse(Object.fromEntries(filled), { reportInput: true });
  if (parsed.success) return parsed.data;
  const lineOf = fieldLines(yaml);
  const problems = fieldProblems(schema, parsed.error.issues);
  report(problems.map(({ path, ...problem }) => ({ ...problem, line: lineOf(path) })));
  return undefined;
}
