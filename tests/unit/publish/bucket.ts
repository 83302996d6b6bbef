/** As much of S3 as rclone asks for, in the memory of a test: https://docs.aws.amazon.com/AmazonS3/latest/API/ */
import { createHash } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { onTestFinished, vi } from "vitest";

/** What was asked of the bucket that changes it, in order; files that go up together are told by name. */
export interface Sent {
  /** "PUT index.html" */
  line: string;
  headers: IncomingHttpHeaders;
}

/** An empty bucket that lives as long as the test, and its name for rclone. */
export async function bucket(): Promise<{ remote: string; sent: Sent[] }> {
  const objects = new Map<string, Buffer>();
  const sent: Sent[] = [];
  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      const query = new URL(request.url ?? "", "http://bucket").searchParams;
      const name = decodeURIComponent((request.url ?? "").split("?")[0] ?? "").replace(/^\/soup\/?/, "");
      const object = objects.get(name);
      const method = request.method ?? "";
      if (name !== "" && (method === "PUT" || method === "DELETE"))
        sent.push({ line: `${method} ${name}`, headers: request.headers });
      if (method === "PUT" && name !== "") objects.set(name, body);
      if (method === "DELETE") objects.delete(name);
      const held = method === "PUT" ? body : object;
      if (held !== undefined) response.setHeader("ETag", `"${createHash("md5").update(held).digest("hex")}"`);
      response.setHeader("Last-Modified", new Date(0).toUTCString());
      if (method === "GET" && name === "")
        response.setHeader("Content-Type", "application/xml").end(listing(objects, query));
      else if (method === "PUT") response.end();
      else if (method === "DELETE") response.writeHead(204).end();
      else if (object === undefined) response.writeHead(404).end(missing);
      else if (method === "HEAD") response.setHeader("Content-Length", object.length).end();
      else response.end(object);
    });
  });
  // Some machines name authorities for AWS, which rclone then cannot use.
  vi.stubEnv("AWS_CA_BUNDLE", undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
    vi.unstubAllEnvs();
  });
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const remote = `:s3,provider=Other,access_key_id=a,secret_access_key=b,endpoint="${endpoint}":soup`;
  return { remote, sent };
}

const missing = `<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>There is none.</Message></Error>`;

function listing(objects: ReadonlyMap<string, Buffer>, query: URLSearchParams): string {
  const prefix = query.get("prefix") ?? "";
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix));
  const isBelow = (key: string) => query.get("delimiter") === "/" && key.slice(prefix.length).includes("/");
  const folders = new Set(keys.filter(isBelow).map((key) => key.slice(0, key.indexOf("/", prefix.length) + 1)));
  const entries = keys
    .filter((key) => !isBelow(key))
    .map((key) => `<Contents><Key>${key}</Key><Size>${objects.get(key)?.length ?? 0}</Size></Contents>`);
  const below = [...folders].map((folder) => `<CommonPrefixes><Prefix>${folder}</Prefix></CommonPrefixes>`);
  return `<?xml version="1.0"?><ListBucketResult><IsTruncated>false</IsTruncated>${[...entries, ...below].join("")}</ListBucketResult>`;
}
