import { FAILSAFE_SCHEMA, load, Type, YAMLException } from 'js-yaml';

// Every scalar is text as written. No date is converted in the zone of the machine, and no tag makes an object.
const nullType = new Type('tag:yaml.org,2002:null', {
  kind: 'scalar',
  resolve: (text: unknown) => text === null || /^(?:|~|null)$/i.test(String(text)),
  construct: () => null,
});
const schema = FAILSAFE_SCHEMA.extend({ implicit: [nullType] });
const mostValues = 50_000;

/** A text is not YAML, or expands to too much. `line` counts from 1 within the text. */
export class YamlError extends Error {
  override readonly name = 'YamlError';
  readonly line: number;

  constructor(message: string, line: number, options?: ErrorOptions) {
    super(message, options);
    this.line = line;
  }
}

/** Parses YAML to lists, objects, texts and null. Of a field that is written twice the last value counts. */
export function readYaml(text: string): unknown {
  const value = parse(text);
  if (!isSmall(value)) throw new YamlError('its aliases expand to too many values', 1);
  return value;
}

function parse(text: string): unknown {
  try {
    return load(text, { schema, json: true });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new YamlError(error.reason, error.mark.line + 1, { cause: error });
  }
}

// Aliases of aliases need little memory, but expand without end.
function isSmall(value: unknown): boolean {
  let count = 0;
  const waiting: unknown[] = [value];
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    count += 1;
    if (count > mostValues) return false;
    if (typeof item === 'object' && item !== null) for (const inner of Object.values(item)) waiting.push(inner ?? null);
  }
  return true;
}
