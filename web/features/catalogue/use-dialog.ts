import { useEffect, useRef, useState, type MouseEvent } from 'react';

/** What a dialog is open for, and back to the button that opened it once it is closed. */
export function useDialog<T>() {
  const [subject, setSubject] = useState<T | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (subject === null) opener.current?.focus();
  }, [subject]);
  const open = (wanted: T) => (event: MouseEvent<HTMLElement>) => {
    opener.current = event.currentTarget;
    setSubject(wanted);
  };
  return { subject, open, close: () => setSubject(null) };
}
