import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { preferences } from '../app/preferences.ts';
import { queryClient } from '../server/query-client.ts';
import { en } from './en/en.ts';
import type { Words } from './words.ts';
import { zh } from './zh/zh.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words';
    resources: { words: Words };
  }
}

/** Makes the words ready in the reader's language; Chinese where nothing was chosen. */
export async function loadWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: preferences.read().language,
    fallbackLng: 'zh-CN',
    defaultNS: 'words',
    resources: { 'zh-CN': { words: zh }, en: { words: en } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  });
  const follow = () => {
    const { language } = preferences.read();
    // Sentences of the server come in the language that was asked for.
    if (i18next.language !== language)
      void i18next.changeLanguage(language).then(() => queryClient.invalidateQueries());
    document.documentElement.lang = language;
    document.title = i18next.t('app.name');
  };
  follow();
  preferences.subscribe(follow);
  i18next.on('languageChanged', () => {
    document.title = i18next.t('app.name');
  });
}
