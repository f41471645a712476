import './bar.css';

/** Parts of a whole as lengths. The numbers stand beside it as text, so it says nothing to those who hear the page. */
export function Bar({ parts, whole }: { parts: readonly (readonly [name: string, value: number])[]; whole: number }) {
  return (
    <span className="bar" aria-hidden="true">
      {parts.map(
        ([name, value]) =>
          value > 0 && (
            <i key={name} className={`bar-${name}`} style={{ width: `${(100 * value) / Math.max(whole, 1)}%` }} />
          ),
      )}
    </span>
  );
}
