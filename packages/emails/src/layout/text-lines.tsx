import type { ReactElement } from 'react';
import type { paint } from '../tokens.ts';

/** Short lines under each other. Their place is their key: two may be equal, and a mail is rendered once. */
export function TextLines({
  lines,
  look,
}: {
  readonly lines: readonly string[];
  readonly look: ReturnType<typeof paint>;
}): ReactElement[] {
  return lines.map((line, index) => (
    // An isolate each: a name in Arabic or Hebrew script does not reorder the digits around it.
    <div key={index} data-text="line" {...look}>
      <bdi>{line}</bdi>
    </div>
  ));
}
