import { isObject, type JsonObject, listIn, stringIn } from '../../json/json-object.ts';

/**
 * The blocks of a text of Draft.js, with pieces of text instead of ranges and with the pictures that its entities hold. Undefined
 * if the text is not of Draft.js.
 */
export function draftJsBlocks(document: JsonObject): readonly JsonObject[] | undefined {
  const { entityMap } = document;
  if (!isObject(entityMap) && !Array.isArray(entityMap)) return undefined;
  const entities = Object.assign({}, entityMap) as JsonObject;
  return listIn(document, 'blocks')
    .filter(isObject)
    .flatMap((block) => (block.type === 'atomic' ? atomic(block, entities) : [withPieces(block, entities)]));
}

function atomic(block: JsonObject, entities: JsonObject): readonly JsonObject[] {
  const found = rangesOf(block, 'entityRanges').map(({ key }) => entities[String(key)]);
  return found.length > 0 ? found.filter(isObject) : [block];
}

function withPieces(block: JsonObject, entities: JsonObject): JsonObject {
  const text = typeof block.text === 'string' ? block.text : '';
  const styles = rangesOf(block, 'inlineStyleRanges');
  const links = rangesOf(block, 'entityRanges');
  const ends = [...styles, ...links].flatMap(({ from, to }) => [from, to]);
  const cuts = [...new Set([0, ...ends, text.length])].filter((at) => at <= text.length).toSorted((a, b) => a - b);
  const pieces = cuts.slice(0, -1).map((from, at) => {
    const within = (range: Range): boolean => range.from <= from && from < range.to;
    const entity = links.filter(within).map(({ key }) => entities[String(key)])[0];
    const href = isObject(entity) ? stringIn(entity.data, 'url', 'href') : undefined;
    const marks = styles.filter(within).map(({ style }) => style);
    return { text: text.slice(from, cuts[at + 1]), marks, ...(href === undefined ? {} : { href }) };
  });
  return { type: block.type, children: pieces };
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly key: unknown;
  readonly style: string;
}

/** The most ranges of a block that are read. */
const mostRanges = 1000;

function rangesOf(block: JsonObject, name: string): readonly Range[] {
  return listIn(block, name)
    .slice(0, mostRanges)
    .filter(isObject)
    .map(({ offset, length, key, style }) => {
      const from = Math.max(0, Number(offset) || 0);
      return { from, to: from + Math.max(0, Number(length) || 0), key, style: typeof style === 'string' ? style : '' };
    });
}
