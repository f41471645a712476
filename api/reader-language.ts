import type { Language } from './texts/language.ts';

/** The language that an Accept-Language header prefers of those we speak; Chinese when it names neither. */
export function readerLanguage(header: string | undefined): Language {
  let best: { language: Language; quality: number } = { language: 'zh', quality: 0 };
  for (const wish of (header ?? '').split(',')) {
    const [tag = '', ...parameters] = wish.split(';').map((part) => part.trim().toLowerCase());
    const language = tag.startsWith('zh') ? 'zh' : tag.startsWith('en') ? 'en' : null;
    const quality = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1);
    if (language && quality > best.quality) best = { language, quality };
  }
  return best.language;
}
