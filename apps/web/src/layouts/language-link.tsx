import { useLocation } from '@tanstack/react-router';
import { useLocale } from '../app/page-settings.tsx';
import { stringifySearch } from '../app/search-params.ts';
import { shellWords } from '../words/shell-words.ts';
import { useWords } from '../words/words.ts';

/** To the same page in the other language. A new document: the server renders it and remembers the choice. */
export function LanguageLink({ className }: { className: string }) {
  const words = useWords(shellWords);
  const other = useLocale() === 'en' ? 'ja' : 'en';
  const { pathname, search } = useLocation();
  return (
    <a
      href={`${pathname}${stringifySearch({ ...search, lang: other })}`}
      hrefLang={other}
      lang={other}
      className={className}
    >
      {words.otherLanguage}
    </a>
  );
}
