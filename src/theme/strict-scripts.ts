import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * Makes scripts strict by a directive. `tsconfig.json` would do that too, but esbuild reads none in `node_modules`, where the npm package
 * lies, and the same archive would have other bytes. `entries` are relative to `project`.
 */
export function strictScriptsPlugin(project: string, entries: readonly string[]): Plugin {
  const files = new Set(entries.map((file) => path.join(project, file)));
  return {
    name: 'strict-scripts',
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, ({ path: file }) =>
        files.has(file) ? { contents: `"use strict";${readFileSync(file, 'utf8')}`, loader: 'ts' } : undefined,
      );
    },
  };
}
