import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A few words in each script of the theme. */
const scripts = [
  {
    lang: 'hi',
    dir: 'ltr',
    name: 'हिन्दी',
    headline: 'नदी के साथ बसे गाँव ने फिर बदला अपना पता',
    text: 'सुबह की पहली नाव के साथ स्कूल की घंटी बजी, और बच्चे रेत पर दौड़ पड़े। 2023 की बाढ़ के बाद यह नौवाँ ठिकाना है।',
    link: 'असम',
  },
  {
    lang: 'en',
    dir: 'ltr',
    name: 'English',
    headline: 'The village by the river has moved once more',
    text: 'With the first boat of the morning the school bell rang, and the children ran across the sand. It is the ninth place since 2023.',
    link: 'Assam',
  },
  {
    lang: 'ur',
    dir: 'rtl',
    name: 'اردو',
    headline: 'دریا کے کنارے بسے گاؤں نے پھر اپنا پتا بدلا',
    text: 'صبح کی پہلی کشتی کے ساتھ اسکول کی گھنٹی بجی اور بچے ریت پر دوڑ پڑے۔ 2023 کے سیلاب کے بعد یہ نواں ٹھکانا ہے۔',
    link: 'آسام',
  },
] as const;

/** The page that shows the parts of the theme in all scripts, with the styles of a built site. Only the server of `npm start` has it. */
export function stylePage(folder: string, scheme: 'light' | 'dark'): string {
  const styles = readdirSync(join(folder, 'assets'))
    .filter((name) => name.endsWith('.css'))
    .toSorted((a, b) => Number(b.startsWith('main-')) - Number(a.startsWith('main-')) || (a < b ? -1 : 1));
  const tokens = tokensOf(readFileSync(join(folder, 'assets', styles[0] ?? ''), 'utf8'));
  const named = (value: RegExp) => tokens.filter((token) => value.test(token.value)).map(({ name }) => name);
  return `<!DOCTYPE html>
<html lang="en" dir="ltr" data-scheme="${scheme}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>The parts of the theme</title>
${styles.map((name) => `<link rel="stylesheet" href="assets/${name}">`).join('\n')}
</head>
<body><main>
<header class="page-title"><h1>The parts of the theme</h1><p class="ways"><a href="style.html">Light</a> <a href="style.html?dark">Dark</a></p></header>
<h2>Colours</h2>
<p>${named(/^#/)
    .map(
      (name) =>
        `<code style="display:inline-block;padding:1rem;margin:0 .5rem .5rem 0;border:1px solid var(--edge);background:var(${name})"><span style="padding:.25rem;background:var(--paper);color:var(--ink)">${name}</span></code>`,
    )
    .join('')}</p>
<h2>Type</h2>
${named(/^\.?[\d.]+rem$|^clamp/)
  .filter((name) => /^--(?:size|headline)-/.test(name))
  .map(
    (name) =>
      `<p style="font-size:var(${name})"><code>${name}</code> ${scripts.map(({ lang, dir, link }) => `<bdi lang="${lang}" dir="${dir}">${link}</bdi>`).join(' ')}</p>`,
  )
  .join('\n')}
<h2>Space</h2>
${named(/rem/)
  .filter((name) => !/^--(?:size|headline)-/.test(name))
  .map(
    (name) =>
      `<p><code>${name}</code></p><p style="width:var(${name});max-width:100%;height:.5rem;background:var(--accent)"></p>`,
  )
  .join('\n')}
${scripts.map(partsOf).join('\n')}
</main></body>
</html>
`;
}

/** Headings, text, lists, forms and calendars in one script. */
function partsOf({ lang, dir, name, headline, text, link }: (typeof scripts)[number]): string {
  const anchor = `<a href="#">${link}</a>`;
  const heat = [1, 2, 3, 4].map((level) => `<td class="heat-${level}"><a href="#">${level}</a></td>`).join('');
  const slugline = `<p class="slugline">${anchor}<span>${link}</span><time>2023</time></p>`;
  return `<section lang="${lang}" dir="${dir}" style="margin-block-start:4rem;border-block-start:3px solid var(--accent)">
<h2>${name}</h2>
<nav class="breadcrumbs"><ol><li>${anchor}</li><li>${anchor}</li></ol></nav>
<header class="page-title"><p class="kicker">${anchor}</p><h1>${headline}</h1><p class="standfirst">${text}</p><p class="count">12 · ${anchor}</p></header>
<div class="stories"><article class="story"><h3><a href="#">${headline}</a></h3><p class="summary">${text}</p>${slugline}</article>
<article class="listed"><h3><a href="#">${headline}</a></h3>${slugline}</article></div>
<div class="body"><p class="dateline">${anchor}.</p> <p>${text} <mark>${link}</mark> <a href="#">${link}</a></p><h2>${link}</h2><p>${text}</p>
<blockquote><p>${text}</p><footer>${link}</footer></blockquote><ul><li>${link}</li><li>${link}</li></ul>
<div class="table-scroll"><table><thead><tr><th>${link}</th><th>2023</th></tr></thead><tbody><tr><td>${link}</td><td>12</td></tr></tbody></table></div></div>
<aside class="notice"><p>${text}</p></aside>
<ul class="terms"><li>${anchor} <span class="count">12</span></li><li>${anchor} <span class="count">3</span></li></ul>
<form class="find" style="display:flex;max-width:24rem"><input type="search" value="${link}" aria-label="${link}"><button type="button">${link}</button></form>
<table class="calendar" style="max-width:16rem"><tbody><tr>${heat}</tr></tbody></table>
<nav class="steps"><a rel="prev" href="#"><span>${link}</span> <b>${headline}</b></a><a rel="next" href="#"><span>${link}</span> <b>${headline}</b></a></nav>
</section>`;
}

/** The custom properties of the first rule for the whole page, in the order of the file. */
function tokensOf(css: string): readonly { readonly name: string; readonly value: string }[] {
  const [, afterStart = ''] = css.split(':root{');
  const [rule = ''] = afterStart.split('}');
  return rule.split(';').map((declaration) => {
    const [name = '', value = ''] = declaration.split(/:(.*)/s);
    return { name, value: value.trim() };
  });
}
