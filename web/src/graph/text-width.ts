const context = document.createElement('canvas').getContext('2d');
const known = new Map<string, number>();

/** Measures texts as the canvas draws them, in a size and with the fonts of the page. */
export function textWidth(size: number, weight = 400): (text: string) => number {
  const family = getComputedStyle(document.documentElement).fontFamily;
  const font = `${weight} ${size}px ${family}`;
  return (text) => {
    const key = `${font} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      if (context) context.font = font;
      width = context?.measureText(text).width ?? text.length * size * 0.55;
      known.set(key, width);
    }
    return width;
  };
}
