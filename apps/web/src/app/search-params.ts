/**
 * Addresses here are those of plain HTML forms: `?q=2024` is the text "2024", `?maker=a&maker=b` is a list.
 * (The router's own format would quote the first and print the second as JSON.)
 */
export type SearchParams = Record<string, string | string[]>;

export function parseSearch(search: string): SearchParams {
  const result: SearchParams = {};
  const params = new URLSearchParams(search);
  for (const key of new Set(params.keys())) {
    const values = params.getAll(key);
    const [first = ''] = values;
    result[key] = values.length > 1 ? values : first;
  }
  return result;
}

/** Leaves out what is undefined, null or empty. */
export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') params.append(key, String(one));
    }
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
