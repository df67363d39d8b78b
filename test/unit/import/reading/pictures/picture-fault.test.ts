import { expect, test } from 'vitest';
import { pictureFault } from '../../../../../src/import/reading/pictures/picture-file.ts';

const faultOf = (inside: string): string | undefined =>
  pictureFault(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`), 'svg');

test.each([
  '<script>a()</script>',
  '<SCRIPT href="a.js"/>',
  '<foreignObject><p/></foreignObject>',
  '<!ENTITY a "b">',
  '<rect onclick="a()"/>',
  '<rect\nonload = "a()"/>',
  '<a href="javascript:a()"><rect/></a>',
  '<a xlink:href="JavaScript:a()"><rect/></a>',
  '<iframe src="a"/>',
  '<embed src="a"/>',
  '<object data="a"/>',
  '<handler type="a"/>',
  '<style>@import "a.css"</style>',
  '<image href="http://example.org/a.png"/>',
  '<image href = "https://example.org/a.png"/>',
  "<image xlink:href='//example.org/a.png'/>",
  '<image href="data:text/html,a"/>',
  '<rect fill="url(https://example.org/a)"/>',
  '<rect fill="url( \'http://example.org/a\')"/>',
  '<rect fill="url(//example.org/a)"/>',
])('refuses an SVG file with %s', (inside) => {
  expect(faultOf(inside)).toBe('is an SVG file that runs code or loads files');
});

test.each([
  '',
  '<rect fill="url(#a)"/>',
  '<text>on = off, script</text>',
  '<image href="data:image/png;base64,AA=="/>',
])('accepts an SVG file with %j', (inside) => expect(faultOf(inside)).toBeUndefined());

test('refuses an SVG file without an svg element', () => {
  expect(pictureFault(Buffer.from('<svgx/>'), 'svg')).toBe('is not a picture');
});

test.each([
  ['jpg', '\xff\xd8\xff\xe0'],
  ['png', '\x89PNG\r\n\x1a\n'],
  ['gif', 'GIF89a'],
  ['webp', 'RIFF\n\n\n\nWEBP'],
  ['avif', '\0\0\0\x1cftypavif'],
])('accepts the bytes of a %s file, and refuses them after other bytes', (ending, bytes) => {
  expect(pictureFault(Buffer.from(bytes, 'latin1'), ending)).toBeUndefined();
  expect(pictureFault(Buffer.from(`<p>${bytes}`, 'latin1'), ending)).toBe('is not a picture');
});
