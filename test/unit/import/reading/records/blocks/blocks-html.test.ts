import { describe, expect, it } from 'vitest';
import { resolveAlone } from '../../../../../../src/import/reading/body/resolve.ts';
import { toMarkdown } from '../../../../../../src/import/reading/body/to-markdown.ts';
import type { Note } from '../../../../../../src/import/reading/draft/draft.ts';
import { blocksHtml } from '../../../../../../src/import/reading/records/blocks/blocks-html.ts';

function read(value: unknown): { readonly text: string | undefined; readonly notes: readonly string[] } {
  const notes: Note[] = [];
  const html = blocksHtml(value, notes);
  const resolve = { ...resolveAlone(undefined), picture: (src: string) => ({ src }) };
  return {
    text: html === undefined ? undefined : toMarkdown(html, resolve as never, 'Title').markdown.trim(),
    notes: notes.map(({ message }) => message),
  };
}

const editors: Readonly<Record<string, unknown>> = {
  plain: [
    { type: 'text', text: 'The ferry sails.' },
    { type: 'heading', level: 2, text: 'The port' },
    { type: 'image', url: 'ferry.jpg', caption: 'The ferry', alt: 'A ferry' },
    { type: 'list', items: ['One', 'Two'] },
    { type: 'quote', text: 'It was late.', attribution: 'A sailor' },
    { type: 'video', url: 'https://video.example/1', caption: 'The trip' },
  ],
  'Editor.js': {
    time: 1,
    blocks: [
      { type: 'paragraph', data: { text: 'The ferry <b>sails</b>.' } },
      { type: 'header', data: { text: 'The port', level: 2 } },
      { type: 'image', data: { file: { url: 'ferry.jpg' }, caption: 'The ferry' } },
      {
        type: 'list',
        data: {
          style: 'unordered',
          items: [
            { content: 'One', items: [] },
            { content: 'Two', items: [] },
          ],
        },
      },
      { type: 'quote', data: { text: 'It was late.', caption: 'A sailor' } },
      { type: 'embed', data: { service: 'video', source: 'https://video.example/1', caption: 'The trip' } },
    ],
  },
  Gutenberg: [
    { name: 'core/paragraph', attributes: { content: 'The ferry <strong>sails</strong>.' }, innerBlocks: [] },
    { blockName: 'core/heading', attrs: { content: 'The port', level: 2 }, innerBlocks: [] },
    { blockName: 'core/image', attrs: { url: 'ferry.jpg', caption: 'The ferry' }, innerBlocks: [] },
    {
      blockName: 'core/list',
      attrs: {},
      innerBlocks: ['One', 'Two'].map((content) => ({ blockName: 'core/list-item', attrs: { content } })),
    },
    {
      blockName: 'core/quote',
      attrs: { citation: 'A sailor' },
      innerBlocks: [{ blockName: 'core/paragraph', attrs: { content: 'It was late.' } }],
    },
    { blockName: 'core/embed', attrs: { url: 'https://video.example/1', caption: 'The trip' } },
  ],
  Contentful: {
    nodeType: 'document',
    data: {},
    content: [
      {
        nodeType: 'paragraph',
        data: {},
        content: [
          { nodeType: 'text', value: 'The ferry ', marks: [], data: {} },
          { nodeType: 'text', value: 'sails', marks: [{ type: 'bold' }], data: {} },
          { nodeType: 'text', value: '.', marks: [], data: {} },
        ],
      },
      { nodeType: 'heading-2', data: {}, content: [{ nodeType: 'text', value: 'The port', marks: [], data: {} }] },
      {
        nodeType: 'embedded-asset-block',
        data: { target: { fields: { title: 'x', description: 'The ferry', file: { url: 'ferry.jpg' } } } },
        content: [],
      },
      {
        nodeType: 'unordered-list',
        data: {},
        content: ['One', 'Two'].map((value) => ({
          nodeType: 'list-item',
          data: {},
          content: [{ nodeType: 'paragraph', data: {}, content: [{ nodeType: 'text', value, marks: [], data: {} }] }],
        })),
      },
      {
        nodeType: 'blockquote',
        data: {},
        content: [
          { nodeType: 'paragraph', data: {}, content: [{ nodeType: 'text', value: 'It was late.', marks: [] }] },
        ],
      },
      {
        nodeType: 'paragraph',
        data: {},
        content: [
          {
            nodeType: 'hyperlink',
            data: { uri: 'https://video.example/1' },
            content: [{ nodeType: 'text', value: 'The trip', marks: [] }],
          },
        ],
      },
    ],
  },
  Slate: [
    { type: 'paragraph', children: [{ text: 'The ferry ' }, { text: 'sails', bold: true }, { text: '.' }] },
    { type: 'heading-two', children: [{ text: 'The port' }] },
    { type: 'image', url: 'ferry.jpg', caption: [{ text: 'The ferry' }], children: [{ text: '' }] },
    {
      type: 'bulleted-list',
      children: ['One', 'Two'].map((text) => ({ type: 'list-item', children: [{ text }] })),
    },
    { type: 'block-quote', children: [{ text: 'It was late.' }] },
    {
      type: 'paragraph',
      children: [{ text: '' }, { type: 'link', url: 'https://video.example/1', children: [{ text: 'The trip' }] }],
    },
  ],
  'Portable Text': [
    {
      _type: 'block',
      style: 'normal',
      markDefs: [],
      children: [
        { _type: 'span', text: 'The ferry ', marks: [] },
        { _type: 'span', text: 'sails', marks: ['strong'] },
        { _type: 'span', text: '.', marks: [] },
      ],
    },
    { _type: 'block', style: 'h2', children: [{ _type: 'span', text: 'The port', marks: [] }] },
    { _type: 'image', asset: { url: 'ferry.jpg' }, caption: 'The ferry' },
    ...['One', 'Two'].map((text) => ({
      _type: 'block',
      style: 'normal',
      listItem: 'bullet',
      level: 1,
      children: [{ _type: 'span', text, marks: [] }],
    })),
    { _type: 'block', style: 'blockquote', children: [{ _type: 'span', text: 'It was late.', marks: [] }] },
    {
      _type: 'block',
      style: 'normal',
      markDefs: [{ _key: 'k', _type: 'link', href: 'https://video.example/1' }],
      children: [{ _type: 'span', text: 'The trip', marks: ['k'] }],
    },
  ],
  'Draft.js': {
    blocks: [
      {
        type: 'unstyled',
        text: 'The ferry sails.',
        inlineStyleRanges: [{ offset: 10, length: 5, style: 'BOLD' }],
        entityRanges: [],
      },
      { type: 'header-two', text: 'The port', inlineStyleRanges: [], entityRanges: [] },
      { type: 'atomic', text: ' ', entityRanges: [{ offset: 0, length: 1, key: 0 }] },
      { type: 'unordered-list-item', text: 'One' },
      { type: 'unordered-list-item', text: 'Two' },
      { type: 'blockquote', text: 'It was late.' },
      { type: 'unstyled', text: 'The trip', entityRanges: [{ offset: 0, length: 8, key: 1 }] },
    ],
    entityMap: {
      0: { type: 'IMAGE', data: { src: 'ferry.jpg', caption: 'The ferry' } },
      1: { type: 'LINK', data: { url: 'https://video.example/1' } },
    },
  },
  Lexical: {
    root: {
      type: 'root',
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: 'The ferry ', format: 0 },
            { type: 'text', text: 'sails', format: 1 },
            { type: 'text', text: '.', format: 0 },
          ],
        },
        { type: 'heading', tag: 'h2', children: [{ type: 'text', text: 'The port', format: 0 }] },
        { type: 'image', src: 'ferry.jpg', caption: 'The ferry' },
        {
          type: 'list',
          listType: 'bullet',
          children: ['One', 'Two'].map((text) => ({ type: 'listitem', children: [{ type: 'text', text, format: 0 }] })),
        },
        { type: 'quote', children: [{ type: 'text', text: 'It was late.', format: 0 }] },
        {
          type: 'paragraph',
          children: [{ type: 'link', url: 'https://video.example/1', children: [{ type: 'text', text: 'The trip' }] }],
        },
      ],
    },
  },
  ProseMirror: {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'The ferry ' },
          { type: 'text', text: 'sails', marks: [{ type: 'bold' }] },
          { type: 'text', text: '.' },
        ],
      },
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'The port' }] },
      { type: 'image', attrs: { src: 'ferry.jpg', caption: 'The ferry' } },
      {
        type: 'bulletList',
        content: ['One', 'Two'].map((text) => ({
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
        })),
      },
      { type: 'blockquote', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'It was late.' }] }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'The trip', marks: [{ type: 'link', attrs: { href: 'https://video.example/1' } }] },
        ],
      },
    ],
  },
  Notion: [
    {
      object: 'block',
      type: 'paragraph',
      paragraph: {
        rich_text: [
          { type: 'text', plain_text: 'The ferry ', annotations: { bold: false } },
          { type: 'text', plain_text: 'sails', annotations: { bold: true } },
          { type: 'text', plain_text: '.', annotations: {} },
        ],
      },
    },
    { object: 'block', type: 'heading_2', heading_2: { rich_text: [{ type: 'text', plain_text: 'The port' }] } },
    {
      object: 'block',
      type: 'image',
      image: { type: 'file', file: { url: 'ferry.jpg' }, caption: [{ plain_text: 'The ferry' }] },
    },
    ...['One', 'Two'].map((text) => ({
      object: 'block',
      type: 'bulleted_list_item',
      bulleted_list_item: { rich_text: [{ type: 'text', plain_text: text }] },
    })),
    { object: 'block', type: 'quote', quote: { rich_text: [{ type: 'text', plain_text: 'It was late.' }] } },
    { object: 'block', type: 'video', video: { type: 'external', external: { url: 'https://video.example/1' } } },
  ],
};

describe('the blocks of an editor', () => {
  it.each(Object.entries(editors))('arrive from %s', (name, value) => {
    const { text = '', notes } = read(value);
    expect(notes).toEqual([]);
    expect(text.replaceAll('**', '')).toMatch(/^The ferry sails\.\n\n## The port\n\n!\[[^\]]*\]\(ferry\.jpg[^\n]*/);
    expect(text).toContain('The ferry');
    expect(text).toMatch(/\n- One\n- Two\n/);
    expect(text).toMatch(/\n> It was late\./);
    expect(text).toContain('https://video.example/1');
    if (name !== 'plain') expect(text).toContain('**sails**');
  });

  it('arrive from Arc', () => {
    const { text, notes } = read([
      { _id: '1', type: 'text', content: 'The ferry <b>sails</b> &amp; returns.' },
      { type: 'header', level: 3, content: 'The port' },
      { type: 'image', url: 'https://img.example/a.jpg', caption: 'The ferry', credits: {} },
      {
        type: 'list',
        list_type: 'unordered',
        items: [
          { type: 'text', content: 'One' },
          { type: 'text', content: 'Two' },
        ],
      },
      {
        type: 'quote',
        content_elements: [{ type: 'text', content: 'It was late.' }],
        citation: { type: 'text', content: 'x' },
      },
      { type: 'raw_html', content: '<p>Raw</p>' },
      { type: 'oembed_response', raw_oembed: { html: '<blockquote>Said</blockquote>', url: 'https://t.example/1' } },
      { type: 'custom_embed', subtype: 'poll', embed: { id: 'x' } },
      { type: 'interstitial_link', url: 'https://paper.example/2', content: 'Read more' },
    ]);
    for (const part of [
      'The ferry **sails** & returns.',
      '## The port',
      '- One\n- Two',
      '> It was late.',
      'Raw',
      '> Said',
      'https://paper.example/2',
    ])
      expect(text).toContain(part);
    expect(notes).toEqual(['blocks without text or address: "custom_embed" (1)']);
  });

  it('are named in a note if a text of them is left out', () => {
    const { notes } = read([
      { type: 'text', text: 'A' },
      { type: 'poll', url: 'https://a.example/', question: { words: 'Is it too late?' } },
    ]);
    expect(notes).toEqual(['texts of blocks: "poll": "Is it too late?"']);
  });

  it('are counted in a note if they have neither text nor address', () => {
    const { notes } = read([
      { type: 'text', text: 'A' },
      { type: 'image', id: 5 },
      { type: 'image', id: 6 },
      { type: 'poll', options: 3 },
      { type: 'video' },
    ]);
    expect(notes).toEqual(['blocks without text or address: "image" (2), "poll" (1), "video" (1)']);
  });

  it('keep text that looks like a tag, and lines of a text', () => {
    expect(read([{ type: 'paragraph', children: [{ text: 'a <b> c' }] }]).text).toContain('a \\<b> c');
    expect(read([{ type: 'text', text: 'One.\n\nTwo.' }]).text).toBe('One.\n\nTwo.');
    expect(read([{ type: 'code', data: { code: 'a\n  <b>' } }]).text).toContain('a\n  <b>');
  });

  it.each([[[]], ['text'], [{ rendered: 'x' }], [[{ headline: 'A', url: 'x' }]], [['a', 'b']], [null], [[1]]])(
    'are not found in %j',
    (value) => {
      expect(blocksHtml(value)).toBeUndefined();
    },
  );

  it('arrive from a list that does not say what they are', () => {
    const { text, notes } = read([
      { text: 'It sails.' },
      { url: 'a.jpg', caption: 'The ferry' },
      { id: 4 },
      'It returns.',
    ]);
    expect(text).toMatch(/^It sails\.\n\n!\[\]\(a\.jpg[^\n]*\n\nIt returns\./);
    expect(notes).toEqual(['blocks without text or address: "object" (1)']);
  });

  it('are paragraphs if they are plain texts, and items of unknown types arrive', () => {
    const { text, notes } = read(['One.', { type: 'factbox', items: ['Built in 1930', 'Still in use'] }, 'Two.']);
    expect(text).toBe('One.\n\n- Built in 1930\n- Still in use\n\nTwo.');
    expect(notes).toEqual([]);
  });

  it('have no scripts as addresses', () => {
    const { notes } = read([
      { type: 'text', text: 'A' },
      { type: 'image', src: 'javascript:alert(1)' },
    ]);
    expect(notes).toEqual(['blocks without text or address: "image" (1)']);
  });

  it('that are nested too deeply end', () => {
    let value: unknown = { type: 'text', text: 'x' };
    for (let depth = 0; depth < 3000; depth += 1) value = { type: 'quote', children: [value] };
    expect(read([value]).notes.join()).toContain('nested too deeply');
  });
});
