import { describe, expect, it } from 'vitest';
import { articleText, importFiles, tinyPng } from '../../import-files.ts';

const nitf = (docdata: string): string => `<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
<nitf><head><title>Talks end</title><docdata management-status="usable"><doc-id id-string="x.1"/><date.issue norm="20200506T102600+0530"/>${docdata}
<key-list><keyword key="talks"/></key-list></docdata><pubdata position.section="World" name="The Wire"/></head>
<body><body.head><hedline><hl1>Talks end without a word</hl1><hl2>No paper was signed</hl2></hedline><byline>By <person>Asha Rao</person></byline>
<distributor>PTI</distributor><dateline><location>Seoul</location></dateline></body.head>
<body.content><media media-type="image"><media-reference source="a.jpg"/><media-caption>The table</media-caption></media><p>They met on <em>Monday</em>.</p><hl2>After</hl2><p>They left.</p></body.content></body></nitf>`;

const g2 = (
  status: string,
  embargo = '',
  kind = 'ninat:text',
): string => `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:1" xml:lang="en">
<itemMeta><itemClass qcode="${kind}"/><provider><name>The Wire</name></provider><versionCreated>2020-05-06T12:00:00+05:30</versionCreated>
<firstCreated>2020-05-06T10:00:00+05:30</firstCreated>${embargo}<pubStatus qcode="stat:${status}"/></itemMeta>
<contentMeta><located><name>Seoul</name></located><creditline>PTI</creditline><by>By Asha Rao and Ben Ali</by><headline>Talks go on</headline><subject><name>Talks</name></subject>
<description role="drol:summary">No end is near.</description></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>They <b>meet</b> again.</p></body></html></inlineXML></contentSet></newsItem>`;

describe('the forms of IPTC', () => {
  it('reads NITF', async () => {
    const made = await importFiles({ 'a.xml': nitf('') });
    expect(made.forms).toEqual(['nitf']);
    expect(articleText(made, '2020/05/06/talks-end-without-a-word.md')).toBe(`---
title: Talks end without a word
date: 2020-05-06T10:26:00+05:30
lang: en
summary: No paper was signed
authors:
  - Asha Rao
agency: PTI
place: Seoul
section: World
tags:
  - talks
publication: The Wire
source:
  name: The Wire
  file: in/a.xml
  sha256: …
---

They met on *Monday*.

## After

They left.
`);
    expect(made.outcomes[0]?.notes).toContainEqual(expect.objectContaining({ kind: 'missing', field: 'image' }));
    expect(made.again).toMatchObject([{ status: 'unchanged' }]);
  });

  it('delays NITF until its release, and skips canceled items', async () => {
    const released = await importFiles({ 'a.xml': nitf('<date.release norm="20200507T060000+0530"/>') });
    expect([...released.articles.keys()]).toContain('2020/05/07/talks-end-without-a-word.md');
    const later = await importFiles({ 'a.xml': nitf('<date.release norm="20990507T060000+0530"/>') });
    expect(later.outcomes).toMatchObject([{ status: 'refused' }]);
    const cancelled = await importFiles({ 'a.xml': nitf('').replace('"usable"', '"canceled"') });
    expect(cancelled.outcomes).toMatchObject([
      { status: 'skipped', reason: 'is not for publication: its status is "canceled"' },
    ]);
  });

  it.each([
    ['By Asha Rao<byttl>AP Sports Writer</byttl>', ['Asha Rao'], undefined],
    [
      'By <person><name.given>Asha</name.given><name.family>Rao</name.family></person><byttl>Reuters</byttl>',
      ['Asha Rao'],
      'Reuters',
    ],
    [
      'By <person>Asha Rao<function>Staff Writer</function></person> and <person>Ben Ali</person>',
      ['Asha Rao', 'Ben Ali'],
      undefined,
    ],
    ['By Asha Rao, Staff Writer, and Ben Ali, Special to the Wire', ['Asha Rao', 'Ben Ali'], undefined],
    ['<byttl>The Associated Press</byttl>', [], undefined],
  ])('reads the NITF byline %s', async (byline, authors, agency) => {
    const xml = nitf('')
      .replace(/<byline>.*<\/byline>/, `<byline>${byline}</byline>`)
      .replace(/<distributor>.*<\/distributor>/, '');
    const text = articleText(await importFiles({ 'a.xml': xml }), '2020/05/06/talks-end-without-a-word.md');
    const list = authors.map((name) => `  - ${name}\n`).join('');
    expect(text).toContain(authors.length > 0 ? `authors:\n${list}` : 'No paper was signed\n');
    if (agency !== undefined) expect(text).toContain(`agency: ${agency}\n`);
    expect(text).not.toMatch(/Writer|Special to/);
  });

  it.each([
    ['<nitf baselang="fr">', 'fr'],
    ['<nitf xml:lang="de-AT">', 'de-AT'],
    ['<nitf lang="it">', 'it'],
  ])('reads the language of %s', async (root, lang) => {
    const made = await importFiles({ 'a.xml': nitf('').replace('<nitf>', root) });
    expect(articleText(made, '2020/05/06/talks-end-without-a-word.md')).toContain(`lang: ${lang}\n`);
  });

  it('keeps translators apart from authors', async () => {
    const xml = nitf('').replace(/<byline>.*<\/byline>/, '<byline>By Asha Rao; translated by Ben Ali</byline>');
    const made = await importFiles({ 'a.xml': xml });
    expect(articleText(made, '2020/05/06/talks-end-without-a-word.md')).toContain(
      'authors:\n  - Asha Rao\ntranslator:\n  - Ben Ali\nagency',
    );
  });

  it('reads the roles of people and the language of the text in NewsML-G2', async () => {
    const people = `<creator role="crol:writer"><name>Asha Rao</name></creator><creator role="crol:translator"><name>Chen Li</name></creator>
      <contributor role="ctrol:editor"><name>Ben Ali</name></contributor>`;
    const xml = g2('usable')
      .replace(/<by>.*<\/by>/, people)
      .replace('<inlineXML ', '<inlineXML xml:lang="fr" ');
    const made = await importFiles({ 'a.xml': xml });
    expect(articleText(made, '2020/05/06/talks-go-on.md')).toMatch(
      /lang: fr\n[\s\S]*authors:\n {2}- Asha Rao\neditors:\n {2}- Ben Ali\ntranslator:\n {2}- Chen Li\n/,
    );
  });

  it('marks a mended story as unsure', async () => {
    const made = await importFiles({ 'a.xml': nitf('').replace('They left.', 'They & theirs left.') });
    expect(made.outcomes[0]?.notes).toContainEqual(
      expect.objectContaining({ kind: 'unsure', message: expect.stringMatching(/^the file is damaged here: /) }),
    );
  });

  it('reads NewsML-G2, alone or in a message', async () => {
    const message = (inner: string) =>
      `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>${inner}<packageItem guid="p"/></itemSet></newsMessage>`;
    const made = await importFiles({ 'a.xml': message(g2('usable')) });
    expect(made.forms).toEqual(['newsml']);
    const text = articleText(made, '2020/05/06/talks-go-on.md');
    expect(text).toMatch(/date: 2020-05-06T10:00:00\+05:30\nupdated: 2020-05-06T12:00:00\+05:30/);
    expect(text).toMatch(
      /summary: No end is near\.\nauthors:\n {2}- Asha Rao\n {2}- Ben Ali\nagency: PTI\nplace: Seoul/,
    );
    expect(text).toMatch(/\n\nThey \*\*meet\*\* again\.\n$/);
    expect(made.outcomes).toMatchObject([
      { status: 'imported' },
      { status: 'skipped', reason: 'is a packageItem, not a story' },
    ]);
  });

  it.each([
    [g2('withheld'), 'is not for publication: its status is "withheld"'],
    [g2('canceled'), 'is not for publication: its status is "canceled"'],
    [g2('usable', '<embargoed/>'), 'is under embargo without an end'],
    [g2('usable', '', 'ninat:picture'), 'is not a text: its class is "ninat:picture"'],
  ])('skips unpublishable items (%#)', async (xml, reason) => {
    expect((await importFiles({ 'a.xml': xml })).outcomes).toMatchObject([{ status: 'skipped', reason }]);
  });

  it('dates a NewsML-G2 item by the end of its embargo', async () => {
    const made = await importFiles({ 'a.xml': g2('usable', '<embargoed>2020-05-08T06:00:00+05:30</embargoed>') });
    expect([...made.articles.keys()]).toContain('2020/05/08/talks-go-on.md');
  });

  it('reads NewsML 1', async () => {
    const made = await importFiles({
      'a.xml': `<NewsML><NewsEnvelope/><NewsItem><Identification><NewsIdentifier><PublicIdentifier>urn:n</PublicIdentifier></NewsIdentifier></Identification>
      <NewsManagement><FirstCreated>20200506T102600+0530</FirstCreated><ThisRevisionCreated>20200506T102600+0530</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement>
      <NewsComponent><NewsLines><HeadLine>Old ways</HeadLine><ByLine>By Asha Rao</ByLine></NewsLines><ContentItem><DataContent><p>It was so.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
    });
    expect(articleText(made, '2020/05/06/old-ways.md')).toMatch(/- Asha Rao[\s\S]*\n\nIt was so\.\n$/);
  });

  it('reads ninjs of both kinds, and skips unpublishable items', async () => {
    const one = {
      uri: 'https://wire.example/1',
      type: 'text',
      versioncreated: '2020-05-06T10:00:00+05:30',
      pubstatus: 'usable',
      language: 'en',
      headline: 'First',
      byline: 'By Asha Rao',
      located: 'Seoul',
      body_html: '<p>They met.</p>',
      subject: [{ name: 'Talks' }],
      associations: {
        main: { type: 'picture', description_text: 'The table', renditions: { big: { href: 'pics/a.jpg', width: 9 } } },
      },
    };
    const two = {
      uri: 'urn:2',
      type: 'text',
      versionCreated: '2020-05-06T10:00:00+05:30',
      pubStatus: 'usable',
      language: 'en',
      headlines: [
        { role: 'sub', value: 'Sub' },
        { role: 'main', value: 'Second' },
      ],
      bodies: [
        { contentType: 'text/plain', value: 'Plain.' },
        { contentType: 'text/html', value: '<html><body><p>They <i>left</i>.</p></body></html>' },
      ],
    };
    const made = await importFiles({
      'a.json': JSON.stringify(one),
      'b.json': JSON.stringify([
        two,
        { ...two, uri: 'urn:3', pubStatus: 'canceled' },
        { ...two, uri: 'urn:4', embargoed: '' },
        { ...two, type: 'picture' },
        null,
      ]),
      'pics/a.jpg': tinyPng,
    });
    expect(made.forms).toEqual(['ninjs']);
    expect(articleText(made, '2020/05/06/first.md')).toMatch(
      /place: Seoul\ntags:\n {2}- Talks\nimage:\n {2}src: first-a.jpg\n {2}alt: ""\n {2}caption: The table\n/,
    );
    expect(articleText(made, '2020/05/06/second.md')).toMatch(/\n\nThey \*left\*\.\n$/);
    expect(made.outcomes.map(({ status, reason }) => reason ?? status)).toEqual([
      'imported',
      'imported',
      'is not for publication: its status is "canceled"',
      'is under embargo without an end',
      'is not a text: its type is "picture"',
      'is not a ninjs object',
    ]);
  });

  it('refuses entity declarations in every form', async () => {
    const made = await importFiles({
      'a.xml': nitf('').replace('SYSTEM "nitf-3-6.dtd"', '[<!ENTITY x SYSTEM "file:///etc/passwd">]'),
    });
    expect(made.outcomes.map(({ reason }) => reason)).toEqual(['declares its own entities; such files are not read']);
  });

  it('reads ninjs 3 whose text is NITF', async () => {
    const nitf =
      '<nitf><body><body.head><hedline><hl1>Third</hl1></hedline></body.head><body.content><p>They stay.</p>';
    const story = {
      uri: 'urn:3',
      standard: { name: 'ninjs', version: '3.0' },
      type: 'text',
      firstcreated: '2020-05-06T10:00:00+05:30',
      versioncreated: '2020-05-06T10:00:00+05:30',
      headlines: [{ role: 'main', value: 'Third' }],
      bodies: [{ contenttype: 'application/nitf+xml', value: `${nitf}</body.content></body></nitf>` }],
      by: 'Asha Rao, Reporter',
    };
    const made = await importFiles({ 'a.json': JSON.stringify(story) });
    expect(articleText(made, '2020/05/06/third.md')).toMatch(
      /authors:\n {2}- Asha Rao\nsource:[\s\S]*\n\nThey stay\.\n$/,
    );
  });

  it('reads a truncated ninjs list up to its end', async () => {
    const story = (at: number): string =>
      JSON.stringify({
        uri: `urn:${at}`,
        type: 'text',
        versioncreated: '2020-05-06',
        headline: `Ferry ${at}`,
        body_text: `Text ${at}.`,
        subject: [{ uri: 'urn:s', name: 'Talks' }],
      });
    const made = await importFiles({ 'a.json': `[${story(1)},\n${story(2)},\n${story(3).slice(0, 90)}` });
    expect(made.outcomes.map(({ status, line, reason }) => (reason ? `${line} ${reason}` : status))).toEqual([
      'imported',
      'imported',
      '3 is cut off: the object or list that begins here is not closed',
    ]);
    expect(articleText(made, '2020/05/06/ferry-2.md')).toMatch(/tags:\n {2}- Talks/);
  });

  it('extracts the body of a page from a ninjs item, and finishes quickly with bodies that are not closed', {
    tags: 'slow',
  }, async () => {
    const story = (uri: string, body: string) =>
      JSON.stringify({ uri, type: 'text', versioncreated: '2020-05-06', headline: `Ferry ${uri}`, body_html: body });
    const page = '<html><head><title>No text</title></head><BODY class="a"><p>The ferry sails.</p></BODY></html>';
    const made = await importFiles({ 'a.json': story('1', page), 'b.json': story('2', '<body>'.repeat(50_000)) });
    expect(made.outcomes.map(({ status, reason }) => reason ?? status)).toEqual(['imported', 'no text found']);
    expect(articleText(made, '2020/05/06/ferry-1.md')).toMatch(/---\n\nThe ferry sails\.\n$/);
  });
});
