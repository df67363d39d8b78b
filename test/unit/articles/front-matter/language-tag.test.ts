import { describe, expect, test } from 'vitest';
import { languageTag } from '../../../../src/articles/front-matter/language-tag.ts';

describe('languageTag', () => {
  test.each([
    ['hi', 'hi'],
    ['EN-us', 'en-US'],
    ['ur-Arab-PK', 'ur-Arab-PK'],
    ['hin', 'hi'],
    ['bho', 'bho'],
    ['gbm', 'gbm'],
    ['iw', 'he'],
  ])('%s is %s', (written, tag) => {
    expect(languageTag(written)).toEqual({ ok: true, value: tag });
  });

  test.each([
    ['Hindi', 'is not a known language: "Hindi"', 'write hi'],
    ['हिन्दी', 'is not a language tag: "हिन्दी"', 'write hi'],
    ['اردو', 'is not a language tag: "اردو"', 'write ur'],
    ['hi_IN', 'is not a language tag: "hi_IN"', 'write hi-IN'],
    ['xx', 'is not a known language: "xx"', 'write a BCP 47 tag such as hi, en or ur'],
    ['e', 'is not a language tag: "e"', 'write en'],
    ['en us', 'is not a language tag: "en us"', 'write a BCP 47 tag such as hi, en or ur'],
  ])('%s is refused', (written, message, remedy) => {
    expect(languageTag(written)).toEqual({ ok: false, issue: { message, remedy } });
  });
});
