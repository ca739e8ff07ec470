/** A whole number as English text has it: `16,000`. Intl's own takes a tenth of a second to load. */
export const groupedNumber = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
