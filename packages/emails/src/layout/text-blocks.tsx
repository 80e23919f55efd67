import type { ReactElement, ReactNode } from 'react';
import { Button, Heading, Link, Text } from 'react-email';
import { paint, TYPE } from '../tokens.ts';
import { TextLines } from './text-lines.tsx';

const GAP = '0 0 16px';

export function Paragraph({ children }: { readonly children: ReactNode }): ReactElement {
  return <Text {...paint({ text: 'ink' }, { ...TYPE.body, margin: GAP })}>{children}</Text>;
}

/** Of less weight than the text around it. */
export function SmallPrint({ children }: { readonly children: ReactNode }): ReactElement {
  return <Text {...paint({ text: 'soft' }, { ...TYPE.detail, margin: GAP })}>{children}</Text>;
}

export function SectionHeading({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <Heading as="h2" {...paint({ text: 'ink' }, { ...TYPE.heading, margin: '28px 0 8px' })}>
      <span data-text="heading">{children}</span>
    </Heading>
  );
}

/** The one thing to do. */
export function ActionButton({ href, children }: { readonly href: string; readonly children: string }): ReactElement {
  return (
    <Text style={{ margin: '24px 0' }}>
      <Button
        href={href}
        {...paint(
          { text: 'onAi', ground: 'ai' },
          { borderRadius: '5px', fontSize: '16px', fontWeight: 600, padding: '13px 22px' },
        )}
      >
        {children}
      </Button>
    </Text>
  );
}

export function TextLink({ href, children }: { readonly href: string; readonly children: string }): ReactElement {
  return (
    <Link href={href} {...paint({ text: 'ai' }, { textDecoration: 'underline', wordBreak: 'break-word' })}>
      {children}
    </Link>
  );
}

/** Somebody's own words, their line breaks kept; never markup. */
export function NoteBox({ title, note }: { readonly title: string; readonly note: string }): ReactElement | null {
  const lines = note.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length === 0) return null;
  return (
    <>
      <SectionHeading>{title}</SectionHeading>
      <div {...paint({ edge: 'ai' }, { borderLeft: '3px solid', padding: '2px 0 2px 14px', margin: GAP })}>
        <TextLines lines={lines} look={paint({ text: 'ink' }, TYPE.body)} />
      </div>
    </>
  );
}
