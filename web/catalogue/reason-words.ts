import { useCatalogue } from './read-catalogue.ts';
import { useLanguage } from './topic-words.ts';

/** What a reason for listing is called; its code where no catalogue has it. */
export function useListingReasonWord(): (code: string) => string {
  const { listingReasons } = useCatalogue();
  const language = useLanguage();
  return (code) => listingReasons.find((reason) => reason.code === code)?.[language] ?? code;
}

/** What a rejection ground is called; words that are no code of the catalogue stay as they are. */
export function useGroundWord(): (ground: string) => string {
  const { grounds } = useCatalogue();
  const language = useLanguage();
  return (words) => grounds.find(({ code }) => code === words)?.[language] ?? words;
}

/** The right channel that a ground of the catalogue names. */
export function useRightChannel(): (ground: unknown) => string | undefined {
  const { grounds } = useCatalogue();
  const language = useLanguage();
  return (ground) => grounds.find(({ code }) => code === ground)?.channel[language];
}

/** What a functional line is called. */
export function useLineWord(): (line: string) => string {
  const { lines } = useCatalogue();
  const language = useLanguage();
  return (line) => lines.find(({ code }) => code === line)?.[language] ?? line;
}
