/** Rows as text that spreadsheets take from the clipboard: tabs between cells, one row a line. */
export function tabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join('\t')}\r\n`).join('');
}

/** What begins like a formula gets an apostrophe, so that it stays the text that it is. */
function cell(text: string): string {
  const flat = text.replace(/[\t\r\n]+/g, ' ');
  return /^[=+\-@]/.test(flat) ? `'${flat}` : flat;
}
