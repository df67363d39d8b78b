import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../../src/build/site/build-site.ts';
import { sample } from '../unit/pictures/sample-picture.ts';

/** The articles by the first part of their addresses. */
const articles = {
  hindi: `title: झील ने क्या कहा
summary: मछुआरों की बात
lang: hi
section: world
tags: [झील]
authors: [मीरा जोशी]
updated: 2023-07-28T09:00:00+05:30
corrections: [{ date: 2023-07-29, text: नाम सुधारा गया }]
image: { src: lake.jpg, alt: झील, caption: सुबह की झील, credit: संचिका }
---

पहला अनुच्छेद यहाँ है।

![नक्शा](map.jpg "झील का नक्शा")

दूसरा अनुच्छेद भी है। उसमें दो वाक्य हैं।`,
  english: `title: What the lake said
lang: en
authors: [Leela Krishnan]
---

The first paragraph.`,
  urdu: `title: جھیل نے کیا کہا
lang: ur
authors: [ثنا قریشی]
---

پہلا پیراگراف۔`,
  gone: `title: हटाई गई ख़बर
lang: hi
withdrawn: { date: 2023-08-01, reason: भूल से छपी थी }
---

गुप्त पाठ।`,
};

/** Builds a site of a few articles in a folder: one with pictures and corrections, one in each language, one withdrawn. */
export async function writeReadingSite(folder: string): Promise<string> {
  const source = join(folder, 'articles');
  mkdirSync(source, { recursive: true });
  for (const [name, text] of Object.entries(articles)) {
    writeFileSync(join(source, `${name}.md`), `---\ndate: 2023-07-27T10:26:00+05:30\n${text}\n`);
  }
  await sample(1200, 800).jpeg().toFile(join(source, 'lake.jpg'));
  await sample(900, 700).jpeg().toFile(join(source, 'map.jpg'));
  const out = join(folder, 'site');
  const options = { articles: source, out, cache: join(folder, 'cache'), site: '_data/site.json' };
  await buildSite({ ...options, workers: 1, search: false, rehash: false }, () => {});
  return out;
}
