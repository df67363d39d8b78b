import { cached } from '../words/cached.ts';

/** The properties that all elements of a name share. */
export interface TagKind {
  /** In lower case. */
  readonly name: string;
  /** In upper case, as in the DOM. */
  readonly nodeName: string;
  /** The names of open elements that its start tag closes: `<p>` closes the `<p>` before it. */
  readonly ends: ReadonlySet<string> | undefined;
  /** It never has content. */
  readonly isVoid: boolean;
  /** Its content is text without tags and entities. */
  readonly isRaw: boolean;
  /** Its content is text without tags, if it ends at all. */
  readonly isText: boolean;
  /** True if `/>` closes the elements inside it, as in SVG; undefined if the element around it decides. */
  readonly isForeign: boolean | undefined;
  /** It begins on a new line. */
  readonly isBlock: boolean;
}

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));
const form = 'input option optgroup select button datalist textarea';
// The rules of htmlparser2: a start tag of the names on the left closes the elements on the right.
const ends = [
  ['tr', 'tr th td'],
  ['th', 'th'],
  ['td', 'thead th td'],
  ['body', 'head link script'],
  ['li', 'li'],
  ['option', 'option'],
  ['optgroup', 'optgroup option'],
  ['dd dt', 'dd dt'],
  ['rt rp', 'rt rp'],
  ['tbody tfoot', 'thead tbody'],
  ['select input output button datalist textarea', form],
  ['p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form', 'p'],
  ['header hr main nav ol pre section table ul', 'p'],
].map(([names = '', ended = '']) => [set(names), set(ended)] as const);
/** The elements that never have content. */
export const voidNames = set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
);
const raws = set('script style textarea xmp');
const texts = set('textarea title xmp');
const foreign = set('math svg');
const htmlInForeign = set('mi mo mn ms mtext annotation-xml foreignobject desc title');
const blocks = set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr ' +
    'li main ol p pre section summary table tbody td tfoot th thead tr ul',
);

/** The kind of the elements of a name, in upper or lower case. */
export const tagKind = cached((written) => makeKind(written.toLowerCase()));

function makeKind(name: string): TagKind {
  return {
    name,
    nodeName: name.toUpperCase(),
    ends: ends.find(([names]) => names.has(name))?.[1],
    isVoid: voidNames.has(name),
    isRaw: raws.has(name),
    isText: texts.has(name),
    isForeign: foreign.has(name) ? true : htmlInForeign.has(name) ? false : undefined,
    isBlock: blocks.has(name),
  };
}
