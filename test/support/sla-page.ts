import { readFileSync } from 'node:fs';
import { china } from '../domain/china-time.ts';

const page = readFileSync(new URL('../../docs/sla.md', import.meta.url), 'utf8');
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** The rows of the page's table whose head is just these columns. */
export function tableOf(...columns: string[]): string[][] {
  const cellsOf = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const lines = page.split('\n');
  const head = lines.findIndex((line) => line.startsWith('|') && cellsOf(line).join() === columns.join());
  if (head < 0) throw new Error(`the page has no table of ${columns.join(', ')}`);
  const rest = lines.slice(head + 2);
  const end = rest.findIndex((line) => !line.startsWith('|'));
  return rest.slice(0, end).map(cellsOf);
}

/** A time as the page writes it, `Mon 2026-03-02 14:00`, in China; its weekday has to be right. */
export function pageTime(text: string): number {
  const [weekday = '', date = '', time = '00:00'] = text.split(' ');
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  if (weekdays[day] !== weekday) throw new Error(`${date} is a ${weekdays[day]}, not a ${weekday}`);
  return china(`${date} ${time}`);
}

export type Exchange = {
  method: 'GET' | 'POST' | 'DELETE';
  url: string;
  body?: object;
  status: number;
  answer: object;
};

/** The page's requests, each with the answer that stands below it, in their order. */
export function exchanges(): Exchange[] {
  const fences = /```http\n(\w+) (\S+)\n([\s\S]*?)```\s+```json\n(\d{3})\n([\s\S]*?)```/g;
  return [...page.matchAll(fences)].map(([, method, url = '', body = '', status, answer = '']) => ({
    method: method as Exchange['method'],
    url,
    ...(body.trim() !== '' && { body: JSON.parse(body) as object }),
    status: Number(status),
    answer: answer.trim() === '' ? {} : (JSON.parse(answer) as object),
  }));
}

/** How many fenced blocks of a language the page has. */
export const fencesIn = (language: string) => page.split(`\`\`\`${language}\n`).length - 1;
