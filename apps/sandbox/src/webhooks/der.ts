// The little of ASN.1 DER that a self-signed certificate needs: node:crypto makes keys but no certificates.

const tagged = (tag: number, content: Uint8Array): Buffer => {
  const size = content.length;
  if (size < 128) return Buffer.concat([Buffer.from([tag, size]), content]);
  const bytes: number[] = [];
  for (let rest = size; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Buffer.concat([Buffer.from([tag, 0x80 + bytes.length, ...bytes]), content]);
};

export const derSequence = (...parts: Uint8Array[]): Buffer => tagged(0x30, Buffer.concat(parts));
export const derSet = (part: Uint8Array): Buffer => tagged(0x31, part);
export const derNull = (): Buffer => tagged(0x05, Buffer.alloc(0));
export const derUtf8 = (text: string): Buffer => tagged(0x0c, Buffer.from(text, 'utf8'));
/** @param time YYMMDDhhmmssZ */
export const derUtcTime = (time: string): Buffer => tagged(0x17, Buffer.from(time, 'ascii'));
export const derBitString = (bits: Uint8Array): Buffer => tagged(0x03, Buffer.concat([Buffer.from([0]), bits]));
/** @param bytes big-endian, positive: a zero goes before a high first bit */
export const derInteger = (bytes: Uint8Array): Buffer =>
  tagged(0x02, (bytes[0] ?? 0) > 127 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
/** @param encoded the content octets of the object identifier */
export const derObjectId = (encoded: readonly number[]): Buffer => tagged(0x06, Buffer.from(encoded));
