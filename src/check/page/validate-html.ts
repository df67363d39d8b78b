import { type ConfigData, HtmlValidate, type ResolvedConfig, StaticConfigLoader } from 'html-validate';
import packageFile from 'html-validate/package.json' with { type: 'json' };
import { sha256 } from '../../language/hashing/sha256.ts';
import type { Finding } from '../findings/finding.ts';
import { htmlPatterns, patternVersion } from './html-patterns.ts';
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

/** Identifies the rules, the version of html-validate, and what a pattern is. */
export const htmlRulesId = sha256(JSON.stringify([packageFile.version, htmlRules, patternVersion])).slice(0, 16);

/** What is wrong in a page, and the patterns of it that no valid page had before. */
interface ValidatedPage {
  readonly findings: readonly Finding[];
  readonly patterns: readonly string[];
}

/**
 * Validates a page by the HTML standard. `valid` has the patterns of valid pages. A page that has only these is valid; html-validate would
 * take ten times as long. If a page with other patterns is valid, they are added.
 */
export function validateHtml(file: string, html: string, valid: Set<string>): ValidatedPage {
  const patterns = htmlPatterns(html);
  if (patterns?.isSubsetOf(valid)) return { findings: [], patterns: [] };
  const { results } = validator.validateStringSync(html, file);
  const messages = results.flatMap((result) => result.messages);
  const found = messages.length === 0 && patterns ? [...patterns.difference(valid)] : [];
  for (const pattern of found) valid.add(pattern);
  const findings = messages.map(
    ({ line, ruleId, message }): Finding => ({ kind: 'html', file, line, message: `${message} (${ruleId})` }),
  );
  return { findings, patterns: found };
}
