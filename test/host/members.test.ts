import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { allClasses } from '../../host/members/all';

/**
 * Every entry of the tables stands in Microsoft's declarations, with the requirement set that they give it:
 * a host with a member of its own invention, or with a wrong set, would prove nothing.
 */

interface Declared {
  sets: string[];
  kind: 'method' | 'property';
  readonly: boolean;
}

const SET = /\[Api set: (?:ExcelApi )?([\w.]+(?: [\d.]+)?)/;

const setOf = (source: ts.SourceFile, node: ts.Node): string | undefined => {
  const comments = ts.getLeadingCommentRanges(source.text, node.pos) ?? [];
  const last = comments.at(-1);
  return last && SET.exec(source.text.slice(last.pos, last.end))?.[1];
};

const declarations = (): Map<string, { since: string; members: Map<string, Declared> }> => {
  const file = require.resolve('@types/office-js/index.d.ts');
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, false);
  const classes = new Map<string, { since: string; members: Map<string, Declared> }>();
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== 'Excel') continue;
    const body = statement.body;
    if (!body || !ts.isModuleBlock(body)) continue;
    for (const declaration of body.statements) {
      if (!ts.isClassDeclaration(declaration) || !declaration.name) continue;
      const since = setOf(source, declaration) ?? '';
      const members = new Map<string, Declared>();
      for (const member of declaration.members) {
        if (!member.name || !ts.isIdentifier(member.name)) continue;
        const known = members.get(member.name.text);
        const set = setOf(source, member) ?? since;
        if (known) known.sets.push(set);
        else {
          members.set(member.name.text, {
            sets: [set],
            kind: ts.isMethodDeclaration(member) ? 'method' : 'property',
            readonly: (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Readonly) !== 0,
          });
        }
      }
      classes.set(declaration.name.text, { since, members });
    }
  }
  return classes;
};

const declared = declarations();
const entries = allClasses().flatMap((type) =>
  Object.entries(type.members).map(([name, member]) => ({ type, name, member })),
);

test('the declarations were read', () => {
  expect(declared.get('Range')?.members.get('values')).toEqual({ sets: ['1.1'], kind: 'property', readonly: false });
  expect(entries.length).toBeGreaterThan(200);
});

test.each(allClasses().map((type) => [type.name, type] as const))(
  '%s has the members of the declarations',
  (_, type) => {
    const members = declared.get(type.name)?.members;
    const wrong = Object.entries(type.members).flatMap(([name, member]) => {
      const known = members?.get(name);
      if (!known) return [`${name} is not declared`];
      const faults: string[] = [];
      if (!known.sets.includes(member.since))
        faults.push(`${name} is of ${known.sets.join(' or ')}, not ${member.since}`);
      if ((known.kind === 'method') !== (member.kind === 'method')) faults.push(`${name} is a ${known.kind}`);
      if (member.kind === 'property' && known.readonly && member.set) faults.push(`${name} is read-only`);
      return faults;
    });
    expect(wrong).toEqual([]);
  },
);

test('each class has one table', () => {
  const names = allClasses().map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});
