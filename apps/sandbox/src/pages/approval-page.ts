import { html } from 'hono/html';
import { cancelAddress, returnAddress } from '../paypal/approve-order.ts';
import type { PayPalOrder } from '../paypal/ledger.ts';
import { isExpired } from '../paypal/order-state.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import { afterwards, approvalWords, languageOf } from './approval-words.ts';
import { type Markup, renderDocument, yenText } from './layout.ts';

/** `/paypal?token=…`: the payer sees what is paid to whom, and says yes or no. @param badCard the number typed was no test card */
export function renderApproval(ctx: SandboxContext, order: PayPalOrder, badCard = false): Markup {
  const lang = languageOf(order.locale);
  const words = approvalWords[lang];
  const merchant = order.brandName ?? 'coolJAPANstore';
  return renderPayer(
    lang,
    html`<p class="meta">${words.title}</p>
      <h1>${words.to} ${merchant}</h1>
      <p class="total money">${yenText(order.amountYen)}</p>
      ${renderItems(order, words)} ${badCard ? html`<p class="notice" role="alert">${words.badCard}</p>` : ''}
      ${isOpen(ctx, order) ? renderChoice(order, words) : renderState(ctx, order, words)}
      <p class="hint">${words.noMoney}</p>`,
  );
}

/** For a token that is not known. */
export const renderUnknownOrder = (): Markup =>
  renderPayer(
    'en',
    html`<h1>${approvalWords.en.unknown}</h1>
      <p><a href="/paypal">PayPal ledger</a></p>`,
  );

type Words = (typeof approvalWords)['en'];

const renderPayer = (lang: 'en' | 'ja', content: Markup): Markup =>
  renderDocument({
    title: approvalWords[lang].title,
    lang,
    body: html`<main class="payer"><div class="sheet">${content}</div></main>`,
  });

const isOpen = (ctx: SandboxContext, order: PayPalOrder): boolean =>
  (order.status === 'CREATED' || order.status === 'PAYER_ACTION_REQUIRED') && !isExpired(ctx, order);

function renderItems(order: PayPalOrder, words: Words): Markup {
  const { items = [], amount, description } = order.unit;
  const breakdown = amount.breakdown;
  const less = Number(breakdown?.discount?.value ?? 0) + Number(breakdown?.shipping_discount?.value ?? 0);
  const line = (name: string, amountYen: number): Markup =>
    html`<tr><th scope="row">${name}</th><td class="money">${yenText(amountYen)}</td></tr>`;
  return html`${description === undefined ? '' : html`<p>${description}</p>`}
    <table>
      <tbody>
        ${items.map((item) => line(`${item.name} × ${item.quantity}`, Number(item.unit_amount.value) * Number(item.quantity)))}
        ${breakdown?.shipping === undefined ? '' : line(words.shipping, Number(breakdown.shipping.value))}
        ${less === 0 ? '' : line(words.discount, -less)} ${line(words.total, order.amountYen)}
      </tbody>
    </table>`;
}

function renderChoice(order: PayPalOrder, words: Words): Markup {
  const lang = languageOf(order.locale);
  return html`<form method="post" action="/paypal/approve">
    <input type="hidden" name="token" value="${order.id}" />
    ${order.source === 'card' ? renderCardFields(words) : ''}
    <details>
      <summary>${words.whatThenHint}</summary>
      <label for="afterwards">${words.whatThen}</label>
      <select id="afterwards" name="afterwards">
        ${Object.entries(afterwards[lang]).map(([kind, name]) => html`<option value="${kind}">${name}</option>`)}
      </select>
    </details>
    <div class="buttons">
      <button class="main">${words.payNow}</button>
      <button formaction="/paypal/decline" formnovalidate>${words.decline}</button>
    </div>
  </form>`;
}

const renderCardFields = (words: Words): Markup =>
  html`<div class="fields">
      <div class="wide">
        <label for="number">${words.cardNumber}</label
        ><input id="number" name="number" inputmode="numeric" autocomplete="off" required value="4111 1111 1111 1111" aria-describedby="test-cards" />
      </div>
      <div>
        <label for="expiry">${words.expiry}</label
        ><input id="expiry" name="expiry" autocomplete="off" required pattern="[0-9]{4}-(0[1-9]|1[0-2])" value="2032-12" />
      </div>
      <div>
        <label for="code">${words.securityCode}</label
        ><input id="code" name="code" inputmode="numeric" autocomplete="off" required pattern="[0-9]{3,4}" value="123" />
      </div>
      <div class="wide">
        <label for="holder">${words.nameOnCard}</label><input id="holder" name="holder" autocomplete="off" value="DEMO PAYER" />
      </div>
    </div>
    <p id="test-cards" class="hint">${words.testCards}</p>`;

function renderState(ctx: SandboxContext, order: PayPalOrder, words: Words): Markup {
  const expired = isExpired(ctx, order);
  const text = order.status === 'COMPLETED' ? words.paid : expired ? words.expired : words.approved;
  const back = order.status === 'APPROVED' && !expired ? returnAddress(order) : cancelAddress(order);
  return html`<p class="notice">${text}</p>
    ${back === null ? '' : html`<p><a href="${back}">${words.back}</a></p>`}`;
}
