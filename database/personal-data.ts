/** The comment that columns with personal data carry in the database, so that masking, erasure and their tests can find them. */
export const personal = 'personal data';

/** The comment of columns that hold words which people wrote and that may name anybody. */
export const freeText = 'free text';
