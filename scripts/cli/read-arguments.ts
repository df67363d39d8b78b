import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { closestMatch } from '../../src/language/closest-match.ts';

import { withCommands } from './command-names.ts';

/** One option of a command. */
export type OptionInfo =
  | {
      readonly kind: 'text';
      readonly value: string;
      readonly about: string;
      readonly fallback: string;
      /** Whether the default is a path in the archive's folder, which `--root` names. A given path is relative to the working folder. */
      readonly inRoot?: true;
    }
  | { readonly kind: 'count'; readonly value: string; readonly about: string; readonly fallback: number }
  | { readonly kind: 'switch'; readonly about: string; readonly fallback: boolean };

/** A command, for its help text. */
export interface CommandInfo<Options extends Readonly<Record<string, OptionInfo>>> {
  readonly name: string;
  readonly about: string;
  readonly options: Options;
  /** The name of its positional arguments (`DIR…`). Absent if it has none. */
  readonly rest?: string;
}

/** The value of each option, or its default. */
export type OptionValues<Options extends Readonly<Record<string, OptionInfo>>> = {
  readonly [Name in keyof Options]: Options[Name] extends { kind: 'text' }
    ? string
    : Options[Name] extends { kind: 'count' }
      ? number
      : boolean;
};

/** A mistake in the arguments of a command. */
export class ArgumentError extends Error {
  override readonly name = 'ArgumentError';
}

/** The positional arguments. */
export interface Positionals {
  readonly rest: readonly string[];
}

/** Reads the options and positional arguments of a command. With `--help`, prints the help text and ends the process. */
export function readArguments<Options extends Readonly<Record<string, OptionInfo>>>(
  command: CommandInfo<Options>,
  args: readonly string[] = process.argv.slice(2),
): OptionValues<Options> & Positionals {
  const options = Object.entries(command.options);
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(withCommands(helpText(command)));
    process.exit(0);
  }
  const { values, positionals } = parseOptions(options, args, command.rest !== undefined);
  const root = typeof values.root === 'string' ? values.root : '';
  const read = options.map(([name, option]) => [name, toValue(name, option, values[name], root)]);
  return { ...(Object.fromEntries(read) as OptionValues<Options>), rest: positionals };
}

function parseOptions(
  options: readonly (readonly [string, OptionInfo])[],
  args: readonly string[],
  allowPositionals: boolean,
) {
  const types = options.map(([name, { kind }]) => [name, { type: kind === 'switch' ? 'boolean' : 'string' }] as const);
  try {
    return parseArgs({
      args: [...withoutNpmDashes(args, options)],
      options: Object.fromEntries(types),
      allowNegative: true,
      allowPositionals,
    });
  } catch (error) {
    throw new ArgumentError(describeError(error, args, options), { cause: error });
  }
}

/** `npm run new -- HEADLINE --section x` is `sanchika new HEADLINE --section x`. Without npm, the dashes would end the options. */
function withoutNpmDashes(
  args: readonly string[],
  options: readonly (readonly [string, OptionInfo])[],
): readonly string[] {
  const isOption = (arg: string) =>
    options.some(([name]) => [`--${name}`, `--no-${name}`].includes(arg.split('=')[0] ?? ''));
  return args[0] === '--' && args.some(isOption) ? args.slice(1) : args;
}

function describeError(
  error: unknown,
  args: readonly string[],
  options: readonly (readonly [string, OptionInfo])[],
): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const names = options.flatMap(([name, { kind }]) =>
    kind === 'switch' ? [`--${name}`, `--no-${name}`] : [`--${name}`],
  );
  const unknown = args.map((text) => text.split('=')[0] ?? '').find((text) => /^-/.test(text) && !names.includes(text));
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && unknown !== undefined) {
    const suggestion = closestMatch(unknown, names);
    return `There is no option ${unknown}.${suggestion === undefined ? '' : ` Did you mean ${suggestion}?`}`;
  }
  const message = error instanceof Error ? error.message : String(error);
  return (message.split(/\. |\n/)[0] ?? message).replace(
    /^Unexpected argument/,
    'This command accepts only options, not',
  );
}

function toValue(name: string, option: OptionInfo, value: unknown, root: string): string | number | boolean {
  if (value === undefined) return 'inRoot' in option ? join(root, option.fallback) : option.fallback;
  if (option.kind !== 'count') return value as string | boolean;
  if (/^[1-9]\d{0,5}$/.test(String(value))) return Number(value);
  throw new ArgumentError(`--${name} ${value}: is not a whole number from 1 to 999999`);
}

function helpText<Options extends Readonly<Record<string, OptionInfo>>>({
  name,
  about,
  options,
}: CommandInfo<Options>): string {
  const entries = Object.entries(options).map(([option, { kind, about, fallback, ...rest }]) => {
    const written = kind === 'switch' && fallback === true ? `--no-${option}` : `--${option}`;
    const shown = kind === 'switch' || fallback === '' ? '' : ` (default: ${fallback})`;
    return [`${written}${'value' in rest ? ` ${rest.value}` : ''}`, `${about}${shown}`] as const;
  });
  const lines = [...entries, ['--help', 'show this help'] as const].map(
    ([option, about]) => `  ${option.padEnd(18)} ${about}\n`,
  );
  return `Usage: npm ${name}\n\n${about}\n\nOptions:\n${lines.join('')}`;
}
