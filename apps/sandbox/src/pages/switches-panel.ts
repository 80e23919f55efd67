import { html } from 'hono/html';
import { type FaultKind, type FaultView, faultKinds, faultTargets } from '../control-contract.ts';
import { DAY_MS, HOUR_MS, isoInstant } from '../sandbox-clock.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import type { Markup } from './layout.ts';

const KIND_WORDS: Record<FaultKind, string> = {
  decline: 'decline: refused by the bank',
  issue: 'issue: refused with the code below',
  pending: 'pending: stays open until completed or failed in the ledger',
  timeout_before: 'timeout before: connection breaks, nothing done',
  timeout_after: 'timeout after: done, but the connection breaks',
  error_500_before: 'error 500 before: nothing done',
  error_500_after: 'error 500 after: done, but the answer is an error',
  malformed_after: 'malformed after: done, but the answer makes no sense',
  delay: 'delay: answers late',
  rate_limit: 'rate limit: 429, come back later',
  drop: 'drop: a webhook is never delivered',
  repeat: 'repeat: a webhook is delivered twice',
  before_reply: 'before reply: a webhook comes before the call is answered',
  forge: 'forge: a webhook has a wrong signature',
};

const CLOCK_STEPS = [
  { name: '+6 hours', ms: 6 * HOUR_MS },
  { name: '+4 days', ms: 4 * DAY_MS },
  { name: '+29 days', ms: 29 * DAY_MS },
  { name: '+180 days', ms: 180 * DAY_MS },
];

/** The panel under the ledger that makes PayPal, Resend and the webhooks misbehave. */
export function renderSwitches(ctx: SandboxContext): Markup {
  const faults = ctx.faults.list();
  return html`<section id="switches" aria-labelledby="switches-title">
    <h2 id="switches-title">Switches for faults</h2>
    <div class="sheet">${renderAddForm()}</div>
    <h3>Switched on</h3>
    ${
      faults.length === 0
        ? html`<p>None: everything works.</p>`
        : html`<ul class="rows">${faults.map(renderFault)}</ul>
            <form method="post" action="/switches/clear"><button>Switch all off</button></form>`
    }
    <h3>Clock</h3>
    <p class="hint">
      The sandbox's own time is ${isoInstant(ctx.clock.now())}. Moving it on lets approvals and authorisations lapse; the shop
      keeps its own time.
    </p>
    <form class="buttons" method="post" action="/switches/clock">
      ${CLOCK_STEPS.map(({ name, ms }) => html`<button name="advanceMs" value="${ms}">${name}</button>`)}
    </form>
  </section>`;
}

const renderAddForm = (): Markup =>
  html`<form class="line" method="post" action="/switches">
    <div>
      <label for="target">What</label>
      <select id="target" name="target">
        ${faultTargets.map((target) => html`<option ${target === 'paypal.capture' ? 'selected' : ''}>${target}</option>`)}
      </select>
    </div>
    <div>
      <label for="kind">How</label>
      <select id="kind" name="kind">
        ${faultKinds.map((kind) => html`<option value="${kind}">${KIND_WORDS[kind]}</option>`)}
      </select>
    </div>
    <div>
      <label for="times">How many times (empty: always)</label>
      <input id="times" name="times" type="number" min="1" value="1" />
    </div>
    <div>
      <label for="probability">Chance, 0 to 1</label>
      <input id="probability" name="probability" type="number" min="0" max="1" step="0.01" placeholder="1" />
    </div>
    <div>
      <label for="delayMs">Delay in milliseconds</label>
      <input id="delayMs" name="delayMs" type="number" min="0" max="600000" />
    </div>
    <div>
      <label for="issue">PayPal issue code</label>
      <input id="issue" name="issue" pattern="[A-Z0-9_]+" autocomplete="off" />
    </div>
    <button class="main">Switch on</button>
  </form>`;

function renderFault(fault: FaultView): Markup {
  const left = fault.times === undefined ? 'always' : `${fault.times - fault.hits} more`;
  const { delayMs, copies, issue, probability } = fault;
  const about = Object.entries({ delayMs, copies, issue, probability, ...fault.match }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name} ${value}`],
  );
  return html`<li>
    <div class="lead">
      <p>${fault.target}: ${fault.kind.replaceAll('_', ' ')}</p>
      <form method="post" action="/switches/${fault.id}/off">
        <button class="small" aria-label="Switch off ${fault.target} ${fault.kind}">Switch off</button>
      </form>
    </div>
    <p class="meta">${[left, `${fault.hits} hit`, ...about].join(' · ')}</p>
  </li>`;
}
