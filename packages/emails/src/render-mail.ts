import type { MailTemplate, Notification } from '@toriyose/domain';
import type { ReactElement } from 'react';
import { render } from 'react-email';
import type { MailOptions, RenderedMail } from './mail-options.ts';
import type { MailData } from './mail-template.ts';
import { plainTextOf } from './plain-text.ts';
import { TEMPLATES } from './registry.ts';
import { singleLine, withoutHiddenControls } from './safe-text.ts';

/** `Notification`, written so that the compiler sees template and data belong together. */
type NotificationOf<T extends MailTemplate> = {
  [K in T]: { readonly template: K; readonly data: MailData[K] };
}[T];

function compose<T extends MailTemplate>(
  { template, data }: NotificationOf<T>,
  options: MailOptions,
): { subject: string; body: ReactElement } {
  const { subject, body } = TEMPLATES[template];
  return { subject: subject(data, options), body: body(data, options) };
}

/**
 * The mail that a notification becomes. The same input gives the same mail: nothing is read from clock or network.
 * Whatever customers and staff typed appears as text, never as markup, and cannot turn the direction of what follows.
 */
export async function renderMail(notification: Notification, options: MailOptions): Promise<RenderedMail> {
  const { subject, body } = compose(notification, options);
  const html = withoutHiddenControls(await render(body));
  return { subject: singleLine(subject), html, text: plainTextOf(html, options.language) };
}
