import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { textSource } from '../../../../../src/import/reading/markup/page-source.ts';
import { scanMarkup } from '../../../../../src/import/reading/markup/scan-markup.ts';
import { startCpuTimer } from '../../../../cpu-timer.ts';

type Events = readonly string[];

function eventsOf(
  read: (listener: {
    open: (name: string, rel?: string) => void;
    close: (name: string) => void;
    text: (text: string) => void;
  }) => void,
): Events {
  const events: string[] = [];
  let words = '';
  const flush = () => {
    if (words !== '') events.push(`"${words}"`);
    words = '';
  };
  const add = (event: string) => {
    flush();
    events.push(event);
  };
  read({
    open: (name, rel) => add(rel === undefined ? `<${name}>` : `<${name} rel="${rel}">`),
    close: (name) => add(`</${name}>`),
    text: (text) => {
      words += text;
    },
  });
  flush();
  return events;
}

function scanned(html: string): Events {
  return eventsOf(({ open, close, text }) =>
    scanMarkup(textSource(html), {
      takesAttributes: true,
      takesText: true,
      open: ({ name }, { rel }) => open(name, rel),
      close: ({ name }) => close(name),
      text,
    }),
  );
}

function parsed(html: string): Events {
  return eventsOf(({ open, close, text }) => {
    // The parser also closes an element whose tag is unfinished at the end of the page.
    let unfinished: string | undefined;
    const parser = new Parser({
      onopentagname: (name) => {
        unfinished = name;
      },
      onopentag: (name, { rel }) => {
        unfinished = undefined;
        open(name, rel);
      },
      onclosetag: (name) => {
        if (name !== unfinished) close(name);
        unfinished = undefined;
      },
      ontext: text,
    });
    parser.end(html);
  });
}

const pieces = (
  '< > </ /> <! <!- <!-- --> -- <![CDATA[ ]]> <? " \' = & &amp &amp; &lt &copy &copy= &#65; &#x &#x41 &#128; &notit; &nosuch; <p> <p </p> ' +
  '<br/> </br> <div> </div> <script> </script> <script/> </SCRIPT <style> </style> <title> </title> <svg> </svg> <path/> <svg/> ' +
  '<li> <ul> <td> <tr> <table> </table> <option> <select> rel= id <math><mi> <h1> <textarea> </textarea> <body> <DIV> é न / <dd> ' +
  '<a&rel="x&amp;y&copy=1"> </a> <plaintext> <xmp> </xmp> <foreignObject> </foreignObject> </math> word'
)
  .split(' ')
  .map((piece) => piece.replace('a&rel', 'a rel'));
// Ends every tag, comment and raw element.
const end = `"'>-->]]></script></style></title></textarea></xmp>`;

describe('scanMarkup', () => {
  it('finds the same elements and text as the parser of htmlparser2', () => {
    const markup = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(' ', '\n', '\u000b', 'x')), { maxLength: 14 })
      .map((some) => `${some.join('')}${end}`)
      // The parser of htmlparser2 skips an entity directly after the start of an end tag.
      .filter((html) => !/<\/?[a-z]*&/i.test(html));
    fc.assert(
      fc.property(markup, (html) => {
        expect(scanned(html)).toEqual(parsed(html));
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['a declaration', '<!x', ['"x"']],
    ['an instruction', 'a<?x y', ['"ax y"']],
    ['a comment', 'a<!-- b <p>', ['"a"']],
    ['a tag', 'a<p rel="b <i>', ['"a"']],
    ['an end', '<p>a</p', ['<p>', '"a"', '</p>']],
    ['a script', '<script>a<b</scrip', ['<script>', '"a<b</scrip"', '</script>']],
  ])('reads a page that is cut off inside %s', (_, html, events) => {
    expect(scanned(html)).toEqual(events);
  });

  it('reads no attributes and no text if the reader needs none', () => {
    let opened = 0;
    scanMarkup(textSource('<p rel="a">text<title>b</title>'), {
      takesAttributes: false,
      takesText: false,
      open: (_, attributes) => {
        expect(attributes).toEqual({});
        opened += 1;
      },
      close: () => undefined,
      text: () => expect.unreachable(),
    });
    expect(opened).toBe(2);
  });

  it.each([
    ['declarations', '<!x'],
    ['instructions', '<?x'],
    ['end tags without a name', '</ x'],
    ['end tags without a start tag', '<b></i>'],
    ['unfinished end tags of scripts', '<script></scrip'],
    ['attributes', ' a=b c="d'],
    ['ampersands and brackets', '&<&'],
    ['entities', '&amp'],
    ['numbers', '&#1'],
  ])('skips a million %s quickly', { tags: 'slow' }, (_, piece) => {
    const cpuSeconds = startCpuTimer();
    scanned(`<p ${piece.repeat(1_000_000)}`);
    scanned(piece.repeat(1_000_000));
    expect(cpuSeconds()).toBeLessThan(10);
  });
});
