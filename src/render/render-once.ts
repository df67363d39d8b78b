import type { Environment } from 'nunjucks';
import { menuLinks, menuUrls } from '../pages/menu-links.ts';
import type { PageRecord } from '../pages/page-kinds.ts';
import type { PagesContext } from '../pages/parts/pages-context.ts';

/** `this` of a function that a template calls. */
interface TemplateContext {
  readonly env: Environment;
  readonly ctx: { readonly record: PageRecord & { readonly root?: string; readonly facet?: string } };
}

/**
 * A function for templates that renders a partial which is the same on all pages of one kind, language and depth once for all of
 * them. This is half of the markup of a page. Pages in the menu have their own, because it marks the current page.
 */
export function renderOncePerKind(context: PagesContext): (this: TemplateContext, partial: string) => string {
  const inMenu = menuUrls(menuLinks(context));
  const rendered = new Map<string, string>();
  return function (this: TemplateContext, partial) {
    const { kind, lang, root, facet, url } = this.ctx.record;
    const key = [partial, kind, lang, root, facet, inMenu.has(url) ? url : ''].join(' ');
    const earlier = rendered.get(key);
    if (earlier !== undefined) return earlier;
    const html = this.env.getTemplate(partial).render(this.ctx);
    rendered.set(key, html);
    return html;
  };
}
