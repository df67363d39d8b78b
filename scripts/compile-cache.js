import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Loaded before a command. Node caches compiled code here, so that the next command starts in half the time. This file is plain
// JavaScript, so that it loads without the TypeScript compiler.
const { directory } = enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));
// Worker processes share the cache.
if (directory) process.env.NODE_COMPILE_CACHE ??= directory;
