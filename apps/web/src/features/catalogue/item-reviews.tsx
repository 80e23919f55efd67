import { Section } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useWords } from '../../words/words.ts';
import type { ItemView } from './item-json-ld.ts';
import { itemWords } from './item-words.ts';

/** REV-4: reviews of what is released, comments before. REV-5: how they are checked is said where they stand. */
export function ItemReviews({ kind }: { kind: ItemView['reviewKind'] }) {
  const words = useWords(itemWords);
  const isReview = kind === 'review';
  return (
    <Section heading={isReview ? words.reviews : words.comments} id="reviews" className="mt-16">
      <div className="grid gap-x-12 gap-y-6 items-start md:grid-cols-2">
        <EmptyState title={isReview ? words.noReviews : words.noComments}>
          {!isReview && <p className="text-sm">{words.commentsNote}</p>}
        </EmptyState>
        <div className="text-sm">
          <h3 className="mb-2">{words.guidelines}</h3>
          <ul className="flex max-w-text list-disc flex-col gap-1.5 pl-5 text-soft">
            {words.guidelineList.map((guideline) => (
              <li key={guideline}>{guideline}</li>
            ))}
          </ul>
        </div>
      </div>
    </Section>
  );
}
