/** What the rules of the house ask of one source file: its imports, the world it touches, what runs when it is imported. */
import ts from 'typescript';

export interface Import {
  readonly specifier: string;
  readonly line: number;
  readonly typeOnly: boolean;
  /** `await import(...)`: loaded when it is needed. */
  readonly lazy: boolean;
  /** Names taken by name, or as members of the whole; `*` for the whole itself. */
  readonly names: readonly string[];
  /** What the whole module is called here, if it is taken whole. */
  readonly whole?: string | undefined;
}

export interface Use {
  /** `Math.pow`, `process.exitCode`, `**`, `new Date()`. */
  readonly what: string;
  readonly line: number;
}

export interface SourceFacts {
  readonly imports: readonly Import[];
  readonly uses: readonly Use[];
  /** Names that the file gives itself: a parameter called `process` is not the process. */
  readonly declared: ReadonlySet<string>;
  /** Statements at the top level that do something, and so run at import. */
  readonly runs: readonly Use[];
  readonly exports: boolean;
}

export function factsOf(path: string, source: string): SourceFacts {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2023, true);
  const lineOf = (node: ts.Node) => file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
  const imports: Import[] = [];
  const uses: Use[] = [];
  const declared = new Set<string>();

  const visit = (node: ts.Node): void => {
    const found = importOf(node);
    if (found !== undefined) imports.push({ ...found, line: lineOf(node) });
    const what = useOf(node);
    if (what !== undefined) uses.push({ what, line: lineOf(node) });
    if (isNamed(node)) declared.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(file);

  const runs = file.statements.filter(runsAtImport).map((node) => ({ what: textOf(node, file), line: lineOf(node) }));
  const exported = file.statements.some(
    (node) =>
      ts.isExportDeclaration(node) ||
      ts.isExportAssignment(node) ||
      (ts.canHaveModifiers(node) &&
        (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)),
  );
  return { imports: imports.map((one) => withMembers(one, uses)), uses, declared, runs, exports: exported };
}

/** A module taken whole is known by its members, as long as nothing but members of it is used. */
function withMembers(found: Import, uses: readonly Use[]): Import {
  const { whole } = found;
  if (whole === undefined || uses.some(({ what }) => what === whole)) return found;
  const members = uses
    .filter(({ what }) => what.startsWith(`${whole}.`))
    .map(({ what }) => what.slice(whole.length + 1));
  return { ...found, names: [...new Set(members)] };
}

function importOf(node: ts.Node): Omit<Import, 'line'> | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const clause = node.importClause;
    const bindings = clause?.namedBindings;
    const named = bindings !== undefined && ts.isNamedImports(bindings) ? bindings.elements : undefined;
    const typeOnly = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return {
      specifier: node.moduleSpecifier.text,
      typeOnly: typeOnly || (named !== undefined && named.length > 0 && named.every((element) => element.isTypeOnly)),
      lazy: false,
      names: named?.map((element) => (element.propertyName ?? element.name).text) ?? ['*'],
      whole: named === undefined ? clause?.name?.text : undefined,
    };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, typeOnly: node.isTypeOnly, lazy: false, names: ['*'] };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments;
    const specifier = argument !== undefined && ts.isStringLiteral(argument) ? argument.text : '(computed)';
    return { specifier, typeOnly: false, lazy: true, names: ['*'] };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return { specifier: node.argument.literal.text, typeOnly: true, lazy: false, names: ['*'] };
  }
  return undefined;
}

/** Operators and global names, as written: the rules say which of them are whose. */
function useOf(node: ts.Node): string | undefined {
  if (ts.isBinaryExpression(node)) {
    const kind = node.operatorToken.kind;
    return kind === ts.SyntaxKind.AsteriskAsteriskToken || kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken
      ? '**'
      : undefined;
  }
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Date') {
    return node.arguments === undefined || node.arguments.length === 0 ? 'new Date()' : undefined;
  }
  if (ts.isPropertyAccessExpression(node)) {
    const { expression, name } = node;
    return ts.isIdentifier(expression) ? `${expression.text}.${name.text}` : `.${name.text}`;
  }
  if (ts.isIdentifier(node) && isFree(node)) return node.text;
  return undefined;
}

/** An identifier that stands for a value, not for a key, a member or a declaration. */
function isFree(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent)) return false;
  if ('name' in parent && parent.name === node) return false;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent) || ts.isTypeReferenceNode(parent)) return false;
  return true;
}

function isNamed(node: ts.Node): node is ts.Node & { name: ts.Identifier } {
  return (
    (ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isBindingElement(node) ||
      ts.isImportSpecifier(node)) &&
    node.name !== undefined &&
    ts.isIdentifier(node.name)
  );
}

function runsAtImport(node: ts.Statement): boolean {
  return !(
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    ts.isVariableStatement(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isModuleDeclaration(node)
  );
}

function textOf(node: ts.Node, file: ts.SourceFile): string {
  return node.getText(file).split('\n')[0]!.slice(0, 60);
}
