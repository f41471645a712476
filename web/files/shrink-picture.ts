/** What is smaller goes as it is, in bytes; and the longest side of what does not, in pixels. */
const smallEnough = 1_500_000;
const longestSide = 2_560;

/** A picture small enough for a telephone's network. Whatever the browser cannot draw goes as it is. */
export async function shrinkPicture(file: File): Promise<Blob> {
  if (file.size <= smallEnough || !file.type.startsWith('image/')) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
    const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
  } catch {
    return file;
  }
}
