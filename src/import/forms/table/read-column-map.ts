import { readFile } from 'node:fs/promises';
import { parse, YAMLParseError } from 'yaml';
import { type ColumnMap, columnMapProblem } from './column-map.ts';

/** Reads an editor's column map in JSON or YAML. Returns the fault if it is wrong. */
export async function readColumnMap(file: string): Promise<ColumnMap | string> {
  try {
    const map: unknown = parse(await readFile(file, 'utf8'));
    return columnMapProblem(map) ?? (map as ColumnMap);
  } catch (error) {
    if (error instanceof YAMLParseError) return `is neither JSON nor YAML: ${error.message.split('\n')[0]}`;
    if (error instanceof Error && 'code' in error) return `cannot be read (${String(error.code)})`;
    throw error;
  }
}
