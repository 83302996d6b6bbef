/** Finds a Firefox on this machine and starts it as a reader's, for what Chrome cannot tell. */
import { accessSync, constants } from "node:fs";
import path from "node:path";
import puppeteer, { type Browser } from "puppeteer";

/** The program; undefined where there is none. */
export const firefox = (process.env["PATH"] ?? "")
  .split(path.delimiter)
  .flatMap((folder) => ["firefox-esr", "firefox"].map((name) => path.join(folder, name)))
  .find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

/** Starts it. @param settings as about:config has them */
export function startFirefox(settings: Record<string, unknown> = {}): Promise<Browser> {
  if (firefox === undefined) throw new Error("There is no Firefox on the path.");
  return puppeteer.launch({ browser: "firefox", executablePath: firefox, headless: true, extraPrefsFirefox: settings });
}
