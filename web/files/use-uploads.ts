import { useEffect, useRef, useState } from 'react';
import type { CaseFileView } from '../../api/files/schema.ts';
import { asFault, type Fault } from '../server/fault.ts';
import { newKey } from '../server/new-key.ts';
import { uploadFile } from './upload-file.ts';

/** A file on its way, or one that did not arrive: it waits for another try. */
export type Waiting = { key: string; file: File; fault: Fault | null };

type Wanted = {
  value: readonly CaseFileView[];
  change: (value: readonly CaseFileView[]) => void;
  busy: (uploading: boolean) => void;
};

/** Brings files up one after another; what has arrived joins `value`, what has not waits with its key. */
export function useUploads({ value, change, busy }: Wanted) {
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const arrived = useRef(value);
  useEffect(() => {
    arrived.current = value;
  }, [value]);
  const uploading = waiting.some(({ fault }) => fault === null);
  useEffect(() => busy(uploading), [busy, uploading]);

  const drop = (key: string) => setWaiting((all) => all.filter((one) => one.key !== key));
  const bring = async ({ key, file }: Waiting) => {
    setWaiting((all) => all.map((one) => (one.key === key ? { ...one, fault: null } : one)));
    try {
      const uploaded = await uploadFile(file, key);
      arrived.current = [...arrived.current, uploaded];
      change(arrived.current);
      drop(key);
    } catch (error) {
      setWaiting((all) => all.map((one) => (one.key === key ? { ...one, fault: asFault(error) } : one)));
    }
  };
  const add = async (files: readonly File[]) => {
    const fresh = files.map((file): Waiting => ({ key: newKey(), file, fault: null }));
    setWaiting((all) => [...all, ...fresh]);
    for (const one of fresh) await bring(one);
  };
  const remove = (id: string) => change(value.filter((file) => file.id !== id));
  return { waiting, add, bring, drop, remove };
}
