import { describe, expect, test } from 'vitest';
import { splitArticle } from '../../../../src/articles/files/split-article.ts';

describe('splitArticle', () => {
  test.each([
    ['---\na: 1\n---\nText.\n', 'a: 1\n', 'Text.\n', 4],
    ['---\na: 1\n---\n\n \nText.', 'a: 1\n', 'Text.\n', 6],
    ['---  \na: 1\n--- \n    code\n\n\n', 'a: 1\n', '    code\n', 4],
    ['---\na: 1\n...\nText.', 'a: 1\n', 'Text.\n', 4],
    ['---\na: 1\n---\nText.\n\n---\n\nMore.', 'a: 1\n', 'Text.\n\n---\n\nMore.\n', 4],
    ['---\na: 1\n---', 'a: 1\n', '', 3],
    ['---\na: 1\n---\n\n\n', 'a: 1\n', '', 3],
    ['---\n---\nText.', '', 'Text.\n', 3],
  ])('%j', (text, yaml, body, bodyLine) => {
    expect(splitArticle(text)).toEqual({ ok: true, value: { yaml, body, bodyLine } });
  });
});

describe('splitArticle gives the reason why a file is not an article', () => {
  test.each([
    ['', 'is empty'],
    ['\n \n', 'is empty'],
    ['Text.', 'has no front matter'],
    ['---\ntitle: T\n\nText.', 'has front matter that does not end'],
    ['---js\n{}\n---\n', 'has front matter in "js", which is not supported'],
    ['--- json\n{}\n---\n', 'has front matter in "json", which is not supported'],
    ['+++\ntitle = 1\n+++\n', 'has front matter in TOML, which is not supported'],
    ['\n---\ntitle: T\n---\n', 'has text before its front matter'],
  ])('%j', (text, message) => {
    expect(splitArticle(text)).toMatchObject({ ok: false, issue: { line: 1, message } });
  });
});
