import type { Language } from '@toriyose/domain';
import type { ReactElement, ReactNode } from 'react';
import { Body, Container, Head, Heading, Html, Link, Preview, Section, Text } from 'react-email';
import type { MailOptions } from '../mail-options.ts';
import type { WordsIn } from '../mail-template.ts';
import { FONT_FAMILY, HEAD_CSS, paint, TYPE, WIDTH_PX } from '../tokens.ts';
import { greeting } from '../words/greeting.ts';
import { TextLink } from './text-blocks.tsx';
import { TextLines } from './text-lines.tsx';

interface FooterWords {
  readonly questions: string;
  readonly seller: string;
  readonly phone: string;
}

const FOOTER: WordsIn<FooterWords> = {
  en: { questions: 'Questions? Write to us: ', seller: 'Sold by ', phone: 'Phone ' },
  ja: {
    questions: 'ご不明な点がございましたら、お気軽にお問い合わせください：',
    seller: '販売業者：',
    phone: '電話：',
  },
};

function MailHead(): ReactElement {
  return (
    <Head>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <meta name="format-detection" content="telephone=no, date=no, address=no" />
      <style>{HEAD_CSS}</style>
    </Head>
  );
}

/** Who sells, with address and telephone: prepaid orders need it in the mail, and every other reader may want it. */
function Footer({ options }: { readonly options: MailOptions }): ReactElement {
  const { language, supportEmail, sellerName, storeAddress, storePhone } = options;
  const words = FOOTER[language];
  const lines = [`${words.seller}${sellerName[language]}`, storeAddress[language], `${words.phone}${storePhone}`];
  return (
    <Section style={{ padding: '20px 4px 0' }}>
      <Text {...paint({ text: 'soft' }, { ...TYPE.detail, margin: '0 0 12px' })}>
        {words.questions}
        <TextLink href={`mailto:${supportEmail}`}>{supportEmail}</TextLink>
      </Text>
      <TextLines lines={lines} look={paint({ text: 'faint' }, { fontSize: '13px', lineHeight: '1.6' })} />
    </Section>
  );
}

function Masthead({ options }: { readonly options: MailOptions }): ReactElement {
  return (
    <Section {...paint({ edge: 'ai' }, { borderBottom: '3px solid', padding: '4px 4px 12px' })}>
      <Link
        href={options.storeOrigin}
        data-text="skip"
        {...paint({ text: 'ai' }, { fontSize: '17px', fontWeight: 600, letterSpacing: '0.04em' })}
      >
        {options.storeName}
      </Link>
    </Section>
  );
}

interface MailLayoutProps {
  readonly options: MailOptions;
  /** The line that mailboxes show beside the subject. */
  readonly preview: string;
  readonly title: string;
  readonly customerName: string;
  readonly children: ReactNode;
}

const cardStyle = { border: '1px solid', borderTop: 'none', borderRadius: '0 0 6px 6px', padding: '32px 36px' };

/** Every mail: masthead, title, greeting, the text, and who sent it. Needs no pictures, loads nothing. */
export function MailLayout({ options, preview, title, customerName, children }: MailLayoutProps): ReactElement {
  const language: Language = options.language;
  // Html and Body both: Body writes lang="en" of its own accord. The section repeats the ground of the body, because
  // programs drop body, and because the cell that Body draws keeps its light colour in dark mode.
  return (
    <Html lang={language}>
      <MailHead />
      <Body lang={language} {...paint({ ground: 'paper' }, { fontFamily: FONT_FAMILY, margin: 0, padding: 0 })}>
        <Preview useTitleTag={false}>{preview}</Preview>
        <Section tdClassName="page" {...paint({ ground: 'paper' }, { padding: '24px 12px' })}>
          <Container style={{ maxWidth: `${WIDTH_PX}px` }}>
            <Masthead options={options} />
            <Section tdClassName="card" {...paint({ ground: 'raised', edge: 'line' }, cardStyle)}>
              <Heading as="h1" {...paint({ text: 'ink' }, { ...TYPE.title, margin: '0 0 20px' })}>
                {title}
              </Heading>
              <Text {...paint({ text: 'ink' }, { ...TYPE.body, margin: '0 0 12px' })}>
                <bdi>{greeting(customerName, language)}</bdi>
              </Text>
              {children}
            </Section>
            <Footer options={options} />
          </Container>
        </Section>
      </Body>
    </Html>
  );
}
