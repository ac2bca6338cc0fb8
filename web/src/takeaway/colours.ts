/** What a colour of the theme is on light paper, in a notation that every viewer reads. */
export function onPaper(colours: readonly string[]): string[] {
  const probe = document.createElement('span');
  probe.style.setProperty('color-scheme', 'light');
  document.body.append(probe);
  try {
    return colours.map((colour) => {
      probe.style.color = colour;
      return plainColour(getComputedStyle(probe).color);
    });
  } finally {
    probe.remove();
  }
}

/** A computed colour in the old notation; one that is in it already stays as it is. */
export function plainColour(colour: string): string {
  if (!/^(?:color|oklch|oklab|lab|lch)\(/.test(colour)) return colour;
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d');
  if (!context) return colour;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
  return alpha === 255
    ? `rgb(${red}, ${green}, ${blue})`
    : `rgba(${red}, ${green}, ${blue}, ${(alpha / 255).toFixed(3)})`;
}
