import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { ProblemsError } from '../../settings/files/problem.ts';
import { projectRoot } from '../../settings/files/project-root.ts';
import { ourParts } from './our-parts.ts';

/** The file in an archive's folder that says with which version the owner's templates and texts were last compared. */
export const upgradeRecordFile = '.sanchika.json';

const recordSchema = z.strictObject({
  about: z.string(),
  version: z.string().regex(/^\d+\.\d+\.\d+/),
  templates: z.record(z.string(), z.string()),
  texts: z.record(z.string(), z.string()),
});

/** The version of the program, and its templates and texts, when the archive was last compared with them. */
export type UpgradeRecord = z.infer<typeof recordSchema>;

/** The record of this version of the program. */
export function presentRecord(): UpgradeRecord {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')));
  return {
    about: 'Written by "sanchika init" and "sanchika upgrade --done". Keep it.',
    version,
    ...ourParts(projectRoot),
  };
}

/** Reads the record of an archive. Undefined if it has none. Throws a ProblemsError if the file is damaged. */
export function readUpgradeRecord(root: string): UpgradeRecord | undefined {
  const path = join(root, upgradeRecordFile);
  if (!existsSync(path)) return undefined;
  try {
    return recordSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
    const remedy = 'restore it, or delete it and run "npm run upgrade -- --done"';
    const file = relative('', path).replaceAll('\\', '/');
    throw new ProblemsError([{ file, message: 'is damaged', remedy }]);
  }
}

/** Writes the record of this version. A damaged record is an error. */
export function writeUpgradeRecord(root: string): void {
  readUpgradeRecord(root);
  writeFileSync(join(root, upgradeRecordFile), recordText());
}

/** The text of the record of this version. */
export function recordText(): string {
  return `${JSON.stringify(presentRecord(), null, 1)}\n`;
}
