import { useEffect, useRef } from 'react';
import { registerKeys, type KeyBinding } from './registry.ts';

/** Registers keys while the component is shown. What they do may change with every render; which they are may not. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  const names = bindings.map(({ keys }) => keys).join('|');
  useEffect(
    () =>
      registerKeys(latest.current.map((binding, index) => ({ ...binding, run: () => latest.current[index]?.run() }))),
    [names],
  );
}
