import { useGroundWord } from '../catalogue/reason-words.ts';
import type { TimelineItemView } from './read-timeline.ts';
import './said-words.css';

const shown = [
  'reason',
  'measures',
  'instruction',
  'note',
  'text',
  'result',
  'reply',
  'noPhotoReason',
  'ground',
  'channel',
];

/** What people wrote with it, as text whatever they wrote. */
export function SaidWords({ data }: { data: TimelineItemView['data'] }) {
  const groundWord = useGroundWord();
  const said = shown.flatMap((field) => {
    const value = data[field];
    return typeof value === 'string'
      ? [field === 'ground' ? groundWord(value) : value]
      : Array.isArray(value)
        ? value.filter((line) => typeof line === 'string')
        : [];
  });
  if (said.length === 0) return null;
  return (
    <div className="said-words">
      {said.map((words, index) => (
        <p key={index} dir="auto">
          {words}
        </p>
      ))}
    </div>
  );
}
