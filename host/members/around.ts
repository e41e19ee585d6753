import type { Host } from '../host';
import type { HostClass, Member } from './member';

/** What is done about a change of an object: it does the change by calling `change`, or throws and does not. */
type Around<S> = (self: S, host: Host, change: () => unknown) => unknown;

const aroundMember = <S>(member: Member<S>, around: Around<S>): Member<S> => {
  if (member.kind === 'property' && member.set) {
    const set = member.set.bind(member);
    return { ...member, set: (self, value, host) => void around(self, host, () => set(self, value, host)) };
  }
  if (member.kind === 'method') {
    const call = member.call.bind(member);
    return { ...member, call: (self, args, host) => around(self, host, () => call(self, args, host)) };
  }
  return member;
};

/** A class with something done about every change that its members make: by a setter, or by a method. */
export const aroundChanges = <S>(
  table: HostClass<S>,
  changes: (name: string, member: Member<S>) => boolean,
  around: Around<S>,
): HostClass<S> => ({
  ...table,
  members: Object.fromEntries(
    Object.entries(table.members).map(([name, member]) => [
      name,
      changes(name, member) ? aroundMember(member, around) : member,
    ]),
  ),
});
