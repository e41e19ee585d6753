import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';

/** A place in `src/` where a member of Office.js is used. */
export interface Use {
  /** `Range.getMergedAreasOrNullObject`. */
  member: string;
  /** The requirement set of the declaration (`ExcelApi 1.13`), or null where it names none (`RequestContext.sync`). */
  set: string | null;
  /** `src/excel/survey.ts:64`. */
  place: string;
  /** Whether it stands where the code has asked `supports` for that set or a newer one. */
  isAsked: boolean;
}

const ROOT = resolve(__dirname, '../..');
const DECLARATIONS = /@types[\\/]office-js[\\/]/u;
const API_SET = /\[Api set: (?<set>[A-Za-z]+ [\d.]+)/u;

/** Versions are compared part by part: 1.10 is newer than 1.9. */
export function isNewer(set: string, than: string): boolean {
  const [a, b] = [set, than].map((text) => text.split('.').map(Number));
  return (a?.[0] ?? 0) - (b?.[0] ?? 0) > 0 || (a?.[0] === b?.[0] && (a?.[1] ?? 0) > (b?.[1] ?? 0));
}

/** The least ExcelApi that the manifest asks for. */
export function floorOfManifest(): string {
  const floor = /<Set Name="ExcelApi" MinVersion="(?<floor>[\d.]+)"\/>/u.exec(
    readFileSync(join(ROOT, 'manifest.xml'), 'utf8'),
  )?.groups?.floor;
  if (floor === undefined) throw new Error('The manifest names no ExcelApi.');
  return floor;
}

/** The TypeScript files of `src/`, and besides them `more`. */
function programOf(more: Record<string, string>): ts.Program {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    ROOT,
  );
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/u.test(path))
    .map((path) => join(ROOT, 'src', path));
  const extra = new Map(Object.entries(more).map(([name, text]) => [join(ROOT, name), text]));
  const wanted = { ...options, incremental: false, tsBuildInfoFile: undefined, types: ['office-js'], noEmit: true };
  const host = ts.createCompilerHost(wanted);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => extra.has(name) || fileExists(name);
  host.readFile = (name) => extra.get(name) ?? readFile(name);
  host.getSourceFile = (name, ...rest) => {
    const text = extra.get(name);
    return text === undefined ? getSourceFile(name, ...rest) : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022);
  };
  // Only what the project's own files say of Office.js is wanted: other packages need not be read.
  host.resolveModuleNameLiterals = (literals, from, redirected, given) =>
    literals.map(({ text: name }) =>
      name.startsWith('.')
        ? ts.resolveModuleName(name, from, given, host, undefined, redirected)
        : { resolvedModule: undefined },
    );
  return ts.createProgram([...files, ...extra.keys()], wanted, host);
}

/** A member as its declaration has it; null where the symbol is not Office.js's, or is no member. */
function memberOf(symbol: ts.Symbol | undefined): Pick<Use, 'member' | 'set'> | null {
  const declarations = symbol?.declarations?.filter((one) => DECLARATIONS.test(one.getSourceFile().fileName)) ?? [];
  const isMember = (one: ts.Declaration) => ts.isClassElement(one) || ts.isTypeElement(one);
  const members = declarations.filter((one) => isMember(one) && 'name' in one.parent);
  if (symbol === undefined || members.length === 0) return null;
  // Of overloads the oldest counts: which one is called, the types of the arguments have decided.
  const sets = members.map((one) => setOf(one) ?? setOf(one.parent));
  const oldest = sets.reduce((a, b) => (a === null || b === null ? null : isNewerSet(a, b) ? b : a));
  const owner = (members[0]?.parent as ts.ClassDeclaration | ts.InterfaceDeclaration).name?.text ?? '';
  return { member: `${owner}.${symbol.name}`, set: oldest };
}

const isNewerSet = (a: string, b: string) => isNewer(a.split(' ')[1] ?? '', b.split(' ')[1] ?? '');

function setOf(node: ts.Node): string | null {
  const text = node.getSourceFile().text;
  const comment = (ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []).at(-1);
  return (comment && API_SET.exec(text.slice(comment.pos, comment.end))?.groups?.set) ?? null;
}

/** Whether the code asks for `set`, or a newer one, before it comes to `node`: in an `if`, a `?:` or an `&&` around it. */
function isAsked(node: ts.Node, set: string | null): boolean {
  const version = set?.split(' ')[1];
  if (version === undefined) return false;
  const asks = (condition: ts.Node): boolean => {
    if (ts.isPrefixUnaryExpression(condition)) return false;
    if (ts.isCallExpression(condition)) {
      const [argument] = condition.arguments;
      const name = condition.expression.getText().split('.').at(-1);
      return (
        name === 'supports' &&
        argument !== undefined &&
        ts.isStringLiteral(argument) &&
        !isNewer(version, argument.text)
      );
    }
    const isAnd =
      ts.isBinaryExpression(condition) && condition.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
    if (isAnd) return asks(condition.left) || asks(condition.right);
    return ts.isParenthesizedExpression(condition) && asks(condition.expression);
  };
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    const { parent } = at;
    if (ts.isConditionalExpression(parent) && parent.whenTrue === at && asks(parent.condition)) return true;
    if (ts.isIfStatement(parent) && parent.thenStatement === at && asks(parent.expression)) return true;
    if (ts.isBinaryExpression(parent) && parent.right === at && asks(parent)) return true;
  }
  return false;
}

/** The words of a `load`: literals, wherever they stand in the argument or in the constant that it names. */
function loadedNames(argument: ts.Node, checker: ts.TypeChecker): string[] {
  if (ts.isStringLiteral(argument)) return argument.text.split(',').map((name) => name.trim());
  if (ts.isIdentifier(argument)) {
    const declaration = checker.getSymbolAtLocation(argument)?.valueDeclaration;
    const value = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
    return value === undefined ? [] : loadedNames(value, checker);
  }
  const names: string[] = [];
  argument.forEachChild((child) => void names.push(...loadedNames(child, checker)));
  return names;
}

/** The members on the way `areas/items/rowIndex` from an object. */
function membersOnTheWay(from: ts.Type, path: string, at: ts.Node, checker: ts.TypeChecker): ts.Symbol[] {
  let type: ts.Type | undefined = checker.getNonNullableType(from);
  return path.split('/').flatMap((name) => {
    const symbol: ts.Symbol | undefined = type?.getProperty(name);
    type = symbol && checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(symbol, at));
    if (type && checker.isArrayType(type)) type = checker.getTypeArguments(type as ts.TypeReference)[0];
    return symbol === undefined ? [] : [symbol];
  });
}

/** The symbols that a node uses: a property named, taken out of an object, written into one, or asked for by `load`. */
function symbolsUsed(node: ts.Node, checker: ts.TypeChecker): (ts.Symbol | undefined)[] {
  if (ts.isPropertyAccessExpression(node)) return [checker.getSymbolAtLocation(node.name)];
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = node.propertyName ?? node.name;
    const type = checker.getNonNullableType(checker.getTypeAtLocation(node.parent));
    return ts.isIdentifier(name) ? [type.getProperty(name.text)] : [];
  }
  if (ts.isObjectLiteralElementLike(node) && node.name !== undefined && ts.isObjectLiteralExpression(node.parent)) {
    const type = checker.getContextualType(node.parent);
    const name = ts.isIdentifier(node.name) ? node.name.text : '';
    return type === undefined ? [] : (type.isUnion() ? type.types : [type]).map((one) => one.getProperty(name));
  }
  if (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === 'load'
  ) {
    const from = checker.getTypeAtLocation(node.expression.expression);
    return node.arguments
      .flatMap((argument) => loadedNames(argument, checker))
      .flatMap((path) => membersOnTheWay(from, path, node, checker));
  }
  return [];
}

/** Every member of Office.js that `src/` uses. `more` are files, by name, that are looked at as if they stood in `src/`. */
export function officeUses(more: Record<string, string> = {}): Use[] {
  const program = programOf(more);
  const checker = program.getTypeChecker();
  const uses: Use[] = [];
  for (const source of program.getSourceFiles()) {
    const path = relative(ROOT, source.fileName).replaceAll('\\', '/');
    if (source.isDeclarationFile || !path.startsWith('src/')) continue;
    const visit = (node: ts.Node): void => {
      for (const symbol of symbolsUsed(node, checker)) {
        const found = memberOf(symbol);
        if (found === null) continue;
        const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        uses.push({ ...found, place: `${path}:${line}`, isAsked: isAsked(node, found.set) });
      }
      node.forEachChild(visit);
    };
    source.forEachChild(visit);
  }
  return uses;
}
