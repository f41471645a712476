import { whistleReasons } from '../../domain/task-events.ts';
import { useGroundWord } from '../catalogue/reason-words.ts';
import type { TimelineItemView } from './read-timeline.ts';
import './said-words.css';

const shown = [
  'reason',
  'measures',
  'instruction',
  'task',
  'note',
  'text',
  'result',
  'reply',
  'noPhotoReason',
  'openTasksReason',
  'ground',
  'channel',
];

/** What people wrote with it, as text whatever they wrote. */
export function SaidWords({ data }: { data: TimelineItemView['data'] }) {
  const groundWord = useGroundWord();
  const said = shown.flatMap((field) => {
    const value = data[field];
    // A whistle's reason is a code, which its sentence has put into words.
    if (whistleReasons.some((code) => code === value)) return [];
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
