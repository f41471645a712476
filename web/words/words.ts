import type { zh } from './zh/zh.ts';

/**
 * The shape that every language fills: the Chinese words, each of them a string. Words about a number end in `_other`, and
 * in `_one` besides where a language has a singular, which Chinese has not.
 */
type Filled<T> = { [K in keyof T]: T[K] extends string ? string : Filled<T[K]> } & {
  [K in keyof T as K extends `${infer Word}_other` ? `${Word}_one` : never]?: string;
};

export type Words = Filled<typeof zh>;

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];
