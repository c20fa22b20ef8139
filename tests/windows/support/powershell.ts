import { Language, type Node, Parser } from 'web-tree-sitter';

const folder = 'node_modules/tree-sitter-powershell';
let parser: Promise<Parser> | undefined;

async function load(): Promise<Parser> {
  await Parser.init();
  return new Parser().setLanguage(await Language.load(`${folder}/tree-sitter-powershell.wasm`));
}

export interface PowershellLine {
  broken: boolean;
  /** Names of the commands that it runs, in order. */
  commands: string[];
  /** What it is made of, without what stands in quotes. */
  shape: string[];
  nodes: readonly Node[];
}

/** Reads a line as PowerShell does, as far as a grammar can. */
export async function readPowershell(line: string): Promise<PowershellLine> {
  parser ??= load();
  const root = (await parser).parse(line)?.rootNode;
  if (!root) throw new Error('The parser gave up');
  const nodes = [root, ...root.descendantsOfType(types(root)).filter((node) => node !== null)];
  return {
    broken: root.hasError,
    commands: nodes.filter(({ type }) => type === 'command_name').map(({ text }) => text),
    shape: nodes.map(({ type }) => type),
    nodes,
  };
}

function types(root: Node): string[] {
  const found = new Set<string>();
  const visit = (node: Node) => {
    found.add(node.type);
    for (const child of node.namedChildren) if (child) visit(child);
  };
  visit(root);
  return [...found];
}

const verbs =
  /^(?:assoc|call|cd|chdir|cls|copy|date|del|dir|echo|erase|exit|for|goto|if|md|mkdir|move|path|pause|popd|pushd|rd|rem|ren|rename|rmdir|set|start|time|type|ver|vol)$/i;
const programs = /^(?:certutil|cmdkey|ipconfig|net|reg|sc|taskkill|w32tm)$/i;

/** What PowerShell 5.1 would take otherwise, and what a grammar doesn't see; quoted text is no matter. */
export async function lint(line: string): Promise<string[]> {
  const { broken, commands, nodes } = await readPowershell(line);
  const bare = line.replace(/'(?:[^']|'')*'/g, "''");
  const rules: [boolean, string][] = [
    [broken, 'does not parse'],
    [/[^\x20-\x7e\r\n]/.test(line), 'more than ASCII'],
    [/[\r\n]/.test(line), 'more than one line'],
    [/&&|\|\||\?\?|\?\.|\?\[|\s\?\s[^{]*:/.test(bare), 'PowerShell 7'],
    [/%[A-Za-z]\w*(?:\(x86\))?%/.test(line), '%NAME%'],
    [commands.some((name) => verbs.test(name)), 'a verb of cmd'],
    [commands.some((name) => programs.test(name)), 'not a program of Windows by its whole name'],
    [/(?<=\s)[A-Za-z][\w.-]*,[A-Za-z]/.test(bare), 'a bare list'],
    [bare.includes('"') || bare.includes('`'), 'quotes that expand'],
    [/>/.test(bare), 'redirects'],
    [/\btry\b/.test(bare) && !/\b(?:catch|finally)\b/.test(bare), 'try without catch'],
    [nodes.some(({ type }) => type === 'comment'), 'a comment'],
  ];
  return rules.filter(([wrong]) => wrong).map(([, fault]) => fault);
}
