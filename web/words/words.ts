import type { zh } from './zh/zh.ts';

/** The shape that every language fills: the Chinese words, each of them a string. */
type Filled<T> = { [K in keyof T]: T[K] extends string ? string : Filled<T[K]> };

export type Words = Filled<typeof zh>;

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];
