import type { Bilingual } from '@toriyose/domain';
import { useLocale } from '../../app/page-settings.tsx';
import { Time } from '../../time/time.tsx';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../words/words.ts';
import { cancelWords } from './cancel-words.ts';
import type { OfferView } from './order-view.ts';
import { RefusalText } from './refusal-text.tsx';

interface CancelActionProps {
  offer: OfferView;
  itemName: Bilingual;
  onCancel: () => void;
}

/** ORD-3: *Cancel item…* with until when, or disabled with why not and what instead. */
export function CancelAction({ offer, itemName, onCancel }: CancelActionProps) {
  const words = useWords(cancelWords);
  const locale = useLocale();
  const shared = { variant: 'secondary', size: 'sm', 'aria-label': words.cancelNamed(itemName[locale]) } as const;
  if (!offer.allowed) {
    return (
      <Button {...shared} disabledReason={<RefusalText refusal={offer.refusal} />}>
        {words.cancelItem}
      </Button>
    );
  }
  const { deadline, at } = offer.until;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button {...shared} onClick={onCancel}>
        {words.cancelItem}
      </Button>
      <p className="text-sm text-soft">
        {words.until[deadline]} {at !== null && <Time at={at} />}
      </p>
    </div>
  );
}
