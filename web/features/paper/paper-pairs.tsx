/** What a paper says by name: its head, and its lines for signatures. */
export function PaperPairs({ className, pairs }: { className: string; pairs: readonly (readonly [string, string])[] }) {
  return (
    <dl className={className}>
      {pairs.map(([name, words], index) => (
        // Two parties of one name sign on two lines, which never change their places.
        <div key={index}>
          <dt>{name}</dt>
          <dd dir="auto">{words}</dd>
        </div>
      ))}
    </dl>
  );
}
