/** Percent-decodes an address or a part of one. Returns it unchanged if it is not a valid encoding. */
export function decodeAddress(address: string): string {
  if (!address.includes('%')) return address;
  try {
    return decodeURIComponent(address);
  } catch (error) {
    if (error instanceof URIError) return address;
    throw error;
  }
}
