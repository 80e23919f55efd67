import type { Language, MailTemplate, Notification } from '@toriyose/domain';
import type { ReactElement } from 'react';
import type { MailOptions } from './mail-options.ts';

/** What each template is given. */
export type MailData = { readonly [T in MailTemplate]: Extract<Notification, { template: T }>['data'] };

/** One kind of mail: its subject, and its text as a React element. Both read nothing but what they are given. */
export interface TemplateFor<D> {
  readonly subject: (data: D, options: MailOptions) => string;
  readonly body: (data: D, options: MailOptions) => ReactElement;
}

/** The words of a template, in both languages: a missing sentence does not compile. */
export type WordsIn<W> = Readonly<Record<Language, W>>;
