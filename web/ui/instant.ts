import { readNow } from './now.ts';

/** Everybody reads the street's clock, wherever the browser stands. */
const timeZone = 'Asia/Shanghai';
const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: string, sameYear: boolean): Intl.DateTimeFormat {
  const key = `${language}${sameYear}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language, {
    timeZone,
    ...(!sameYear && { year: 'numeric' }),
    month: language === 'en' ? 'short' : 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(key, made);
  return made;
}

/** An instant in words of the street's clock; the year only where it is another one. */
export function instantText(iso: string, language: string): string {
  const at = Date.parse(iso);
  const year = (ms: number) => new Date(ms + 8 * 3_600_000).getUTCFullYear();
  return format(language, year(at) === year(readNow())).format(at);
}
