import { parseSync } from 'oxc-parser';
import { expressionChanges } from './expression-changes.ts';
import { childNodes, isSyntaxNode, nodeIn, type SyntaxNode } from './syntax-node.ts';

/** One small change of a source file that a test should notice. */
export interface Mutant {
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** The replacement. Empty for a removed statement. */
  readonly replacement: string;
  readonly isStatement: boolean;
}

const removedStatements: readonly string[] = [
  'ExpressionStatement',
  'ReturnStatement',
  'ThrowStatement',
  'BreakStatement',
  'ContinueStatement',
];
/** Nodes with types inside that also hold an expression. */
const typedExpressions: readonly string[] = ['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'];

/** All mutants of a TypeScript file, in the order of the text. */
export function findMutants(file: string, text: string): readonly Mutant[] {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0 || !isSyntaxNode(program))
    throw new Error(`${file}: ${errors.map(({ message }) => message).join('; ')}`);
  const found: Mutant[] = [];
  const add = ({ start, end }: SyntaxNode, replacement: string, isStatement = false): void => {
    found.push({ file, line: text.slice(0, start).split('\n').length, start, end, replacement, isStatement });
  };
  visit(program, { add, text, isInChain: false });
  return found.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

interface Visit {
  readonly add: (node: SyntaxNode, replacement: string, isStatement?: boolean) => void;
  readonly text: string;
  /** Inside `a?.b.c`: a change there has to keep the whole chain together. */
  readonly isInChain: boolean;
}

function visit(node: SyntaxNode, context: Visit): void {
  const { add, text } = context;
  if (typedExpressions.includes(node.type)) visit(nodeIn(node, 'expression'), context);
  if (node.type.startsWith('TS') || node.type.startsWith('Import') || node.directive) return;
  if (removedStatements.includes(node.type)) add(node, '', true);
  if (!context.isInChain) for (const change of expressionChanges(node, text)) add(node, change);
  if (isSyntaxNode(node.test)) {
    const isLoop = node.type.endsWith('WhileStatement') || node.type === 'ForStatement';
    for (const value of isLoop ? ['false'] : ['true', 'false']) if (node.type !== 'SwitchCase') add(node.test, value);
  }
  for (const child of childNodes(node)) {
    if (isName(node, child)) continue;
    const isLink = child === node.object || child === node.callee || child === node.expression;
    visit(child, { ...context, isInChain: node.type === 'ChainExpression' || (context.isInChain && isLink) });
  }
}

/** Whether a node is no value but a name or a target: a key, the source of a re-export, the left side of an assignment, a tagged template. */
function isName(node: SyntaxNode, child: SyntaxNode): boolean {
  if (node.computed !== true && (child === node.key || child === node.property)) return true;
  if (node.type.startsWith('Export') && child === node.source) return true;
  if (node.type === 'AssignmentExpression' && child === node.left) return child.type !== 'MemberExpression';
  return node.type === 'TaggedTemplateExpression' && child === node.quasi;
}
