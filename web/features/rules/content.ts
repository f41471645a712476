/** What a draft holds, right or wrong: the server says what is wrong with it. */
export type Content = Record<string, unknown>;

const ours = new Set(['state', 'version', 'author', 'publishedBy', 'publishedAt', 'appliedTo', 'rebase', 'savedAt']);

/** A printed version without what the server adds to it. Why a version was published is no reason for the next. */
export function contentOf(version: object): Content {
  const isPublished = 'state' in version && version.state === 'published';
  return Object.fromEntries(
    Object.entries(version).filter(([name]) => !ours.has(name) && !(isPublished && name === 'reason')),
  );
}

const partsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

/** A name as a part of a JSON pointer (RFC 6901). */
export const pointerPart = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** What lies at a JSON pointer, or undefined. */
export function valueAt(content: unknown, pointer: string): unknown {
  return partsOf(pointer).reduce<unknown>(
    (at, part) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, part) ? (at as Content)[part] : undefined,
    content,
  );
}

/** The content with another value at a JSON pointer; undefined takes the field or the item away. */
export function withValue(content: unknown, pointer: string, value: unknown): unknown {
  const [part, ...rest] = partsOf(pointer);
  if (part === undefined) return value;
  const below = rest.map((each) => `/${pointerPart(each)}`).join('');
  if (Array.isArray(content)) {
    const at = Number(part);
    if (below === '' && value === undefined) return content.filter((_, n) => n !== at);
    const items: unknown[] = [...content];
    items[at] = withValue(content[at], below, value);
    return items;
  }
  const known = typeof content === 'object' && content !== null ? (content as Content) : {};
  if (below !== '' || value !== undefined) return { ...known, [part]: withValue(known[part], below, value) };
  return Object.fromEntries(Object.entries(known).filter(([name]) => name !== part));
}

/** The list at a pointer; where something else lies, none. */
export function listAt(content: unknown, pointer: string): readonly unknown[] {
  const found = valueAt(content, pointer);
  return Array.isArray(found) ? (found as unknown[]) : [];
}

/** Whatever it is, as text. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

export const textAt = (content: unknown, pointer: string): string => textOf(valueAt(content, pointer));
