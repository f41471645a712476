import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useLayoutEffect, useMemo, type ReactNode } from 'react';
import { themeOf } from '../ui/theme.ts';
import { usePreferences } from './preferences.ts';

/** The server lets in only the styles that carry the number it drew for this page. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
const csp = { nonce };

/** Colours, sizes and antd's own words, as the reader likes them. */
export function Look({ children }: { children: ReactNode }) {
  const { language, largerText, highContrast } = usePreferences();
  useLayoutEffect(() => {
    document.documentElement.dataset['text'] = largerText ? 'larger' : 'usual';
    document.documentElement.dataset['contrast'] = highContrast ? 'high' : 'usual';
  }, [largerText, highContrast]);
  const theme = useMemo(() => themeOf({ largerText, highContrast }), [largerText, highContrast]);
  return (
    <ConfigProvider
      csp={csp}
      theme={theme}
      locale={language === 'en' ? enUS : zhCN}
      button={{ autoInsertSpace: false }}
    >
      <App component={false} message={{ top: 72 }}>
        {children}
      </App>
    </ConfigProvider>
  );
}
