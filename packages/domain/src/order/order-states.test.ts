import { expect, test } from 'vitest';
import { orderStatesDocument } from '../../scripts/order-states-document.ts';

test('POL-7 docs/order-states.md says what the table says; if this fails: pnpm --filter @toriyose/domain docs', async () => {
  await expect(orderStatesDocument()).toMatchFileSnapshot('../../../../docs/order-states.md');
});
