import { Button } from 'antd';
import { preferences, usePreferences } from './preferences.ts';

/** Names the other language in that language. */
export function LanguageSwitch() {
  const { language } = usePreferences();
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <Button type="text" lang={other} onClick={() => preferences.change({ language: other })}>
      {other === 'en' ? 'English' : '中文'}
    </Button>
  );
}
