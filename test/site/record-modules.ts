import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

/** Run with `--import`: writes the address of every module that the process loads into the file that MODULES names. */
registerHooks({
  load: (url, context, nextLoad) => {
    appendFileSync(process.env.MODULES ?? '', `${url}\n`);
    return nextLoad(url, context);
  },
});
