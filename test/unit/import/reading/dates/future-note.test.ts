import { describe, expect, it } from 'vitest';
import { futureNote } from '../../../../../src/import/reading/dates/future-note.ts';

describe('futureNote', () => {
  it.each([
    ['2024-03-06', '2024-03-04', 1],
    ['2024-03-06T10:00:00+05:30', '2024-03-04T09:00:00Z', 1],
    ['2024-03-05', '2024-03-04', 0],
    ['2024-03-01', '2024-03-04', 0],
    [undefined, '2024-03-04', 0],
    ['2024-03-06', undefined, 0],
    ['2024-03-06', 'unknown', 0],
  ])('of %s on a page of %s: %d', (date, retrieved, count) => {
    expect(futureNote(date, retrieved)).toHaveLength(count);
  });
});
