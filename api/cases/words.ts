import { Type } from 'typebox';

/** Longest text of a command or a description, in characters (case-life.md "note"). */
const longest = 4_000;

/** Words that have to say something: blanks alone are no words. */
export const Words = Type.String({ maxLength: longest, pattern: String.raw`\S` });

/** Words that a rule of the case may require; their absence is the rule's to refuse, so blanks count as absence. */
export const WordsIfAny = Type.Optional(Type.String({ maxLength: longest }));

/** A name or a short address, in the same sense as `Words`. */
export const ShortWords = Type.String({ maxLength: 200, pattern: String.raw`\S` });

/** A code or an id of ours, which is looked up and not read. */
export const Code = Type.String({ minLength: 1, maxLength: 64 });

/** The words of a message by field: trimmed, and without those that say nothing. */
export function trimmed(fields: { [field: string]: string | readonly string[] | undefined }): {
  [field: string]: string | readonly string[];
} {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, words]) => {
      const said = typeof words === 'string' ? words.trim() : words?.map((word) => word.trim()).filter(Boolean);
      return said?.length ? [[field, said]] : [];
    }),
  );
}
