export type { MailOptions, MailStore, RenderedMail } from './mail-options.ts';
export { renderMail } from './render-mail.ts';
export { type MailSample, sampleNotifications } from './samples/sample-notifications.ts';
export { renderSample, type TemplatePreview, templatePreviews } from './samples/template-previews.ts';
export { CONFIRM_LINK_HOURS } from './templates/confirm-address.tsx';
