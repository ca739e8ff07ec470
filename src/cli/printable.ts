/** A text of others in one line, with nothing in it that a terminal would obey. */
export const printable = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');
