import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkSite } from '../../../src/check/check-site.ts';
import { type Finding, findingLine } from '../../../src/check/findings/finding.ts';

export const base = 'https://archive.example/papers/';

interface PageParts {
  readonly head?: string;
  readonly body?: string;
  readonly canonical?: string;
  readonly policy?: string;
  readonly heading?: string;
}

/** A page as the archive makes them, with one thing changed. */
export function page(file: string, parts: PageParts = {}): string {
  const root = file === '404.html' ? new URL(base).pathname : '../'.repeat(file.split('/').length - 1);
  const {
    head = '',
    body = '',
    canonical = `<link rel="canonical" href="${base}${file === 'index.html' ? '' : encodeURI(file)}">`,
  } = parts;
  const {
    policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'">`,
  } = parts;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${policy}
<title>${file}</title>
<meta name="description" content="The page ${file}">
${canonical}
<link rel="stylesheet" href="${root}assets/site.css">
${head}
</head>
<body>
<header><a href="${root}index.html">Home</a></header>
<main id="main">
${parts.heading ?? `<h1>${file}</h1>`}
${body}
</main>
</body>
</html>
`;
}

const entry = (file: string) => `<url><loc>${base}${encodeURI(file)}</loc><lastmod>2023-07-27</lastmod></url>`;
const sitemap = (name: string, content: string) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<${name} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${content}\n</${name}>\n`;

export const atom = (content = '', entries = '') => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${base}feed.xml</id><title>Archive</title><updated>2023-07-27T10:26:00+05:30</updated>
<link rel="self" href="${base}feed.xml"/><author><name>Archive</name></author>${content}
<entry><id>${base}2023/a.html</id><title>A</title><updated>2023-07-27T10:26:00+05:30</updated>
<link rel="alternate" href="${base}2023/a.html"/></entry>${entries}
</feed>
`;

export const jsonFeed = (changes: object = {}) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Archive',
    home_page_url: base,
    feed_url: `${base}feed.json`,
    items: [{ id: '1', url: `${base}2023/a.html`, content_text: 'A', date_published: '2023-07-27T10:26:00+05:30' }],
    ...changes,
  });

const hindi = '2023/किम.html';

/** A site in which nothing is wrong. */
const goodSite: Readonly<Record<string, string | Uint8Array>> = {
  'index.html': page('index.html', {
    head: '<link rel="alternate" type="application/atom+xml" href="feed.xml">\n<link rel="alternate" type="application/feed+json" href="feed.json">\n<link rel="manifest" href="site.webmanifest">',
    body: `<p><a href="2023/a.html#part">A</a> <a href="${encodeURI(hindi)}">K</a> <a href="https://elsewhere.example/">Elsewhere</a></p>
<picture><source type="image/webp" srcset="media/p-320.webp 320w, media/p-640.webp 640w" sizes="100vw"><img src="media/p.jpg" alt="" width="4" height="4"></picture>`,
  }),
  '2023/a.html': page('2023/a.html', {
    body: '<h2 id="part">Part</h2>\n<p><a href="#part">Part</a> <a href="mailto:a@b.example">Write</a></p>',
  }),
  [hindi]: page(hindi, {
    head: `<script type="application/ld+json">{"@type":"NewsArticle","url":"${base}2023/a.html"}</script>`,
  }),
  '404.html': page('404.html', { canonical: '<meta name="robots" content="noindex">' }),
  'assets/site.css':
    '@font-face { font-family: A; src: url("fonts/a.woff2") }\nmain { background: url(data:image/png;base64,AA) }\n',
  'assets/fonts/a.woff2': 'font',
  'media/p.jpg': 'picture',
  'media/p-320.webp': 'picture',
  'media/p-640.webp': 'picture',
  'icon.png': 'icon',
  'feed.xml': atom(),
  'feed.json': jsonFeed(),
  'site.webmanifest': JSON.stringify({
    name: 'Archive',
    start_url: 'index.html',
    icons: [{ src: 'icon.png', sizes: '48x48' }],
  }),
  'robots.txt': `User-agent: *\nAllow: /\n\nSitemap: ${base}sitemap.xml\n`,
  'sitemap.xml': sitemap('sitemapindex', `<sitemap><loc>${base}sitemap-2023.xml</loc></sitemap>`),
  'sitemap-2023.xml': sitemap('urlset', ['index.html', '2023/a.html', hindi].map(entry).join('\n')),
  'sanchika.json': '{}',
};

export const sitemapOf = (...files: readonly string[]) => sitemap('urlset', files.map(entry).join('\n'));

/** Writes the good site with some files changed (null: taken away) and its manifest, and hands the folder over. */
export async function smallSite(changes: Readonly<Record<string, string | Uint8Array | null>> = {}): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'sanchika-check-'));
  const lines: string[] = [];
  for (const [path, content] of Object.entries({ ...goodSite, ...changes })) {
    if (content === null) continue;
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
    lines.push(`${createHash('sha256').update(content).digest('hex')}  ${path}\n`);
  }
  await writeFile(join(root, 'manifest-sha256.txt'), lines.toSorted().join(''));
  return root;
}

/** What a check finds, as it is printed. */
export async function findingsIn(
  root: string,
  options: { readonly base?: string; readonly cache?: string; readonly fresh?: boolean } = {},
): Promise<readonly string[]> {
  const findings: Finding[] = [];
  await checkSite({ out: root, workers: 0, onFinding: (finding) => findings.push(finding), ...options });
  return findings.map(findingLine);
}

/** What a check finds in the good site with some files changed. */
export async function findingsWith(
  changes: Readonly<Record<string, string | Uint8Array | null>>,
): Promise<readonly string[]> {
  const root = await smallSite(changes);
  try {
    return await findingsIn(root);
  } finally {
    await rm(root, { recursive: true });
  }
}
