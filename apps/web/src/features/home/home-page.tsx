import { PageHeading } from '../../ui/page-heading.tsx';
import { useWords } from '../../words/words.ts';
import { homeWords } from './home-words.ts';

export function HomePage() {
  const words = useWords(homeWords);
  return <PageHeading lead={words.lead}>{words.heading}</PageHeading>;
}
