import { describe, expect, it } from 'vitest';
import { articleText, importFiles, tinyPng } from '../../import-files.ts';

const story = {
  guid: 'tag:wire.example:2020:1',
  type: 'text',
  pubstatus: 'usable',
  language: 'en-AU',
  headline: 'The ferry <em>sails</em> again',
  slugline: 'FERRY',
  byline: 'By Asha Rao',
  located: 'Seoul',
  source: 'AAP',
  description_html: '<p>It sails at <b>eight</b>.</p>',
  firstcreated: '2020-05-06T10:00:00+0530',
  versioncreated: '2020-05-06T12:00:00+0530',
  service: [{ code: 'f', name: 'Finance' }],
  subject: [{ code: '1', name: 'Rivers' }],
  keywords: ['Boats'],
  authors: [
    { name: 'Ben Ali', role: 'editor' },
    { name: 'Chen Li', role: 'translator' },
  ],
  body_html: '<p>The night ferry sails again from the old harbour, as it did every year before the flood.</p>',
  associations: {
    gallery: { type: 'picture', renditions: { original: { href: 'media/other.jpg', width: 9000 } } },
    featuremedia: {
      type: 'picture',
      description_text: 'The quay',
      byline: 'Dev Sen',
      body_text: 'A boat',
      renditions: {
        thumbnail: { href: 'media/small.jpg', width: 90, mimetype: 'image/jpeg' },
        original: { href: 'media/quay.jpg', width: 900, mimetype: 'image/jpeg' },
        video: { href: 'media/quay.mp4', width: 1900, mimetype: 'video/mp4' },
      },
    },
  },
};
const statuses = (made: { outcomes: readonly { status: string; reason?: string }[] }): readonly string[] =>
  made.outcomes.map(({ status, reason }) => (reason === undefined ? status : `${status}: ${reason}`));

describe('the form "ninjs"', () => {
  it('reads an item of Superdesk with all that a field can hold', async () => {
    const made = await importFiles({
      'a.json': JSON.stringify(story),
      'media/quay.jpg': tinyPng,
      'media/other.jpg': tinyPng,
    });
    expect(made.forms).toEqual(['ninjs']);
    expect(articleText(made, '2020/05/06/the-ferry-sails-again.md')).toMatch(`---
title: The ferry sails again
date: 2020-05-06T10:00:00+05:30
updated: 2020-05-06T12:00:00+05:30
lang: en-AU
summary: It sails at eight.
authors:
  - Asha Rao
editors:
  - Ben Ali
translator:
  - Chen Li
agency: AAP
place: Seoul
section: Finance
tags:
  - Rivers
  - Boats
image:
  src: the-ferry-sails-again-quay.jpg
  alt: A boat
  caption: The quay
  credit: Dev Sen
`);
    expect(made.outcomes).toMatchObject([{ id: 'tag:wire.example:2020:1', status: 'imported' }]);
    expect(made.again).toMatchObject([{ status: 'unchanged' }]);
  });

  it('takes the authors of a story without a byline', async () => {
    const { byline: _, ...rest } = { ...story, authors: [{ name: 'Ben Ali', role: 'writer' }, { name: 'Eve Ray' }] };
    const made = await importFiles({ 'a.json': JSON.stringify(rest) });
    expect(articleText(made, '2020/05/06/the-ferry-sails-again.md')).toContain('authors:\n  - Ben Ali\n  - Eve Ray\n');
  });

  it.each([
    ['a list', (items: readonly unknown[]) => JSON.stringify(items)],
    ['an answer of an interface', (items: readonly unknown[]) => JSON.stringify({ _meta: {}, _items: items })],
    [
      'objects one after the other',
      (items: readonly unknown[]) => items.map((item) => JSON.stringify(item)).join('\n'),
    ],
    ['a list that is cut off', (items: readonly unknown[]) => JSON.stringify([...items, { guid: 'x' }]).slice(0, -3)],
  ])('reads %s', async (_, write) => {
    const items = ['One', 'Two'].map((headline) => ({ ...story, guid: headline, headline, associations: {} }));
    const made = await importFiles({ 'a.json': write(items) });
    expect(statuses(made).slice(0, 2)).toEqual(['imported', 'imported']);
    expect(made.outcomes.slice(2).filter(({ status }) => status !== 'refused')).toEqual([]);
  });

  it.each([
    [{ pubstatus: 'canceled' }, 'skipped: is not for publication: its status is "canceled"'],
    [{ pubstatus: 'withheld' }, 'skipped: is not for publication: its status is "withheld"'],
    [{ state: 'killed' }, 'skipped: is not for publication: its status is "killed"'],
    [{ state: 'spiked' }, 'skipped: is not for publication: its status is "spiked"'],
    [{ state: 'published' }, 'imported'],
    [{ type: 'picture' }, 'skipped: is not a text: its type is "picture"'],
    [{ type: 'video' }, 'skipped: is not a text: its type is "video"'],
    [{ type: 'preformatted' }, 'imported'],
    [{ type: 'composite', body_html: '', associations: {} }, 'skipped: is a package without a text of its own'],
    [{ embargoed: '' }, 'skipped: is under embargo without an end'],
    [{ headline: '', slugline: '' }, 'refused: no headline found'],
  ])('publishes only usable texts: %j', async (change, outcome) => {
    expect(statuses(await importFiles({ 'a.json': JSON.stringify({ ...story, ...change }) }))).toEqual([outcome]);
  });

  it('reads a text that is only there in NITF', async () => {
    const value =
      '<nitf><body><body.content><block id="lead"><p>It sails.</p></block><hl2>After</hl2><p>It came back.</p></body.content></body></nitf>';
    const bodies = [{ role: 'nitf', contentType: 'text/vnd.IPTC.NITF', value }];
    const made = await importFiles({ 'a.json': JSON.stringify({ ...story, body_html: undefined, bodies }) });
    expect(articleText(made, '2020/05/06/the-ferry-sails-again.md')).toMatch(
      /\n\nIt sails\.\n\n## After\n\nIt came back\.\n$/,
    );
  });

  it('reads the stories of a package', async () => {
    const parts = { main: { ...story, guid: '2' }, side: { ...story, guid: '3', headline: 'Side', type: 'picture' } };
    const pack = { ...story, type: 'composite', body_html: undefined, associations: parts };
    const made = await importFiles({ 'a.json': JSON.stringify(pack) });
    expect(made.outcomes).toMatchObject([{ id: '2', status: 'imported' }]);
  });
});
