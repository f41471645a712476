const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const isSpan = (value: unknown): value is [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((minute) => Number.isInteger(minute) && minute >= 0);

/** The working spans of a day as people write them, `08:30-12:00 13:00-17:30`; what is no span, as it stands. */
export function writeSpans(value: unknown): string {
  if (!Array.isArray(value)) return value === undefined ? '' : JSON.stringify(value);
  return value
    .map((span) => (isSpan(span) ? span.map(clock).join('-') : typeof span === 'string' ? span : JSON.stringify(span)))
    .join(' ');
}

/** What `writeSpans` writes, as minutes of the day. What cannot be read is kept as it is typed, for the server to say so. */
export function readSpans(text: string): unknown[] {
  const words = text.split(/[\s,，、；]+/).filter((word) => word !== '');
  return words.map((word) => {
    const [, ...parts] = /^(\d{1,2})[:：](\d{2})[-–—~至](\d{1,2})[:：](\d{2})$/.exec(word) ?? [];
    const [fromHour, fromMinute, toHour, toMinute] = parts.map(Number);
    if (fromHour === undefined || fromMinute === undefined || toHour === undefined || toMinute === undefined)
      return word;
    return [fromHour * 60 + fromMinute, toHour * 60 + toMinute];
  });
}
