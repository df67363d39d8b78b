import { isObject, type JsonObject } from './json-object.ts';
import { JsonText, longestObject } from './json-text.ts';

/** An object of a JSON file, or why it cannot be read. */
export type FoundObject =
  | { readonly line: number; readonly value: JsonObject }
  | { readonly line: number; readonly fault: string };

/** Whether an object is one of those that are sought; `depth` is the number of objects and lists around it. */
export type IsSought = (value: JsonObject, depth: number) => boolean;

interface Container {
  readonly line: number;
  readonly isList: boolean;
  /** Lines of the objects in a list before the first that was sought. */
  readonly others: number[];
  /** Whether an object that was sought lay in it. */
  hasSought: boolean;
  /** Why it cannot be read itself, unless it holds something that can. */
  fault: string | undefined;
}

const deepest = 12;
const mostOthers = 1000;
const lacking = 'has no headline and text as the others of its list have';

/**
 * The objects that are sought, wherever they lie in a JSON file of any size: in a list, under a key, or one after the other;
 * of a list that has one, all of them. No more is held than one object: what is larger than an article is taken for
 * something that articles lie in. Parsers of tokens build each value in JavaScript; here the engine's own parser gets the
 * text of one object, which is faster, and what is damaged costs no more than itself.
 */
export async function* jsonObjects(pieces: AsyncIterable<string>, isSought: IsSought): AsyncGenerator<FoundObject> {
  const text = new JsonText(pieces);
  const outermost = container(1, true);
  const open: Container[] = [];
  try {
    for (let sign = await text.next(); sign !== undefined; sign = await text.next()) {
      const around = open.at(-1) ?? outermost;
      const { line } = text;
      if (sign === '}' || sign === ']') {
        open.pop();
        if (around.fault !== undefined) yield { line: around.line, fault: around.fault };
      } else if (open.length >= deepest) await text.pass();
      else if (sign === '[') open.push(container(line, true));
      else {
        const { value, fault } = parsed(await text.object());
        const inList = around.isList && around.hasSought;
        if (value && (inList || isSought(value, open.length))) {
          for (const other of around.others.splice(0)) yield { line: other, fault: lacking };
          for (const one of [around, ...open]) one.fault = undefined;
          around.hasSought = true;
          yield { line, value };
        } else {
          if (around.isList && around.others.length < mostOthers && value) around.others.push(line);
          text.enter();
          open.push({ ...container(line, false), fault: fault ?? (inList ? tooLong : undefined) });
        }
      }
    }
    const unclosed = open.at(-1);
    if (unclosed) yield { line: unclosed.line, fault: 'ends in the middle: what begins here is never closed' };
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
