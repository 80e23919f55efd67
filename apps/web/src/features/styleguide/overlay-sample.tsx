import { yen } from '@toriyose/domain';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Ledger, LedgerRow } from '../../ui/ledger.tsx';
import { Menu } from '../../ui/menu.tsx';
import { showToast } from '../../ui/toast.tsx';
import { shellWords } from '../../words/shell-words.ts';
import { useWords } from '../../words/words.ts';
import { sampleWords } from './sample-words.ts';

export function OverlaySample() {
  const words = useWords(sampleWords);
  const shell = useWords(shellWords);
  const [open, setOpen] = useState<'dialog' | 'side' | null>(null);
  const close = () => setOpen(null);
  return (
    <div className="flex flex-wrap gap-3">
      <Button variant="secondary" onClick={() => setOpen('dialog')}>
        {words.cancelItem}
      </Button>
      <Button variant="secondary" onClick={() => setOpen('side')}>
        {words.changeAddress}
      </Button>
      <Button
        variant="secondary"
        onClick={() => showToast(words.saved, { action: { label: words.undo, onClick: close } })}
      >
        {words.save}
      </Button>
      <Menu
        trigger={<Button variant="secondary">{words.actions}</Button>}
        items={[
          { key: 'a', label: words.changeAddress, onSelect: close },
          { key: 'b', label: words.changeMethod, onSelect: close, disabledReason: words.reason },
          { key: 'c', label: words.cancelItem, onSelect: close, danger: true },
        ]}
      />
      <Dialog
        open={open !== null}
        placement={open ?? 'dialog'}
        onClose={close}
        title={words.cancelItem}
        closeLabel={shell.close}
        footer={
          <>
            <Button variant="quiet" onClick={close}>
              {words.keep}
            </Button>
            <Button variant="danger" onClick={close}>
              {words.cancelItem}
            </Button>
          </>
        }
      >
        <p className="mb-4">{words.reason}</p>
        <Ledger>
          <LedgerRow label={words.goods} amount={yen(3_000)} />
          <LedgerRow label={words.postage} amount={yen(400)} />
          <LedgerRow label={words.refunded} amount={yen(3_400)} total />
        </Ledger>
      </Dialog>
    </div>
  );
}
