/** Takes what a page saves to a file. */
import path from "node:path";
import type { Page } from "puppeteer";
import { temporaryFolder } from "../setup/temporary.ts";

/** Presses the button that saves. @returns the file, under the name the page gave it */
export async function saveFile(page: Page, button: string): Promise<string> {
  const folder = await temporaryFolder();
  const session = await page.createCDPSession();
  await session.send("Browser.setDownloadBehavior", {
    behavior: "allow",
    downloadPath: folder,
    eventsEnabled: true,
    browserContextId: page.browserContext().id ?? "",
  });
  const saved = new Promise<string>((resolve) => {
    let name = "";
    session.on("Browser.downloadWillBegin", ({ suggestedFilename }) => {
      name = suggestedFilename;
    });
    session.on("Browser.downloadProgress", ({ state }) => {
      if (state === "completed") resolve(path.join(folder, name));
    });
  });
  await page.click(button);
  return await saved;
}
