/** Writes the settings of hosts: `_headers` for those that read it, and a server's own for nginx and Caddy. */
import type { Book } from "../../book/types.ts";
import {
  asDownload,
  cacheControl,
  contentNamed,
  downloadFolder,
  everywhere,
  revalidated,
  textTypes,
} from "./host-headers.ts";
import { siteBase } from "./site-pages.ts";

/** Name of the file that Netlify, Cloudflare Pages and others read beside the pages. */
export const headersFile = "_headers";

/** Settings of servers by file name. */
export type ServerSettings = Record<"nginx.conf" | "Caddyfile", string>;

/**
 * The text of `_headers`. It says nothing of pages' caching, since such hosts have browsers ask for them each time
 * already, and would send both rules where two say something of one header.
 */
export function headersText(book: Book): string {
  const base = siteBase(book, "full");
  const rule = (pattern: string, headers: Record<string, string>) =>
    [`${base}${pattern}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ""].join("\n");
  return [
    rule("*", everywhere),
    ...contentNamed.map((folder) => rule(`${folder}*`, { "Cache-Control": cacheControl(folder) })),
    rule(`${downloadFolder}*`, asDownload),
    ...Object.entries(textTypes).map(([end, type]) => rule(`*${end}`, { "Content-Type": type })),
  ].join("\n");
}

/** Settings for servers of one's own; the name of the host and the folder of the site are the author's to fill in. */
export function serverSettings(book: Book): ServerSettings {
  const { url } = book.config.site;
  const host = url === undefined ? "book.example" : new URL(url).hostname;
  const place = { base: siteBase(book, "full"), host, root: `/var/www/${book.id}` };
  return { "nginx.conf": nginxText(place), Caddyfile: caddyText(place) };
}

interface Place {
  /** Path of the site below its host, "/" or "/guide/". */
  base: string;
  host: string;
  root: string;
}

function nginxText({ base, host, root }: Place): string {
  const kept = contentNamed.map((folder) => `  "~^${pattern(base + folder)}" "${cacheControl(folder)}";`);
  const types = Object.entries(textTypes).map(([end, type]) =>
    [
      `  location ~ ^${pattern(base)}(.*${pattern(end)})$ {`,
      `    alias ${root}/$1;`,
      "    types { }",
      `    default_type "${type}";`,
      "  }",
    ].join("\n"),
  );
  return `# For nginx: put it into /etc/nginx/conf.d/, and mind the name and the folder. Certificates are yours to add.
map $uri $octavo_cache {
  default "${revalidated}";
${kept.join("\n")}
}
map $uri $octavo_disposition {
  "~^${pattern(base + downloadFolder)}" "${asDownload["Content-Disposition"] ?? ""}";
}

server {
  listen 80;
  listen [::]:80;
  server_name ${host};
  absolute_redirect off;
  charset utf-8;

${Object.entries(everywhere)
  .map(([name, value]) => `  add_header ${name} "${value}" always;`)
  .join("\n")}
  add_header Cache-Control $octavo_cache always;
  add_header Content-Disposition $octavo_disposition;

  gzip on;
  gzip_vary on;
  gzip_types text/css text/javascript application/javascript application/json application/xml image/svg+xml text/plain text/markdown;

  error_page 404 ${base}404.html;
  location ${base} {
    alias ${root}/;
    index index.html;
  }
${types.join("\n")}
}
`;
}

function caddyText({ base, host, root }: Place): string {
  const folders = contentNamed.map((folder) => `${base}${folder}*`).join(" ");
  const types = Object.entries(textTypes).map(([end, type]) => `	header ${base}*${end} Content-Type "${type}"`);
  return `# For Caddy: mind the name and the folder. Caddy gets certificates by itself.
${host} {
	root * ${root}
	encode zstd gzip

	header {
${Object.entries(everywhere)
  .map(([name, value]) => `		${name} "${value}"`)
  .join("\n")}
	}
	@kept path ${folders}
	header @kept Cache-Control "${cacheControl(contentNamed[0] ?? "")}"
	@asked not path ${folders}
	header @asked Cache-Control "${revalidated}"
${Object.entries(asDownload)
  .map(([name, value]) => `	header ${base}${downloadFolder}* ${name} "${value}"`)
  .join("\n")}
${types.join("\n")}

	handle_path ${base}* {
		file_server
	}
	handle_errors {
		rewrite * /404.html
		file_server
	}
}
`;
}

/** Text as a regular expression that matches it alone. */
function pattern(text: string): string {
  return text.replace(/[.*+?^$()[\]{}|\\]/g, "\\$&");
}
