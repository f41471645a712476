import { useTranslation } from 'react-i18next';
import { instantText } from './instant.ts';

/** An instant as people read it, and as machines do. */
export function Moment({ at }: { at: string }) {
  const { i18n } = useTranslation();
  return <time dateTime={at}>{instantText(at, i18n.language)}</time>;
}
