import { expect, test } from 'vitest';
import { checkRobots } from '../../../src/check/formats/check-robots.ts';
import { checkStylesheet } from '../../../src/check/formats/check-stylesheet.ts';
import { PathFinder, pathTable } from '../../../src/check/links/path-table.ts';
import { tagLinks } from '../../../src/check/page/tag-links.ts';
import { splitFrontMatter } from '../../../src/import/forms/markdown/front/split-front-matter.ts';
import { resolveTemplates } from '../../../src/import/forms/markdown/templates/resolve-templates.ts';
import { tagArguments } from '../../../src/import/forms/markdown/templates/tag-arguments.ts';
import { escapeMarkdown } from '../../../src/import/forms/text/escape-markdown.ts';
import { autoParagraphs } from '../../../src/import/forms/wordpress/auto-paragraphs.ts';
import { replaceShortcodes } from '../../../src/import/forms/wordpress/replace-shortcodes.ts';
import { plainText } from '../../../src/import/reading/body/plain-text.ts';
import { resolveAlone } from '../../../src/import/reading/body/resolve.ts';
import { codeSpan } from '../../../src/import/reading/body/rules/plain-rules.ts';
import { toMarkdown } from '../../../src/import/reading/body/to-markdown.ts';
import { codeFinder } from '../../../src/import/reading/markdown/fenced-code.ts';
import { plainName, splitNames } from '../../../src/import/reading/people/names.ts';
import { standfirstOf } from '../../../src/import/reading/records/standfirst-of.ts';
import { rootName } from '../../../src/import/reading/xml/xml-element.ts';
import { startCpuTimer } from '../../cpu-timer.ts';

const site = { files: new PathFinder(pathTable([])), base: 'https://paper.example/' };
const long = (part: string): string => part.repeat(200_000 / part.length);

// Quadratic time would be more than ten seconds for each of these texts.
test.each<[string, () => unknown]>([
  ['an unclosed style', () => plainText(`a ${long('<style>')}`)],
  ['spaces before an ellipsis', () => standfirstOf(`${long(' ')}\u00a0…`, 'Text')],
  [
    'footnotes',
    () => {
      const notes = Array.from(
        { length: 2_000 },
        (_, at) => `<a href="#n${at}" id="r${at}">1</a><p id="n${at}"><a href="#r${at}">1</a></p>`,
      );
      return toMarkdown(notes.join(''), resolveAlone());
    },
  ],
  [
    'pictures for readers without scripts',
    () => toMarkdown('<noscript><img src="a.jpg"></noscript>'.repeat(40_000), resolveAlone()),
  ],
  ['backticks', () => codeFinder(`${long('`')}\r`)],
  ['spaced letters in code', () => codeSpan(long(' a'))],
  ['line breaks', () => escapeMarkdown(long('\r'))],
  ['spaces in lines', () => autoParagraphs(`a${long(' ')}b`)],
  ['unclosed rules', () => autoParagraphs(long('<hr '))],
  [
    'unclosed pictures',
    () =>
      replaceShortcodes(
        `[caption]${long('<img ').slice(0, 19_000)}[/caption]`,
        () => undefined,
        () => [],
      ),
  ],
  ['spaces in a name', () => plainName(`A${long(' ')}b`)],
  ['parentheses in a name', () => splitNames(`A${long('(')}`)],
  ['spaces in front matter', () => splitFrontMatter(`---${long(' ')}a`)],
  ['quotes in a tag', () => tagArguments(long('“ '))],
  ['unclosed comments', () => resolveTemplates(long('{#a'), {}, undefined)],
  ['a long name of a tag', () => resolveTemplates(`{%${long('a')}`, {}, undefined)],
  ['a document type', () => rootName(`<!DOCTYPE a[b${long(' ')}`)],
  ['spaces in robots.txt', () => checkRobots('robots.txt', `sitemap:a${long(' ')}b`, site)],
  ['unclosed comments in styles', () => checkStylesheet('a.css', long('/*'), site)],
  ['commas in srcset', () => tagLinks('img', { srcset: long(',') })],
])('reads a long text in linear time: %s', { tags: 'slow' }, (_, read) => {
  const seconds = startCpuTimer();
  read();
  expect(seconds()).toBeLessThan(2);
});
