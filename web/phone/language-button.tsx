import { preferences, usePreferences } from '../app/preferences.ts';

/** Names the other language in that language. */
export function LanguageButton() {
  const { language } = usePreferences();
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <button type="button" className="phone-quiet" lang={other} onClick={() => preferences.change({ language: other })}>
      {other === 'en' ? 'English' : '中文'}
    </button>
  );
}
