import type { BodyElement } from '../body-element.ts';

/** Writes an element whose content is Markdown already. `isLast` if it is the last node of its parent. */
export type MarkdownRule = (content: string, element: BodyElement, isLast: boolean) => string;

/** Rules by the `nodeName` of elements. */
export type MarkdownRules = Readonly<Record<string, MarkdownRule>>;
