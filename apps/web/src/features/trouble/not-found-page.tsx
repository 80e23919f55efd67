import { LinkButton } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useWords } from '../../words/words.ts';
import { troubleWords } from './trouble-words.ts';

export function NotFoundPage() {
  const words = useWords(troubleWords);
  return (
    <>
      <PageHeading lead={words.notFoundBody}>{words.notFoundHeading}</PageHeading>
      <LinkButton to="/" variant="secondary">
        {words.home}
      </LinkButton>
    </>
  );
}
