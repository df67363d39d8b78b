import { isObject, type JsonObject } from './json-object.ts';
import { JsonText, longestObject } from './json-text.ts';
import { repeatedKeyDoubt } from './repeated-key.ts';

/** An object of a JSON file, or why it cannot be read. */
export type FoundObject =
  | { readonly line: number; readonly value: JsonObject; readonly doubt?: string }
  | { readonly line: number; readonly fault: string };

/** Whether an object matches. `depth` is the number of objects and lists around it. */
export type IsSought = (value: JsonObject, depth: number) => boolean;

interface Container {
  readonly line: number;
  readonly isList: boolean;
  /** The lines of the objects of a list before the first match. */
  readonly others: number[];
  /** Whether an object in it matched. */
  hasSought: boolean;
  /** Why it cannot be read, if no object in it matches. */
  fault: string | undefined;
}

const deepest = 12;
const mostOthers = 1000;
const lacking = 'lacks a headline or a text, unlike the other objects of its list';

/**
 * Finds matching objects in a JSON file of any size: in a list, under a key, or one after the other. If one object of a list
 * matches, all later ones of the list count as matches. Only one object is in memory; an object larger than an article is
 * searched for smaller ones. `JSON.parse` reads each object, which is faster than a parser of tokens, and a damaged object does
 * not affect the others.
 */
export async function* jsonObjects(pieces: AsyncIterable<string>, isSought: IsSought): AsyncGenerator<FoundObject> {
  const text = new JsonText(pieces);
  const outermost = container(1, true);
  const open: Container[] = [];
  let hasStray = false;
  let hasAny = false;
  try {
    for (let sign = await text.next(); sign !== undefined; sign = await text.next()) {
      const around = open.at(-1) ?? outermost;
      const { line } = text;
      if (text.hasText && (around === outermost ? hasAny : around.isList && around.hasSought))
        yield { line, fault: 'has text between two objects' };
      if (sign === '}' || sign === ']') {
        const isStray = open.pop() === undefined;
        if (isStray && !hasStray) yield { line, fault: 'has the end of an object or list without its beginning' };
        hasStray ||= isStray;
        if (around.fault !== undefined) yield { line: around.line, fault: around.fault };
      } else if (open.length >= deepest) await text.skip();
      else if (sign === '[') open.push(container(line, true));
      else {
        const written = await text.object();
        const { value, fault } = parsed(written);
        const inList = around.isList && around.hasSought;
        if (value && (inList || isSought(value, open.length))) {
          for (const otherLine of around.others.splice(0)) yield { line: otherLine, fault: lacking };
          for (const outer of [around, ...open]) outer.fault = undefined;
          around.hasSought = true;
          hasAny = true;
          const doubt = repeatedKeyDoubt(written ?? '', value);
          yield { line, value, ...(doubt === undefined ? {} : { doubt }) };
        } else {
          if (around.isList && around.others.length < mostOthers && value) around.others.push(line);
          text.enter();
          open.push({ ...container(line, false), fault: fault ?? (inList ? tooLong : undefined) });
        }
      }
    }
    if (hasAny && text.hasText && open.length === 0) yield { line: text.line, fault: 'has text after the last object' };
    const unclosed = open.at(-1);
    if (unclosed) yield { line: unclosed.line, fault: 'is cut off: the object or list that begins here is not closed' };
  } finally {
    await text.close();
  }
}

const tooLong = `is larger than ${longestObject / 1024 / 1024} MB`;

function container(line: number, isList: boolean): Container {
  return { line, isList, others: [], hasSought: false, fault: undefined };
}

function parsed(text: string | undefined): { readonly value?: JsonObject; readonly fault?: string } {
  if (text === undefined) return {};
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? { value } : {};
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError)
      return { fault: `is not JSON: ${error.message.slice(0, 120)}` };
    throw error;
  }
}
