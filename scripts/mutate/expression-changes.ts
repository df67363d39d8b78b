import { isSyntaxNode, nodeIn, type SyntaxNode } from './syntax-node.ts';

const operators: Readonly<Record<string, readonly string[]>> = {
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '++': ['--'],
  '--': ['++'],
  '+=': ['-='],
  '-=': ['+='],
  '??=': ['='],
  '||=': ['='],
};

/** Calls that are replaced by the value they are called on. */
const removedCalls: readonly string[] = [
  'filter',
  'slice',
  'toSorted',
  'toReversed',
  'trim',
  'trimEnd',
  'trimStart',
  'toLowerCase',
  'normalize',
  'replace',
  'replaceAll',
];
const renamedCalls = new Map(
  Object.entries({
    some: 'every',
    every: 'some',
    startsWith: 'endsWith',
    endsWith: 'startsWith',
    min: 'max',
    max: 'min',
    floor: 'ceil',
    ceil: 'floor',
    find: 'findLast',
    indexOf: 'lastIndexOf',
    lastIndexOf: 'indexOf',
  }),
);

/** The texts that an expression is replaced by, one for each mutant. `text` is the whole file. */
export function expressionChanges(node: SyntaxNode, text: string): readonly string[] {
  const source = (part: SyntaxNode): string => text.slice(part.start, part.end);
  switch (node.type) {
    case 'LogicalExpression':
    case 'BinaryExpression':
      return binaryChanges(node, text);
    case 'AssignmentExpression':
      return withOperator(node, nodeIn(node, 'left'), nodeIn(node, 'right'), text);
    case 'UpdateExpression':
      return (operators[String(node.operator)] ?? []).map((sign) => source(node).replace(String(node.operator), sign));
    case 'UnaryExpression':
      return node.operator === '!' || node.operator === '-' ? [source(nodeIn(node, 'argument'))] : [];
    case 'Literal':
      return literalChanges(node, source(node));
    case 'TemplateLiteral':
      return source(node) === '``' ? ["'changed'"] : ["''"];
    case 'ArrayExpression':
      return Array.isArray(node.elements) && node.elements.length > 0 ? ['[]'] : [];
    case 'CallExpression':
      return callChanges(node, text);
    case 'ChainExpression':
      return chainChanges(node, text);
    default:
      return [];
  }
}

function binaryChanges(node: SyntaxNode, text: string): readonly string[] {
  const [left, right] = [nodeIn(node, 'left'), nodeIn(node, 'right')];
  const isText = [left, right].some(
    ({ type, value }) => type === 'TemplateLiteral' || (type === 'Literal' && typeof value === 'string'),
  );
  const sides =
    node.type === 'LogicalExpression'
      ? [left, right].map(({ start, end }) => text.slice(start, end))
      : node.operator === '+'
        ? [text.slice(left.start, left.end)]
        : [];
  const minus =
    node.operator === '+' && !isText
      ? [`${text.slice(node.start, left.end)} - ${text.slice(right.start, node.end)}`]
      : [];
  return [...withOperator(node, left, right, text), ...minus, ...sides];
}

/** The expression with each other operator. Operands get parentheses, because `??` and `&&` don't mix without. */
function withOperator(node: SyntaxNode, left: SyntaxNode, right: SyntaxNode, text: string): readonly string[] {
  const operand = ({ type, start, end }: SyntaxNode): string =>
    type === 'LogicalExpression' ? `(${text.slice(start, end)})` : text.slice(start, end);
  const sign = String(node.operator);
  const between = text.slice(left.end, right.start);
  return (operators[sign] ?? []).map((other) =>
    [
      text.slice(node.start, left.start),
      operand(left),
      between.replace(sign, other),
      operand(right),
      text.slice(right.end, node.end),
    ].join(''),
  );
}

function literalChanges({ value, regex }: SyntaxNode, source: string): readonly string[] {
  if (regex) {
    const anchors = [source.replace(/^\/\^/, '/'), source.replace(/\$(?=\/[a-z]*$)/, '')];
    return anchors.filter((changed) => changed !== source && !changed.startsWith('//'));
  }
  if (typeof value === 'boolean') return [String(!value)];
  if (typeof value === 'number') return [String(value + 1)];
  if (typeof value === 'string') return [value === '' ? "'changed'" : "''"];
  return [];
}

function callChanges(node: SyntaxNode, text: string): readonly string[] {
  const callee = nodeIn(node, 'callee');
  if (callee.type !== 'MemberExpression' || callee.computed === true) return [];
  const [object, property] = [nodeIn(callee, 'object'), nodeIn(callee, 'property')];
  const name = text.slice(property.start, property.end);
  const renamed = renamedCalls.get(name);
  return [
    ...(removedCalls.includes(name) ? [text.slice(object.start, object.end)] : []),
    ...(renamed === undefined
      ? []
      : [text.slice(node.start, property.start) + renamed + text.slice(property.end, node.end)]),
  ];
}

/** Each `?.` of a chain in turn becomes a plain access. */
function chainChanges(chain: SyntaxNode, text: string): readonly string[] {
  const changes: string[] = [];
  let link: unknown = chain.expression;
  while (isSyntaxNode(link)) {
    const object: unknown = link.object ?? link.callee ?? link.expression;
    if (link.optional === true && isSyntaxNode(object)) {
      const access = link.type === 'MemberExpression' && link.computed !== true ? '.' : '';
      const before = text.slice(chain.start, object.end);
      changes.push(before + text.slice(object.end, chain.end).replace('?.', access));
    }
    link = object;
  }
  return changes;
}
