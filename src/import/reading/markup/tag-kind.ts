import { detached } from '../words/detached.ts';

/** What a page's reader must know of all elements of one name. */
export interface TagKind {
  /** In small letters. */
  readonly name: string;
  /** In capitals, as a document calls it. */
  readonly nodeName: string;
  /** The open elements that its tag ends though no tag closes them: a paragraph ends the paragraph before. */
  readonly ends: ReadonlySet<string> | undefined;
  /** It never has content. */
  readonly isVoid: boolean;
  /** Its text holds no entities. */
  readonly isRaw: boolean;
  /** Whether a tag in it that ends in `/>` has no content; undefined where that stays as it is around it. */
  readonly isForeign: boolean | undefined;
  /** It begins a line of its own. */
  readonly isBlock: boolean;
}

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));
const form = 'input option optgroup select button datalist textarea';
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
const voids = set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
);
const raws = set('script style textarea xmp');
const foreign = set('math svg');
const homely = set('mi mo mn ms mtext annotation-xml foreignobject desc title');
const blocks = set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr ' +
    'li main ol p pre section summary table tbody td tfoot th thead tr ul',
);

const known = new Map<string, TagKind>();
const mostKnown = 1000;

/** The kind of the elements of a name, in whichever case it is written. */
export function tagKind(written: string): TagKind {
  const before = known.get(written);
  if (before) return before;
  const name = detached(written).toLowerCase();
  const kind = (name === written ? undefined : known.get(name)) ?? makeKind(name);
  // Pages can make up names without end.
  if (known.size < mostKnown) known.set(detached(written), kind);
  return kind;
}

function makeKind(name: string): TagKind {
  return {
    name,
    nodeName: name.toUpperCase(),
    ends: ends.find(([names]) => names.has(name))?.[1],
    isVoid: voids.has(name),
    isRaw: raws.has(name),
    isForeign: foreign.has(name) ? true : homely.has(name) ? false : undefined,
    isBlock: blocks.has(name),
  };
}
