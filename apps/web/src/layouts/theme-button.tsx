import { chooseTheme, isDarkNow, useTheme } from '../app/theme.ts';
import { useHydrated } from '../time/use-now.ts';
import { Icon } from '../ui/icon.tsx';
import { shellWords } from '../words/shell-words.ts';
import { useWords } from '../words/words.ts';

/** From light to dark and back. What the device prefers is known in the browser only. */
export function ThemeButton({ className }: { className: string }) {
  const words = useWords(shellWords);
  const theme = useTheme();
  const dark = useHydrated() ? isDarkNow(theme) : theme === 'dark';
  return (
    <button type="button" onClick={() => chooseTheme(dark ? 'light' : 'dark')} className={className}>
      <Icon name={dark ? 'sun' : 'moon'} className="mr-1 size-4" />
      {dark ? words.makeLight : words.makeDark}
    </button>
  );
}
