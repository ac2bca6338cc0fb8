/** How many pixels of the image stand for one of the picture: sharp in print and on fine screens. */
const SCALE = 2;
/** Canvases of more pixels are refused by some browsers. */
const MOST_PIXELS = 16_000_000;

/**
 * Draws an SVG file, which must need nothing else, as a PNG.
 *
 * @throws Error where the browser cannot
 */
export async function pngOf(svg: string, width: number, height: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / (width * height)));
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(width * scale);
    canvas.height = Math.floor(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no image came out'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
