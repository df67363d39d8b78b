const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;

/** Whether Windows reserves a name of a file or folder for a device, whatever its ending: `con`, `aux.html`. */
export function isDeviceName(name: string): boolean {
  return device.test(name);
}
