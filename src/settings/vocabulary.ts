import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { isDeviceName } from '../language/names/device-name.ts';
import { readJsonSettings } from './files/read-settings-file.ts';
import { publicationsFile, readPublications } from './publications.ts';

const vocabularyEntry = z.strictObject({
  /** The term's part of an address. Default: made from the name. */
  slug: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .refine((slug) => !isDeviceName(slug), 'is a name that Windows reserves for a device')
    .optional(),
  kind: z.enum(['topic', 'place', 'person', 'organisation', 'section']).default('topic'),
  /** The name in each language of the interface: `{ "hi": "उत्तर कोरिया", "en": "North Korea" }`. */
  names: z.record(z.string(), z.string().min(1)).refine((names) => Object.keys(names).length > 0, 'needs a name'),
  /** Other spellings and names that mean the same, in any script. */
  aliases: z.array(z.string().min(1)).default([]),
});

/** A term with several names: a tag, person, place, organisation or section. */
export type VocabularyEntry = Omit<z.infer<typeof vocabularyEntry>, 'kind'> & {
  readonly kind: z.infer<typeof vocabularyEntry>['kind'] | 'newspaper';
  /** The address of a newspaper. */
  readonly url?: string;
  readonly issn?: string;
};

/** Sections have a vocabulary of their own: a section and a topic may share a name. */
export function isSection({ kind }: VocabularyEntry): boolean {
  return kind === 'section';
}

/** Newspapers too: a paper may have the name of its town. */
export function isPublication({ kind }: VocabularyEntry): boolean {
  return kind === 'newspaper';
}

const vocabulary = z.array(vocabularyEntry);

/**
 * Reads the editor's vocabulary, and the newspapers of `publications.json` beside it; an archive may have none. Errors name the file and
 * the wrong entry.
 */
export async function readVocabulary(file: string): Promise<readonly VocabularyEntry[]> {
  return [...readEntries(file), ...readPublications(join(dirname(file), publicationsFile))];
}

function readEntries(file: string): readonly VocabularyEntry[] {
  if (!existsSync(file)) return [];
  const parsed = vocabulary.safeParse(readJsonSettings(file), { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
}
