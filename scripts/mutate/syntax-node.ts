/** A node of the syntax tree, with the places in the text where it begins and ends. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [property: string]: unknown;
}

export function isSyntaxNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value;
}

/** The node in a property that always holds one. */
export function nodeIn(node: SyntaxNode, property: string): SyntaxNode {
  const value = node[property];
  if (isSyntaxNode(value)) return value;
  throw new Error(`${node.type} at ${node.start}: ${property} is not a node.`);
}

/** The nodes directly below a node. */
export function childNodes(node: SyntaxNode): readonly SyntaxNode[] {
  return Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isSyntaxNode));
}
