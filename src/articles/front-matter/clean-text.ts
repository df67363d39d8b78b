import { normalForm } from '../../language/normal-form.ts';
import { firstForbiddenCharacter } from '../messages/forbidden-character.ts';
import type { Result } from '../model/result.ts';

/** A text of the front matter as it is shown: NFC, on one line, without space around it. */
export function cleanText(written: string): Result<string> {
  const text = oneLine(written.normalize('NFC'));
  // YAML's escapes can write what the file itself may not hold.
  const wrong = firstForbiddenCharacter(text);
  if (wrong) return { ok: false, issue: { message: `holds ${wrong.name}, which can't be shown`, remedy: 'delete it' } };
  return text === ''
    ? { ok: false, issue: { message: 'is empty', remedy: 'write a text' } }
    : { ok: true, value: text };
}

function oneLine(text: string): string {
  return /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ').trim() : text.trim();
}

const terms = new Map<string, Result<string>>();
const mostTerms = 20_000;

/** The name of a tag, person, place … in its normal form. An archive's names recur, so the last of them are remembered. */
export function cleanTerm(written: string): Result<string> {
  const known = terms.get(written);
  if (known) return known;
  if (terms.size >= mostTerms) terms.clear();
  const checked = readTerm(written);
  terms.set(written, checked);
  return checked;
}

function readTerm(written: string): Result<string> {
  const text = cleanText(written);
  if (!text.ok) return text;
  const name = normalForm(text.value);
  const hasLetter = /[\p{L}\p{N}\p{S}]/u.test(name);
  return hasLetter ? { ok: true, value: name } : { ok: false, issue: { message: `has no letter: "${name}"` } };
}
