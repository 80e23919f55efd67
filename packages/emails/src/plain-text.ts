import type { Language } from '@toriyose/domain';
import { toPlainText } from 'react-email';

/** How an element appears in the plain text version; set as `data-text` in the layout. */
export type TextRole = 'row' | 'label' | 'value' | 'heading' | 'item' | 'detail' | 'line' | 'skip';

const onOwnLine = { leadingLineBreaks: 1, trailingLineBreaks: 1 };
const HEADING_MARK: Record<Language, string> = { en: '* ', ja: '■ ' };
const LABEL_END: Record<Language, string> = { en: ': ', ja: '：' };

interface Selector {
  readonly selector: string;
  readonly format?: string;
  readonly options?: Readonly<Record<string, unknown>>;
}

const role = (name: TextRole, format: string, options: Selector['options'] = {}): Selector => ({
  selector: `[data-text=${name}]`,
  format,
  options,
});

const selectors = (language: Language): Selector[] => [
  { selector: 'h1', options: { uppercase: false } },
  { selector: 'h2', options: { uppercase: false, leadingLineBreaks: 3, trailingLineBreaks: 1 } },
  role('heading', 'inlineSurround', { prefix: HEADING_MARK[language] }),
  role('row', 'block', onOwnLine),
  { selector: 'td[data-text=label]', format: 'inlineSurround', options: { suffix: LABEL_END[language] } },
  { selector: 'td[data-text=value]', format: 'inline' },
  role('item', 'inlineSurround', { prefix: '- ' }),
  role('detail', 'inlineSurround', { prefix: '  ' }),
  role('line', 'block', onOwnLine),
  role('skip', 'skip'),
];

/** The plain text of a rendered mail: the same facts in the same order, with the links written out. */
export const plainTextOf = (html: string, language: Language): string =>
  `${toPlainText(html, { selectors: selectors(language) })
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
