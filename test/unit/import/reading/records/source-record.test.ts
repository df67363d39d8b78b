import { expect, test } from 'vitest';
import { recordDigest } from '../../../../../src/import/reading/records/source-record.ts';

test('the wording of notes does not change the digest of a record', () => {
  const record = { title: 'The ferry sails again', html: '<p>It sails.</p>' };
  const digest = (...messages: readonly string[]) =>
    recordDigest({ ...record, notes: messages.map((message) => ({ kind: 'unsure' as const, message })) });
  expect(digest('columns were recognised')).toBe(digest('columns were guessed', 'a second note'));
  expect(digest()).toBe(digest('a note'));
  expect(recordDigest({ ...record, title: 'The ferry stays', notes: [] })).not.toBe(digest());
});
