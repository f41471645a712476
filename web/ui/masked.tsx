import './masked.css';

/** Words about a person, masked by the server for this reader; stars stay together and are read out as they stand. */
export function Masked({ text }: { text: string }) {
  return (
    <span className="masked" translate="no">
      {text}
    </span>
  );
}
