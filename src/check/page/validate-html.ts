import { type ConfigData, HtmlValidate, type ResolvedConfig, StaticConfigLoader } from 'html-validate';
import packageFile from 'html-validate/package.json' with { type: 'json' };
import { sha256 } from '../../language/hashing/sha256.ts';
import type { Finding } from '../findings/finding.ts';
import { htmlRules } from './html-rules.ts';

/** Resolves the rules once. By default, html-validate resolves them for every page, which takes a third of its time. */
class FixedRules extends StaticConfigLoader {
  #resolved: ResolvedConfig | undefined;

  override getConfigFor(handle: string, override?: ConfigData): ResolvedConfig {
    this.#resolved ??= super.getConfigFor(handle, override) as ResolvedConfig;
    return this.#resolved;
  }
}

const validator = new HtmlValidate(new FixedRules(htmlRules));

/** Identifies the rules and the version of html-validate. */
export const htmlRulesId = sha256(JSON.stringify([packageFile.version, htmlRules])).slice(0, 16);

/** Validates a page by the HTML standard. */
export function validateHtml(file: string, html: string): readonly Finding[] {
  const report = validator.validateStringSync(html, file);
  return report.results
    .flatMap(({ messages }) => messages)
    .map(({ line, ruleId, message }) => ({ kind: 'html', file, line, message: `${message} (${ruleId})` }));
}
