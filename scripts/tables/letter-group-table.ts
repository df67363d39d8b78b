import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { groupPlace } from '../../src/language/letter-groups/group-place.ts';
import { projectRoot } from '../../src/settings/files/project-root.ts';

const dataSchema = z.object({
  ngramsData: z.object({
    languages: z.record(z.string(), z.string()),
    ngrams: z.record(z.string(), z.record(z.string(), z.number().int().min(0).max(255))),
  }),
});
const dictionarySchema = z.object({ dictionary: z.array(z.string()).length(256) });
const groupLength = 4;

/**
 * The groups of letters by which `eld` recognises languages. Each is written as its four bytes in UTF-8, a byte with the number of
 * its languages and whether it starts or ends a word, and two bytes for each language: its number and the score.
 */
export async function letterGroupTable(): Promise<{ readonly languages: string; readonly groups: string }> {
  const { ngramsData } = dataSchema.parse(await loadEld('ngrams/extrasmall.js'));
  const { dictionary } = dictionarySchema.parse(await loadEld('dictionary.js'));
  const byteOf = new Map([...dictionary.entries()].map(([byte, character]) => [character, byte]));
  const bytes = Object.entries(ngramsData.ngrams).flatMap(([gram, scores]) => {
    const letters = [...gram.trim()].map((character) => byteOf.get(character) ?? character.charCodeAt(0));
    const place = (gram.startsWith(' ') ? groupPlace.start : 0) | (gram.endsWith(' ') ? groupPlace.end : 0);
    const values = Object.entries(scores);
    return [
      ...Array.from({ length: groupLength }, (_, at) => letters[at] ?? 0),
      (values.length << 2) | place,
      ...values.flatMap(([language, score]) => [Number(language), score]),
    ];
  });
  const languages = Object.entries(ngramsData.languages).toSorted(([one], [other]) => Number(one) - Number(other));
  return {
    languages: languages.map(([, name]) => name).join(' '),
    groups: Buffer.from(bytes).toString('base64'),
  };
}

// Modules that the package does not export.
function loadEld(module: string): Promise<unknown> {
  return import(pathToFileURL(join(projectRoot, 'node_modules/eld/src', module)).href);
}
