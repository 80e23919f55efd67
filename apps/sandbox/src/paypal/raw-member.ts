/**
 * Cuts the raw text of a top-level member out of a JSON object, byte for byte as it was sent: the checksum of a webhook is
 * of its text, and parsing and writing it again can change that.
 * @param json a valid JSON object
 * @returns null when it has no such member
 */
export function cutRawMember(json: string, name: string): string | null {
  let at = json.indexOf('{') + 1;
  while (at > 0 && at < json.length) {
    at = skipBlank(json, at);
    if (json[at] !== '"') return null;
    const keyEnd = endOfString(json, at);
    const key: unknown = JSON.parse(json.slice(at, keyEnd));
    const start = skipBlank(json, skipBlank(json, keyEnd) + 1);
    const end = endOfValue(json, start);
    if (key === name) return json.slice(start, end);
    at = skipBlank(json, end) + 1;
  }
  return null;
}

const skipBlank = (json: string, from: number): number => {
  let at = from;
  while (/\s/.test(json[at] ?? '')) at += 1;
  return at;
};

/** @returns the index after the closing quote */
function endOfString(json: string, from: number): number {
  let at = from + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at + 1;
}

function endOfValue(json: string, from: number): number {
  if (json[from] === '"') return endOfString(json, from);
  let depth = 0;
  let at = from;
  while (at < json.length) {
    const sign = json[at] ?? '';
    if (sign === '"') {
      at = endOfString(json, at);
      continue;
    }
    if (depth === 0 && /[\s,}\]]/.test(sign)) return at;
    if (sign === '{' || sign === '[') depth += 1;
    if (sign === '}' || sign === ']') depth -= 1;
    at += 1;
    if (depth === 0 && (sign === '}' || sign === ']')) return at;
  }
  return at;
}
