import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countLetters, MOST_CODE_POINTS_PER_LETTER } from './letter-count.ts';
import { checkReviewText, REVIEW_MAX_LENGTH } from './review-text.ts';

const family = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}';
const scotland = '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}';
const kiss = '\u{1f469}\u{1f3fd}\u200d\u2764\ufe0f\u200d\u{1f48b}\u200d\u{1f468}\u{1f3ff}';
const long = 'A good figure, well packed. ';

const codeOf = (text: string): string => {
  const check = checkReviewText(text);
  return check.ok ? 'ok' : check.code;
};
const storedAs = (text: string): string | undefined => {
  const check = checkReviewText(text);
  return check.ok ? check.text : undefined;
};

describe('REV-1 counting letters', () => {
  test.each([
    ['abc', 3],
    ['a b\tc\n\u3000\u00a0', 3],
    ['とても良い', 5],
    ['ガンダム', 4],
    ['ｶﾞﾝﾀﾞﾑ', 4],
    ['ＡＢＣ', 3],
    ['e\u0301\u0301', 1],
    ['한국어', 3],
    ['half-width Korean: \uffa1\uffc2', 18],
    ['\u00b4\u00b8', 0],
    ['हिन्दी', 2],
    [family, 1],
    [kiss, 1],
    [scotland, 1],
    ['🇯🇵🇫🇷', 2],
    ['1\ufe0f\u20e3', 1],
    [`z${'\u0301'.repeat(500)}`, 1],
    ['\ufdfa', 1],
    ['…', 1],
    ['\u200b\u200d\u2060\ufeff\u3164\u2800\u00ad', 0],
    ['\u0301', 0],
    ['', 0],
  ])('%j has %d', (text, letters) => {
    expect(countLetters(text)).toBe(letters);
  });
});

test('REV-1 a text is counted alike however long it is: nothing is cut where the segmenter starts anew', () => {
  const piece = `${kiss}${scotland}e\u0301🇯🇵ｶﾞ한국 x`;
  const flags = '🇯🇵'.repeat(1500);
  fc.assert(
    fc.property(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 120 }), (shift, repeats) => {
      expect(countLetters('a'.repeat(shift) + piece.repeat(repeats))).toBe(shift + 8 * repeats);
      expect(countLetters('a'.repeat(shift) + flags)).toBe(shift + 1500);
    }),
    { numRuns: 20 },
  );
});

describe('REV-1 length', () => {
  test('15 letters are too few, 16 are enough, however they are spaced', () => {
    expect(checkReviewText('fifteen letters.')).toEqual({ ok: false, code: 'too_short', count: 15 });
    expect(checkReviewText('sixteen letters!!')).toEqual({ ok: true, text: 'sixteen letters!!', count: 16 });
    expect(checkReviewText('a '.repeat(15))).toMatchObject({ code: 'too_short', count: 15 });
    expect(checkReviewText('とても良い品でした。満足です。！')).toMatchObject({ ok: true, count: 16 });
  });

  test.each([
    ['combining marks', `good${'\u0301'.repeat(12)}`],
    ['zero-width spaces', `good${'\u200b'.repeat(30)}`],
    ['fillers that look like nothing', `good${'\u3164'.repeat(30)}`],
    ['empty Braille patterns', `good${'\u2800'.repeat(30)}`],
    ['signs that unfold into sentences', '\ufdfa\ufdfa'],
    ['blank lines', `good${'\n'.repeat(30)}`],
  ])('%s do not fill up a text that is too short', (_, text) => {
    expect(codeOf(text)).toBe('too_short');
  });

  test('5,000 letters are accepted, 5,001 are not', () => {
    expect(checkReviewText('あ'.repeat(5000))).toMatchObject({ ok: true, count: 5000 });
    expect(checkReviewText('あ'.repeat(5001))).toEqual({ ok: false, code: 'too_long', count: 5001 });
    expect(checkReviewText('あ '.repeat(5000))).toMatchObject({ ok: true, count: 5000 });
  });

  test.each([
    ['one sign that unfolds into eighteen', '\ufdfa'],
    ['ordinary letters', 'あ'],
    ['ampersands', '&amp'],
  ])('the longest text of %s is judged in the time of a request', (_, sign) => {
    const started = performance.now();
    expect(checkReviewText(sign.repeat(REVIEW_MAX_LENGTH / sign.length)).ok).toBe(false);
    // Tens of milliseconds; it took twelve seconds while the segmenter was given the whole text.
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('what is far too long is refused without being looked at', () => {
    const text = ' '.repeat(REVIEW_MAX_LENGTH + 1);
    expect(checkReviewText(text)).toEqual({ ok: false, code: 'too_long', count: REVIEW_MAX_LENGTH + 1 });
    expect(codeOf(' '.repeat(REVIEW_MAX_LENGTH))).toBe('too_short');
  });
});

describe('REV-1 markup', () => {
  test.each([
    '<b>bold</b>',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)',
    '</p>',
    '<!-- note -->',
    '<!DOCTYPE html>',
    '<![CDATA[x]]>',
    '<?php echo 1 ?>',
    '<svg/onload=alert(1)>',
    '<SCRIPT>',
    '＜script＞',
    '﹤script﹥',
    '<\u200bscript>',
    '<\u200dscript>',
    '<\u00adscript>',
    '&lt;script&gt;',
    '&ltscript>',
    '&LTscript>',
    '&#60;script>',
    '&#x3C;script>',
    '&#X000003cscript>',
    '&#0000060script>',
    '&amp;lt;script',
    '&amp;amp;ltscript',
    '&#38;#60script',
    '&ampltscript>',
    '&amp#38#60/script>',
    '＆ｌｔ；script',
    'fish &amp; chips',
    'no&nbsp;break',
    'a &#8482; sign',
    'a<b',
  ])('%s is refused', (markup) => {
    expect(codeOf(`${long}${markup}`)).toBe('markup');
  });

  test.each([
    'a < b and c > d',
    'I <3 it',
    'broken </3',
    '5 > 3',
    'price <5000 yen',
    '(>_<)',
    '<- this one',
    'Q&A, R&D, AT&T',
    'A&B; then C',
    '><><',
    '(＞＜)',
    '＜良い点＞箱がきれい',
    '[b]not HTML[/b]',
    '**bold**',
    '&c.',
  ])('%s is just text', (text) => {
    expect(storedAs(`${long}${text}`)).toBe(`${long}${text}`);
  });
});

describe('REV-1 characters', () => {
  test.each([
    ['NUL', '\0'],
    ['escape', '\u001b'],
    ['delete', '\u007f'],
    ['a C1 control', '\u0090'],
    ['half a surrogate pair', '\ud83d'],
    ['the other half', '\udc00'],
    ['a noncharacter', '\uffff'],
  ])('%s is refused', (_, character) => {
    expect(codeOf(`${long}${character}`)).toBe('control_characters');
  });

  test.each([
    ['a right-to-left override', '\u202e'],
    ['an isolate', '\u2066'],
    ['a zero-width space', '\u200b'],
    ['a byte order mark', '\ufeff'],
    ['a soft hyphen', '\u00ad'],
  ])('%s is dropped: it came with pasted text', (_, character) => {
    expect(storedAs(`A good ${character}figure, well packed.`)).toBe('A good figure, well packed.');
  });

  test.each([
    ['emoji and flags', `${family}${kiss}${scotland}🇯🇵`],
    ['Persian with its non-joiner', 'می\u200cخواهم'],
    ['a right-to-left mark', 'שלום\u200f!'],
    ['full-width and square characters', 'Ｆｕｌｌ ㈱'],
  ])('%s stay as they are', (_, text) => {
    expect(storedAs(long + text)).toBe(long + text);
  });

  test('decomposed letters are composed, compatibility forms kept', () => {
    expect(storedAs(`${long}cafe\u0301 か\u3099 ｶﾞ`)).toBe(`${long}café が ｶﾞ`);
  });

  test('a pile of marks on one letter is refused, the longest emoji in use is not', () => {
    expect([...kiss].length).toBeLessThan(MOST_CODE_POINTS_PER_LETTER);
    expect(codeOf(`${long}z${'\u0335'.repeat(15)}`)).toBe('ok');
    expect(codeOf(`${long}z${'\u0335'.repeat(16)}`)).toBe('overloaded_letters');
  });

  test('lines are tidied', () => {
    expect(storedAs('  First line here. \r\n\r\n\r\n\u2028Second\tline\u000bthird\u3000\n')).toBe(
      'First line here.\n\nSecond line\nthird',
    );
  });
});

/** Pieces that do harm together rather than alone. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<',
        '＜',
        '&',
        '&lt',
        '&amp',
        '#60',
        '#x3c',
        ';',
        '/',
        '!',
        '--',
        '?',
        'b',
        'script',
        '>',
        '\u200b',
      ),
      fc.constantFrom('\u200d', '\u0301', '\u0338', '\ud83d', '\0', '\n', ' ', '\u202e', '\u2800', '\ufdfa', 'word'),
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.constant('enough letters to be long'),
    ),
    { maxLength: 15 },
  )
  .map((pieces) => pieces.join(''));
const anyText = fc.oneof(hostile, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 60 }));

/** One step of what a browser does with character references, written apart from the code. */
const decoded = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(lt|LT)|(amp|AMP));?/gi, (whole, decimal, hex, lt, amp) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : lt ? 60 : amp ? 38 : 0;
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** A text as written, and as it would be read without invisible characters and decoded up to four times. */
function readings(text: string): string[] {
  const plain = text.normalize('NFKC').replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '');
  const all = [text, plain];
  for (let times = 0; times < 4; times += 1) all.push(decoded(all.at(-1) ?? ''));
  return all;
}

describe('REV-1 any text at all', () => {
  test('gets an answer; what is accepted is well-formed, long enough, and no tag in any reading', () => {
    fc.assert(
      fc.property(anyText, (input) => {
        const check = checkReviewText(input);
        if (!check.ok) return;
        const { text, count } = check;
        for (const reading of readings(text)) expect(reading).not.toMatch(/<\/?[a-z]|<!--|<!\[/i);
        expect(text).not.toMatch(/[\p{Cs}\u202a-\u202e\u2066-\u2069\0]/u);
        expect(text).toBe(text.normalize('NFC').trim());
        expect(count > 15 && count <= 5000).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('what was stored passes again unchanged', () => {
    fc.assert(
      fc.property(anyText, (input) => {
        const check = checkReviewText(input);
        fc.pre(check.ok);
        expect(checkReviewText(check.text)).toEqual(check);
      }),
      { numRuns: 200 },
    );
  });
});
