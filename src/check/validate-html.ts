import { type ConfigData, HtmlValidate, type ResolvedConfig, StaticConfigLoader } from 'html-validate';
import packageFile from 'html-validate/package.json' with { type: 'json' };
import { sha256 } from '../language/sha256.ts';
import type { Finding } from './finding.ts';
import { htmlRules } from './html-rules.ts';

/** Resolves the rules once: html-validate does it for every page, which is a third of its time. */
class FixedRules extends StaticConfigLoader {
  #resolved: ResolvedConfig | undefined;

  override getConfigFor(handle: string, override?: ConfigData): ResolvedConfig {
    this.#resolved ??= super.getConfigFor(handle, override) as ResolvedConfig;
    return this.#resolved;
  }
}

const validator = new HtmlValidate(new FixedRules(htmlRules));

/** Names the rules and their version: what was valid by them stays so. */
export const htmlRulesId = sha256(JSON.stringify([packageFile.version, htmlRules])).slice(0, 16);

/** What the HTML standard objects to in a page. */
export function validateHtml(file: string, html: string): readonly Finding[] {
  const report = validator.validateStringSync(html, file);
  return report.results
    .flatMap(({ messages }) => messages)
    .map(({ line, ruleId, message }) => ({ kind: 'html', file, line, message: `${message} (${ruleId})` }));
}
