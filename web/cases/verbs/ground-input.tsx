import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../catalogue/read-catalogue.ts';
import { useLanguage } from '../../catalogue/topic-words.ts';
import { useMatcher } from '../../ui/use-matcher.ts';

type Wanted = { id: string; value: string; change: (value: string) => void; missing: boolean };

const longest = 4_000;
/** No code of the catalogue begins so. */
const ownWords = ':own';

/** A rejection ground of the catalogue, or one in words of one's own. */
export function GroundInput({ id, value, change, missing }: Wanted) {
  const { t } = useTranslation();
  const { grounds } = useCatalogue();
  const language = useLanguage();
  const isMatch = useMatcher();
  const [isOwn, setOwn] = useState(value !== '' && grounds.every(({ code }) => code !== value));
  const choose = (chosen: string) => {
    setOwn(chosen === ownWords);
    change(chosen === ownWords ? '' : chosen);
  };
  const offered = grounds.filter(({ active, code }) => active || code === value);
  return (
    <>
      <Select
        id={id}
        showSearch={{ filterOption: (words, option) => isMatch(option?.label ?? '', words) }}
        style={{ width: '100%' }}
        // Its list belongs to the page's content, where readers of the screen look for it.
        getPopupContainer={(input: HTMLElement) => input.closest('main') ?? document.body}
        placeholder={t('verbs.chooseGround')}
        {...(missing && { status: 'error' as const })}
        value={isOwn ? ownWords : value || null}
        onChange={choose}
        options={[
          ...offered.map((ground) => ({ value: ground.code, label: ground[language] })),
          { value: ownWords, label: t('verbs.ownGround') },
        ]}
      />
      {isOwn && (
        <Input.TextArea
          aria-label={t('verbs.ownGround')}
          dir="auto"
          rows={2}
          className="words-input"
          maxLength={longest}
          value={value}
          onChange={({ target }) => change(target.value)}
        />
      )}
    </>
  );
}
