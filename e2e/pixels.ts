import type { Page } from "@playwright/test";

/**
 * The greatest difference between two screenshots, in any channel of any pixel,
 * from 0 to 255; 255 where their sizes differ. A fresh paint of the same page
 * differs by a few at round corners.
 */
export const difference = async (page: Page, before: Buffer, after: Buffer) => {
  const blank = await page.context().newPage(); // the quiz's own page lets no image in
  const most = await blank.evaluate(
    async (shots) => {
      const [a, b] = await Promise.all(
        shots.map(async (png) => {
          const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
          const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
          canvas.drawImage(image, 0, 0);
          return canvas.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (a!.width !== b!.width || a!.height !== b!.height) return 255;
      return a!.data.reduce((most, value, i) => Math.max(most, Math.abs(value - b!.data[i]!)), 0);
    },
    [before, after].map((png) => png.toString("base64")),
  );
  await blank.close();
  return most;
};
