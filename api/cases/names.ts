/** Names for codes and ids, read once per answer; what is not found keeps its code. */
export type Names = {
  unit: (code: string) => string;
  person: (id: string) => string;
};
