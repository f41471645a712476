import { useEffect, useState } from 'react';

const settleMs = 400;

/** A text once nobody has changed it for a moment, so that not each of its letters asks a question. */
export function useSettled(text: string): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), settleMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
