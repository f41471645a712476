import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Content } from './content.ts';

/** The same draft as text, for whoever would rather write it. */
export function JsonForm({ content, take }: { content: Content; take: (content: Content) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(() => JSON.stringify(content, null, 2));
  const [wrong, setWrong] = useState<string | null>(null);
  const apply = () => {
    try {
      const read: unknown = JSON.parse(text);
      if (typeof read !== 'object' || read === null || Array.isArray(read)) throw new Error(t('rules.jsonObject'));
      setWrong(null);
      take({ ...read, name: content['name'] });
    } catch (error) {
      setWrong(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <div className="rules-card rules-form">
      <label htmlFor="rules-json">{t('rules.asJson')}</label>
      <textarea
        id="rules-json"
        className="rules-json"
        rows={24}
        spellCheck={false}
        value={text}
        onChange={({ target }) => setText(target.value)}
        aria-invalid={wrong !== null}
      />
      {wrong !== null && (
        <p className="rules-faults" role="alert">
          <span aria-hidden="true">■ </span>
          {t('rules.notJson', { why: wrong })}
        </p>
      )}
      <div>
        <Button type="primary" onClick={apply}>
          {t('rules.takeJson')}
        </Button>
      </div>
    </div>
  );
}
