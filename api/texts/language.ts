/** The languages in which the product speaks to people; Chinese unless the reader asks for English. */
export type Language = 'zh' | 'en';
