import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** A member of `Excel.*` as Microsoft's declarations have it. */
export interface DeclaredMember {
  /** The requirement sets of its overloads: `1.9`. */
  sets: string[];
  kind: 'method' | 'property';
  readonly: boolean;
}

export interface DeclaredClass {
  since: string;
  members: Map<string, DeclaredMember>;
}

const SET = /\[Api set: (?:ExcelApi )?([\w.]+(?: [\d.]+)?)/;

const setOf = (source: ts.SourceFile, node: ts.Node): string | undefined => {
  const last = (ts.getLeadingCommentRanges(source.text, node.pos) ?? []).at(-1);
  return last && SET.exec(source.text.slice(last.pos, last.end))?.[1];
};

const membersOf = (
  source: ts.SourceFile,
  declaration: ts.ClassDeclaration,
  since: string,
): DeclaredClass['members'] => {
  const members: DeclaredClass['members'] = new Map();
  for (const member of declaration.members) {
    if (!member.name || !ts.isIdentifier(member.name)) continue;
    const set = setOf(source, member) ?? since;
    const known = members.get(member.name.text);
    if (known) known.sets.push(set);
    else
      members.set(member.name.text, {
        sets: [set],
        kind: ts.isMethodDeclaration(member) ? 'method' : 'property',
        readonly: (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Readonly) !== 0,
      });
  }
  return members;
};

/** The classes of `Excel.*` in `@types/office-js`, by name. */
export const declaredClasses = (): Map<string, DeclaredClass> => {
  const file = require.resolve('@types/office-js/index.d.ts');
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, false);
  const classes = new Map<string, DeclaredClass>();
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== 'Excel') continue;
    const { body } = statement;
    if (!body || !ts.isModuleBlock(body)) continue;
    for (const declaration of body.statements) {
      if (!ts.isClassDeclaration(declaration) || !declaration.name) continue;
      const since = setOf(source, declaration) ?? '';
      classes.set(declaration.name.text, { since, members: membersOf(source, declaration, since) });
    }
  }
  return classes;
};
