/** What `Office.context.officeTheme` tells, where there is one. */
export interface OfficeColours {
  bodyBackgroundColor?: string;
  isDarkTheme?: boolean;
}

const MIDDLE = 128;

/**
 * Whether the pane is to be dark: as Office says, by its own word or by the colour of its ground; where Office says
 * nothing (Excel on the web), as the browser prefers.
 */
export function isDark(office: OfficeColours | undefined, browserPrefersDark: boolean): boolean {
  if (office?.isDarkTheme !== undefined) return office.isDarkTheme;
  const ground = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(office?.bodyBackgroundColor ?? '');
  if (!ground) return browserPrefersDark;
  const [red = 0, green = 0, blue = 0] = ground.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < MIDDLE;
}
