import { idOf, isWithin, useDraft } from './draft-context.ts';

/** What is wrong at a place of the draft; `deep`: also within it, where no field of its own would show it. */
export function FaultsAt({ at, deep = false }: { at: string; deep?: boolean }) {
  const { faults } = useDraft();
  const here = faults.filter(({ pointer }) => (deep ? isWithin(pointer, at) : pointer === at));
  if (here.length === 0) return null;
  return (
    <ul id={`${idOf(at)}-faults`} className="rules-faults">
      {here.map(({ fault, pointer, message }) => (
        <li key={`${fault} ${pointer} ${message}`}>
          <span aria-hidden="true">■ </span>
          {message}
        </li>
      ))}
    </ul>
  );
}

/** What an input says of its faults to those who hear the page. */
export function useInvalid(at: string, deep = false) {
  const { faults } = useDraft();
  const isInvalid = faults.some(({ pointer }) => (deep ? isWithin(pointer, at) : pointer === at));
  return isInvalid ? { 'aria-invalid': true, 'aria-describedby': `${idOf(at)}-faults` } : {};
}
