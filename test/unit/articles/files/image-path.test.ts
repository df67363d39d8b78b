import { describe, expect, test } from 'vitest';
import { imagePathOf } from '../../../../src/articles/files/image-path.ts';

describe('imagePath', () => {
  test.each([
    ['a.jpg', '2023/07/27/a.jpg'],
    ['./a b.jpg', '2023/07/27/a b.jpg'],
    ['../../pictures/नक्शा.png', '2023/pictures/नक्शा.png'],
    ['../../../a.jpg', 'a.jpg'],
    ['..a.jpg', '2023/07/27/..a.jpg'],
  ])('%s is %s', (src, path) => {
    expect(imagePathOf('2023/07/27/x.md', src)).toEqual({ ok: true, value: path });
  });

  test.each([
    ['../../../../a.jpg', 'is outside the articles folder: "../../../../a.jpg"'],
    ['../../../..', 'is outside the articles folder: "../../../.."'],
    ['/etc/passwd', 'is not a path within the articles folder: "/etc/passwd"'],
    ['C:/a.jpg', 'is not a path within the articles folder: "C:/a.jpg"'],
    ['file:///a.jpg', 'is not a path within the articles folder: "file:///a.jpg"'],
    ['data:image/png;base64,AA', 'is not a path within the articles folder: "data:image/png;base64,AA"'],
    ['http://example.org/a.jpg', 'is on the web: "http://example.org/a.jpg"'],
    ['//example.org/a.jpg', 'is on the web: "//example.org/a.jpg"'],
    ['b\\a.jpg', 'has a backslash in its path: "b\\a.jpg"'],
    ['', 'names no picture: ""'],
    ['b/', 'names no picture: "b/"'],
  ])('refuses "%s"', (src, message) => {
    expect(imagePathOf('2023/07/27/x.md', src)).toMatchObject({ ok: false, issue: { message } });
  });
});
