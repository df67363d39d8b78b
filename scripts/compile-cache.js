import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Loaded before a command: Node keeps what it compiles beside the packages, so that the next command starts in half the time.
// Plain JavaScript, because the compiler for TypeScript is what needs not be loaded then.
const { directory } = enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));
// Worker processes share it.
if (directory) process.env.NODE_COMPILE_CACHE ??= directory;
