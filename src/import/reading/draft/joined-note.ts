import type { Note } from './draft.ts';

/** The note for a text whose hard-wrapped lines were joined. */
export const joinedNote: Note = {
  kind: 'changed',
  field: 'body',
  message: 'its lines were hard-wrapped; they were joined to paragraphs',
};
