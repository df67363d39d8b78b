import { expect, test } from 'vitest';
import { bodyReferences } from '../../../../src/articles/body/body-references.ts';

test('finds pictures and links of every form, with their lines', () => {
  const body = `One [a](https://example.org/) and
two ![b](c%20d.png "title")

> three <https://auto.example/>\\
> [e][ref] [ref]

[ref]: javascript:alert(1)

| [g](h.md) |
|---|
| ![](i.png) |
`;
  expect(bodyReferences(body)).toEqual({
    images: [
      { src: 'c d.png', alt: 'b', line: 2 },
      { src: 'i.png', alt: '', line: 11 },
    ],
    links: [
      { href: 'https://example.org/', isVisible: true, line: 1 },
      { href: 'https://auto.example/', isVisible: true, line: 4 },
      { href: 'javascript:alert(1)', isVisible: true, line: 5 },
      { href: 'javascript:alert(1)', isVisible: true, line: 5 },
      { href: 'h.md', isVisible: true, line: 9 },
    ],
  });
});

test('ignores text that only resembles a picture or link', () => {
  expect(bodyReferences('`[a](b)` and\n\n    ![c](d)\n\n\\![e](f g) [h]')).toEqual({ images: [], links: [] });
});

test('detects whether a link has text or a picture inside', () => {
  const visible = (body: string) => bodyReferences(body).links.map(({ isVisible }) => isVisible);
  expect(visible('[](a.md) [ ](b.md) [`c`](d.md) [![](e.png)](f.md) g')).toEqual([false, false, true, true]);
  expect(visible('[](a.md) words after it')).toEqual([false]);
  expect(visible('[ ](a.md)\n\nA paragraph after it')).toEqual([false]);
});
