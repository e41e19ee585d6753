import { declaredClasses } from '../../host/docs/declared';
import { allClasses } from '../../host/members/all';

/**
 * Every entry of the tables stands in Microsoft's declarations, with the requirement set that they give it:
 * a host with a member of its own invention, or with a wrong set, would prove nothing.
 */

const declared = declaredClasses();
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
