/**
 * What a list with commas between its parts names. A part that has commas stands in quotation marks, those within it
 * doubled; blanks around a part are none of it.
 */
export function listIn(text: string): string[] {
  const parts: string[] = [];
  let part = '';
  let quoted = false;
  let inside = false;
  const end = () => {
    const whole = quoted ? part : part.trim();
    if (whole !== '') parts.push(whole);
    [part, quoted] = ['', false];
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string;
    if (inside) {
      const doubled = sign === '"' && text[at + 1] === '"';
      if (sign !== '"' || doubled) part += sign;
      else inside = false;
      if (doubled) at += 1;
    } else if (sign === ',') end();
    else if (sign === '"' && !quoted && part.trim() === '') [part, quoted, inside] = ['', true, true];
    else if (!quoted || sign.trim() !== '') part += sign;
  }
  end();
  return parts;
}

/** A part as it stands in such a list. */
export function listed(part: string): string {
  return /[",]|^\s|\s$/.test(part) ? `"${part.replaceAll('"', '""')}"` : part;
}
