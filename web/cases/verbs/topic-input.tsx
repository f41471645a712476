import { Select } from 'antd';
import type { CaseKind } from '../../../domain/kinds.ts';
import { useTopicChoices } from '../../catalogue/topic-words.ts';
import { useMatcher } from '../../ui/use-matcher.ts';

type Wanted = { id: string; kind: CaseKind; value: string; change: (value: string) => void };

/** One of the topics of a kind, found by name or pinyin. */
export function TopicInput({ id, kind, value, change }: Wanted) {
  const isMatch = useMatcher();
  const options = useTopicChoices(kind, value);
  return (
    <Select
      id={id}
      showSearch={{ filterOption: (words, option) => isMatch(option?.label ?? '', words) }}
      style={{ width: '100%' }}
      // Its list belongs to the page's content, where readers of the screen look for it.
      getPopupContainer={(input: HTMLElement) => input.closest('main') ?? document.body}
      value={value}
      onChange={change}
      options={options}
    />
  );
}
