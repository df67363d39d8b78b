const noPicture =
  /placeholder|spacer|blank\.|pixel|1x1|sprite|favicon|\/icons?\/|[-_/]icon[-_.]|loading\.|^data:image\/svg|^data:image\/gif;base64,R0lGOD/i;
const most = 3;

/** Takes out of an article what pages put between its paragraphs: linked teasers, lines said again and again, icons. */
export function dropTeasers(article: Element, title: string): void {
  for (const image of [...article.querySelectorAll('img')]) {
    const src = image.getAttribute('data-src') ?? image.getAttribute('src') ?? '';
    if (noPicture.test(src) || (/\.svg(?:$|[?#])/i.test(src) && /^https?:|^\/\//i.test(src))) image.remove();
  }
  for (const heading of [...article.querySelectorAll('h1,h2,h3,h4,h5,h6')]) {
    const text = words(heading);
    const link = heading.closest('a') ?? [...heading.querySelectorAll('a')].find((one) => words(one) === text);
    if (text.toLowerCase() === title.toLowerCase()) heading.remove();
    else if (link && text !== '' && !(link.getAttribute('href') ?? '#').startsWith('#')) dropTeaser(heading, article);
  }
  dropRepeated(article);
}

// A heading that is a link belongs to another story; so does the little around it.
function dropTeaser(heading: Element, article: Element): void {
  let teaser: Element = heading.closest('a') ?? heading;
  for (let up = teaser.parentElement; up && up !== article && words(up).length < 500; up = up.parentElement) {
    if (up.querySelectorAll('p').length > 2) break;
    teaser = up;
  }
  teaser.remove();
}

function dropRepeated(article: Element): void {
  const seen = new Map<string, Element[]>();
  for (const element of [...article.querySelectorAll('p,div,span,li,button')]) {
    if (element.children.length > 1) continue;
    const text = words(element);
    if (text.length > 3 && text.length < 120) seen.set(text, [...(seen.get(text) ?? []), element]);
  }
  for (const elements of seen.values()) {
    const outer = elements.filter((element) => !elements.some((other) => other !== element && other.contains(element)));
    if (outer.length >= most) for (const element of outer) element.remove();
  }
}

function words(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
