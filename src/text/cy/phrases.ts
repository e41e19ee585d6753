/** The small words of Welsh that change with what follows them. */

/** `a` becomes `ac` before a vowel; 1, 8 and 11 to 19 begin with one when they are read out. */
const AC = /^[“"'(]*(?:[aeiouwyâêîôûŵŷáéíóúàèìòùäëïöü]|1(?![0-9])|1[1-9](?![0-9])|8(?![0-9])|8[0-9](?![0-9]))/iu;

/** `a`, `a ac b`, `a, b a c`. Empty for an empty list. */
export function rhestr(items: readonly string[]): string {
  const last = items[items.length - 1] ?? '';
  return items.length <= 1 ? last : `${items.slice(0, -1).join(', ')} ${ac(last)}`;
}

/** The word for *and* with what follows it: `a 4`, `ac 1`. */
export const ac = (next: string | number): string => `${AC.test(String(next)) ? 'ac' : 'a'} ${next}`;

/** `a`, `a neu b`, `a, b neu c`. */
export function dewis(items: readonly string[]): string {
  const last = items[items.length - 1] ?? '';
  return items.length <= 1 ? last : `${items.slice(0, -1).join(', ')} neu ${last}`;
}

/** The first few of a long list, with how many more there are. */
export function rhai(items: readonly string[], most: number): string {
  return items.length <= most ? rhestr(items) : rhestr([...items.slice(0, most), `${items.length - most} arall`]);
}

/** `1 dangosydd`, `24 o ddangosyddion`: the plural comes already softened, as it stands after `o`. */
export function nifer(n: number, one: string, softenedPlural: string): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? one : `o ${softenedPlural}`}`;
}
