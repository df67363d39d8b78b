import { expect, test } from 'vitest';
import { readCode } from '../../../../src/build/epochs/code-content.ts';

const read = async (text: string, path = 'a.ts') => readCode(path, Buffer.from(text));

test.each([
  ['a comment', 'f(1);', '// Why.\nf(1);'],
  ['a comment inside', 'f(1);', 'f(/* one */ 1);'],
  ['layout', 'if (a) f(1);', 'if (a)\n\n    f(1)'],
  ['a type', 'const a = 1;', 'const a: number = 1;'],
  ['an interface', 'const a = 1;', 'interface A { a: 1 }\nconst a = 1;'],
  ['an import of a type', 'f(1);', "import type { A } from './b.ts';\nf(1);"],
])('%s does not count', async (_, text, same) => {
  expect(await read(same)).toEqual(await read(text));
});

test.each([
  ['a number', 'f(1);', 'f(2);'],
  ['a space in a text', 'f("a b");', 'f("a  b");'],
  ['what looks like a comment in a text', 'f("// a");', 'f("// b");'],
  ['what looks like a comment in a template', 'f(`\n// a\n`);', 'f(`\n// b\n`);'],
  ['layout in a template', 'f(`\n a`);', 'f(`\n  a`);'],
  ['what looks like a comment in a pattern', 'f(/[/*]a*/);', 'f(/[/*]b*/);'],
  ['a line break that ends a return', 'function f() { return a; }', 'function f() { return\na; }'],
  ['a licence that stays in the bundle', '/*! A */ f(1);', '/*! B */ f(1);'],
  ['a comment that the bundler obeys', 'const a = /* @__PURE__ */ f(1);', 'const a = f(1);'],
  ['a comment about side effects', 'const a = /* @__NO_SIDE_EFFECTS__ */ () => f();', 'const a = () => f();'],
  ['an import for its effect', "import './b.ts';", ''],
  ['an import whose only name is a type', "import { type A } from './b.ts';", ''],
  ['the order of imports', "import './b.ts'; import './c.ts';", "import './c.ts'; import './b.ts';"],
  ['text that is no code', '}} // a', '}} // b'],
])('%s counts', async (_, text, other) => {
  expect((await read(other)).hash).not.toBe((await read(text)).hash);
});

test('comments in styles do not count, and their rules do', async () => {
  const style = await read('a { top: 0 }', 'a.css');
  expect(await read('/* Why. */\na {\n  top: 0;\n}', 'a.css')).toEqual(style);
  expect((await read('a { top: 1px }', 'a.css')).hash).not.toBe(style.hash);
  expect((await read('a { top: 0; top: 0 }', 'a.css')).hash).not.toBe(style.hash);
});

test('every byte of other files counts', async () => {
  expect((await read('{} ', 'a.json')).hash).not.toBe((await read('{}', 'a.json')).hash);
});
