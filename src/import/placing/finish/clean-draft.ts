import { withoutForbiddenCharacters } from '../../../articles/messages/forbidden-character.ts';
import type { Draft, Note } from '../../reading/draft/draft.ts';

/**
 * A draft without the characters that no article may contain, such as the control characters of old wires. A note for each field
 * says how many were removed.
 */
export function cleanDraft<Made extends Omit<Draft, 'pictures'>>(draft: Made): Made {
  const notes: Note[] = [];
  const { notes: earlier, ...fields } = draft;
  const cleaned = Object.entries(fields).map(([field, value]) => {
    let removed = 0;
    const clean = mapTexts(value, (text) => {
      const rest = withoutForbiddenCharacters(text);
      removed += text.length - rest.length;
      return rest;
    });
    if (removed > 0) notes.push({ kind: 'changed', field, message: `${removed} control characters were removed` });
    return [field, clean] as const;
  });
  return notes.length === 0 ? draft : { ...draft, ...Object.fromEntries(cleaned), notes: [...earlier, ...notes] };
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)]));
}
