import { fileURLToPath } from 'node:url';

/** The folder of this project, with code, templates and interface strings. Ends with a separator. */
export const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));
