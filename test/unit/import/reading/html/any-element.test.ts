import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveAlone } from '../../../../../src/import/reading/body/resolve.ts';
import { elementToMarkdown } from '../../../../../src/import/reading/body/to-markdown.ts';
import { readHtml } from '../../../../../src/import/reading/html/read-html.ts';

const sentences = [
  'The ferry left the harbour at six in the morning with forty passengers and the post for the islands.',
  'Its captain said that the wind had turned during the night, and that the crossing would take an hour more.',
  'Nobody on board complained, because the timetable had been printed before the new engine was fitted.',
  'In the afternoon the mayor of the largest island thanked the crew and promised a second ship by spring.',
  'The council will vote on the money next week, and most of its members have spoken in favour of the plan.',
  'Until then the old boat sails twice a day, except on Sundays, when only the bakery has need of the mail.',
];
const paragraphs = sentences.map((sentence) => `<p>${sentence}</p>`).join('\n');
const story = `<div class="story"><h1>The ferry sails again</h1>${paragraphs}</div>`;
const menu = `<ul>${['Home', 'World', 'Sport', 'Culture'].map((word) => `<li><a href="/${word}">${word}</a></li>`).join('')}</ul>`;
const legal = '<footer><p>© The Island Post. All rights reserved. <a href="/terms">Terms</a></p></footer>';
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>The ferry sails again</title>${head}</head><body>${body}</body></html>`;
const inside = (start: string, end = '') => page(`${start}${story}${end}${legal}`);
const srcdoc = story.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const markdownOf = (html: string): string => {
  const { article } = readHtml(Buffer.from(html));
  return article ? elementToMarkdown(article, resolveAlone()).markdown : '';
};
const linkedData = (text: string) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: text })}</script>`;

const closed =
  'form nav label footer header aside dialog button menu object noscript template canvas fieldset center details';
const unclosed = `${closed} select textarea svg option iframe figure blockquote ul li table td a b span`;
const wrappers: readonly (readonly [string, string])[] = [
  ...closed.split(' ').map((name) => [`<${name}>`, inside(`<${name}>`, `</${name}>`)] as const),
  ...unclosed.split(' ').map((name) => [`an unclosed <${name}>`, inside(`<${name}>`)] as const),
  ...[
    'hidden',
    'aria-hidden="true"',
    'style="display: none"',
    'style="visibility:hidden"',
    'role="dialog"',
    'role="navigation"',
    'role="banner"',
    'class="modal popup"',
    'id="comments"',
    'class="newsletter"',
  ].map((attribute) => [`a <div ${attribute}>`, inside(`<div ${attribute}>`, '</div>')] as const),
  [
    'the form of an ASP.NET page, with a menu in it',
    inside(
      `<form name="aspnetForm" action="/story.aspx"><input type="hidden" value="x"><nav>${menu}</nav>`,
      '<input type="submit" value="Search"></form>',
    ),
  ],
  [
    'a table layout in a form',
    page(
      `<form><table><tr><td>${menu}</td><td><table><tr><td><font size="2">${paragraphs}</font></td></tr></table></td></tr></table></form>${legal}`,
    ),
  ],
  ['a <noscript> of the head', page(legal, `<noscript>${story}</noscript>`)],
  ['the source of an <iframe>', page(`<nav>${menu}</nav><iframe srcdoc="${srcdoc}"></iframe>${legal}`)],
  [
    'the source of an <iframe> with a head',
    page(`<iframe srcdoc="&lt;html>&lt;head>&lt;title>x&lt;/title>&lt;/head>&lt;body>${srcdoc}"></iframe>`),
  ],
  ['a shadow tree', page(`<main><news-story><template shadowrootmode="open">${story}</template></news-story></main>`)],
  ['an AMP page', page(`<amp-sidebar>${menu}</amp-sidebar><amp-story-body>${story}</amp-story-body>${legal}`)],
  ['lines between <br>', page(`<form>${sentences.join('<br><br>')}</form>${legal}`)],
  [
    'a form beside long comments',
    page(
      `<form>${story}</form><section id="comments">${'<p>I for one do not care about Culture, and never will.</p>'.repeat(9)}</section>`,
    ),
  ],
  [
    'the second part of a form',
    page(
      `<form><p>${sentences[0]}</p><nav>${menu}</nav><div>${paragraphs.repeat(2)}</div></form><p>${legal.repeat(3)}</p>`,
    ),
  ],
  [
    'a page whose title never ends',
    `<html><head><title>The ferry sails again<meta name="a"></head><body>${story}${legal}`,
  ],
  [
    'a text that is hidden behind a paywall',
    page(
      `<article><h1>The ferry sails again</h1>${sentences
        .slice(0, 3)
        .map((sentence) => `<p>${sentence}</p>`)
        .join('')}<div class="full" style="display:none">${sentences
        .slice(3)
        .map((sentence) => `<p>${sentence}</p>`)
        .join('')}</div></article>${legal}`,
    ),
  ],
  ['linked data only', page(`<div id="app"></div>${legal}`, linkedData(sentences.join('\n')))],
];

const starts = [
  ...closed.split(' '),
  'div hidden',
  'div class="menu"',
  'section aria-hidden="true"',
  'div role="dialog"',
  'td',
  'li',
  'span',
];

describe('readHtml', () => {
  it.each(wrappers)('finds the text in %s', (_, html) => {
    const markdown = markdownOf(html);
    for (const sentence of sentences) expect(markdown).toContain(sentence);
    expect(markdown).not.toMatch(/Culture|rights reserved/);
  });

  it('finds the text in any nesting of open and closed elements', () => {
    const nesting = fc.array(fc.record({ start: fc.constantFrom(...starts), isClosed: fc.boolean() }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(nesting, (elements) => {
        const open = elements.map(({ start }) => `<${start}>`).join('');
        const close = elements
          .toReversed()
          .map(({ start, isClosed }) => (isClosed ? `</${start.split(' ')[0]}>` : ''))
          .join('');
        const markdown = markdownOf(page(`<nav>${menu}</nav>${open}${story}${close}`));
        expect(sentences.filter((sentence) => !markdown.includes(sentence))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['a <noscript>', inside('<noscript>', '</noscript>'), 'unusual place'],
    ['an unclosed <nav>', inside('<nav>'), 'unusual place'],
    ['linked data', page('<div id="app"></div>', linkedData(sentences.join('\n'))), 'linked data'],
    ['a <main>', inside('<main>', '</main>'), undefined],
    ['a <form>', inside('<form>', '</form>'), undefined],
  ])('says whether the text in %s is unsure', (_, html, message) => {
    const { notes } = readHtml(Buffer.from(html));
    expect(notes.map((note) => note.message).join()).toMatch(message ?? /^$/);
  });

  it.each([
    ['a name that holds most of the text', '<div id="read-more">', '</div>'],
    ['an id made of a heading', '<div id="sharing-the-ferry-with-the-post">', '</div>'],
  ])('does not take %s for a part of the page around the article', (_, start, end) => {
    expect(markdownOf(page(`<article><p>${sentences[0]}</p>${start}${paragraphs}${end}</article>`))).toContain(
      sentences[5],
    );
  });

  it.each([
    ['comments', `<div id="comments">${paragraphs.replaceAll('<p>', '<p>Well, ')}</div>`],
    ['a hidden caption', `<div hidden><p>Well, ${sentences.join(' ')}</p></div>`],
    ['a dialog', `<div role="dialog">${paragraphs.replaceAll('<p>', '<p>Well, ')}</div>`],
    ['a form of a newsletter', `<form><p>Well, ${sentences[0]}</p><input name="email"></form>`],
    ['a <noscript>', `<noscript>${paragraphs.replaceAll('<p>', '<p>Well, ')}</noscript>`],
    ['a <template>', `<template>${paragraphs.replaceAll('<p>', '<p>Well, ')}</template>`],
    ['a frame', `<iframe srcdoc="${srcdoc.replaceAll('<p>', '<p>Well, ')}"></iframe>`],
  ])('leaves out %s beside a long text', (_, part) => {
    const markdown = markdownOf(page(`<article>${paragraphs}${part}${paragraphs}</article>`));
    expect(markdown).toContain(sentences[0]);
    expect(markdown).not.toContain('Well,');
  });
});
