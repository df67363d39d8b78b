import { FAILSAFE_SCHEMA, load, Type, YAMLException } from 'js-yaml';

// Every scalar is text as written: no date passes through the machine's zone, and no tag makes an object.
const nothing = new Type('tag:yaml.org,2002:null', {
  kind: 'scalar',
  resolve: (text: unknown) => text === null || /^(?:|~|null)$/i.test(String(text)),
  construct: () => null,
});
const schema = FAILSAFE_SCHEMA.extend({ implicit: [nothing] });
const most = 50_000;

/** Text that is no YAML, or more than it seems: `line` counts from 1 within it. */
export class YamlError extends Error {
  override readonly name = 'YamlError';
  readonly line: number;

  constructor(message: string, line: number, options?: ErrorOptions) {
    super(message, options);
    this.line = line;
  }
}

/** YAML as blogs write it (of a field written twice the last one counts), as lists, records, texts and null. */
export function readYaml(text: string): unknown {
  const value = parse(text);
  if (!isModest(value)) throw new YamlError('it unfolds to more than it seems', 1);
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

// Aliases of aliases are small in memory and without end to whoever walks through them.
function isModest(value: unknown): boolean {
  let seen = 0;
  const waiting: unknown[] = [value];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    seen += 1;
    if (seen > most) return false;
    if (typeof one === 'object' && one !== null) for (const inner of Object.values(one)) waiting.push(inner ?? null);
  }
  return true;
}
