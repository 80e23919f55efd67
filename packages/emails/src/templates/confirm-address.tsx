import { MailLayout } from '../layout/mail-layout.tsx';
import { ActionButton, Paragraph, SmallPrint, TextLink } from '../layout/text-blocks.tsx';
import type { MailData, TemplateFor, WordsIn } from '../mail-template.ts';

/** ACC-2: for how long a link that confirms an address works. */
export const CONFIRM_LINK_HOURS = 24;

interface Words {
  readonly subject: (store: string) => string;
  readonly title: string;
  readonly lead: (store: string) => string;
  readonly action: string;
  readonly copy: string;
  readonly expires: string;
  readonly notYou: string;
}

const WORDS: WordsIn<Words> = {
  en: {
    subject: (store) => `Confirm your e-mail address for ${store}`,
    title: 'Confirm your e-mail address',
    lead: (store) =>
      `An account at ${store} was made with this e-mail address. Please confirm that it is yours, so that our mails about your orders reach you.`,
    action: 'Confirm this address',
    copy: 'If the button does not work, copy this address into your browser:',
    expires: `The link works for ${CONFIRM_LINK_HOURS} hours. After that you can have a new one sent from My Account.`,
    notYou: 'Was this not you? Then please ignore this mail.',
  },
  ja: {
    subject: (store) => `【${store}】メールアドレスのご確認`,
    title: 'メールアドレスのご確認',
    lead: (store) =>
      `このメールアドレスで${store}のアカウントが登録されました。ご注文に関するお知らせを確実にお届けするため、下記のボタンからご本人のアドレスであることをご確認ください。`,
    action: 'メールアドレスを確認する',
    copy: 'ボタンが開けない場合は、次のURLをブラウザーに貼り付けてください：',
    expires: `リンクの有効期限は${CONFIRM_LINK_HOURS}時間です。期限が過ぎた場合は、マイアカウントから再送信していただけます。`,
    notYou: 'お心当たりがない場合は、このメールを破棄してください。',
  },
};

/** ACC-2: verifies the address of an account. */
export const confirmAddress: TemplateFor<MailData['confirm_address']> = {
  subject: (_data, { language, storeName }) => WORDS[language].subject(storeName),
  body: ({ name, confirmUrl }, options) => {
    const words = WORDS[options.language];
    return (
      <MailLayout options={options} preview={words.expires} title={words.title} customerName={name}>
        <Paragraph>{words.lead(options.storeName)}</Paragraph>
        <ActionButton href={confirmUrl}>{words.action}</ActionButton>
        <Paragraph>{words.expires}</Paragraph>
        <Paragraph>{words.notYou}</Paragraph>
        <div data-text="skip">
          <SmallPrint>
            {words.copy}
            <br />
            <TextLink href={confirmUrl}>{confirmUrl}</TextLink>
          </SmallPrint>
        </div>
      </MailLayout>
    );
  },
};
