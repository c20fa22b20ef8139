import { parseAst } from 'vite';
import { known, missingIn, type Place } from './floor';

type Node = { type: string; [key: string]: unknown };

const builtins = known.javascript.builtins as unknown as Place;
const api = known.api as unknown as Place;

/** For each name that anything of the language has as a member, all that are called so. */
const members = new Map<string, Place[]>();
for (const owner of Object.values(builtins))
  for (const [name, place] of Object.entries(owner ?? {}))
    if (place && missingIn(place)) members.set(name, [...(members.get(name) ?? []), place]);

/** What a page has at once, by the interface that it is of. */
const interfaces: Record<string, string> = {
  navigator: 'Navigator',
  document: 'Document',
  history: 'History',
  location: 'Location',
  performance: 'Performance',
  screen: 'Screen',
  crypto: 'Crypto',
  caches: 'CacheStorage',
  window: 'Window',
  globalThis: 'Window',
  self: 'ServiceWorkerGlobalScope',
};

/** Syntax that is newer than the oldest browsers, with why. */
const newerSyntax: Record<string, (node: Node) => string | undefined> = {
  StaticBlock: () => 'static blocks',
  Decorator: () => 'decorators',
  ImportExpression: ({ options }) => (options ? 'import attributes' : undefined),
  VariableDeclaration: ({ kind }) => (/using/.test(String(kind)) ? 'using' : undefined),
  Literal: ({ regex }) => {
    const { pattern = '', flags = '' } = (regex ?? {}) as { pattern?: string; flags?: string };
    if (/\(\?<[!=]/.test(pattern)) return 'lookbehind';
    if (/\(\?[a-z]*-?[a-z]+:/.test(pattern)) return 'modifiers in a pattern';
    return flags.includes('v') ? 'flag v of a pattern' : undefined;
  },
};

/**
 * What of a script is newer than the oldest browsers: syntax, members of the language's own objects where nothing older has that name,
 * and what is asked of a global by its name. What is asked with `?.` is no promise that it is there, nor is `globalThis.x`.
 * @returns each feature once, as `AbortSignal.timeout: safari 15.4`
 */
export function newerInScript(code: string): string[] {
  const found = new Set<string>();
  const visit = (node: Node, isOptional: boolean) => {
    const syntax = newerSyntax[node.type]?.(node);
    if (syntax) found.add(syntax);
    if (node.type === 'MemberExpression' && !isOptional)
      for (const member of newerMembers(node)) found.add(member);
    for (const [name, value] of Object.entries(node))
      for (const child of [value].flat())
        if (isNode(child)) visit(child, (name === 'callee' || name === 'object') && node.optional === true);
  };
  visit(parseAst(code) as unknown as Node, false);
  return [...found].sort();
}

function newerMembers(node: Node): string[] {
  const { object, property, computed } = node as unknown as {
    object: Node;
    property: Node;
    computed: boolean;
  };
  if (computed || property.type !== 'Identifier') return [];
  const name = String(property.name);
  const owner = object.type === 'Identifier' ? String(object.name) : '';
  const known =
    api[interfaces[owner] ?? '']?.[name] ??
    (builtins[owner] ?? api[owner])?.[`${name}_static`] ??
    builtins[owner]?.[name];
  if (known) return said(`${owner}.${name}`, missingIn(known));
  const all = (members.get(name) ?? []).map(missingIn);
  return all.every((missing) => missing?.length) ? said(`.${name}`, all[0]) : [];
}

const said = (what: string, missing: string[] = []) =>
  missing.length > 0 ? [`${what}: ${missing.join(', ')}`] : [];

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
