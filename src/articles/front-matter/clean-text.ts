import { closeDirections } from '../../language/close-directions.ts';
import { memoize } from '../../language/memoize.ts';
import { normalForm } from '../../language/normal-form.ts';
import { firstForbiddenCharacter } from '../messages/forbidden-character.ts';
import type { Result } from '../model/result.ts';

/** Letters that nobody sees. */
const invisible = /^[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\s]*$/u;

/** A text of the front matter as pages show it: NFC, on one line, trimmed, without an effect on the direction of other text. */
export function cleanText(written: string): Result<string> {
  const text = oneLine(written.normalize('NFC'));
  // An escape in YAML can yield a character that the file itself may not contain.
  const character = firstForbiddenCharacter(text);
  if (character)
    return {
      ok: false,
      issue: { message: `contains the character ${character.name}, which cannot be shown`, remedy: 'delete it' },
    };
  return invisible.test(text)
    ? { ok: false, issue: { message: 'is empty', remedy: 'write a text' } }
    : { ok: true, value: closeDirections(text) };
}

function oneLine(text: string): string {
  return /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ').trim() : text.trim();
}

/** The name of a tag, person or place in its normal form. Names recur, so results are cached. */
export const cleanTerm = memoize((written): Result<string> => {
  const text = cleanText(written);
  if (!text.ok) return text;
  const name = normalForm(text.value);
  const hasLetter = /[\p{L}\p{N}\p{S}]/u.test(name);
  return hasLetter
    ? { ok: true, value: name }
    : { ok: false, issue: { message: `has no letter: "${name}"`, remedy: 'write a name' } };
});
