import { fileURLToPath } from 'node:url';

/** The folder of this project, where code, templates and interface strings lie. Ends with a separator. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));
