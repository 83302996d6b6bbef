/** Our own files through epub-gen-memory: its zip, fonts, pictures and cover, none of its templates. */
import { pathToFileURL } from "node:url";
import { EPub } from "epub-gen-memory";

/** A file on disk that goes into the publication. */
export interface PackedFile {
  /** File name inside its folder of the publication. */
  name: string;
  source: string;
}

/** Everything a publication is made of. */
export interface Publication {
  title: string;
  /** Text files by path below the package document, in the order of the archive. */
  texts: ReadonlyMap<string, string>;
  fonts: readonly PackedFile[];
  images: readonly PackedFile[];
  /** JPEG; undefined for a publication without cover. */
  cover: Buffer | undefined;
  /** The date that every entry of the archive bears; zip knows none before 1980. */
  date: Date;
}

/** Where the library puts things. */
const packagePath = "OEBPS/content.opf";
export const coverPath = "cover.jpeg";

/** The bytes of an EPUB: `mimetype` first and stored, then texts, fonts, pictures and cover, always in one order. */
export async function writeEpub(publication: Publication): Promise<Buffer> {
  return await new OctavoEpub(publication).genEpub();
}

/** Files that are packed already. */
const packed = /\.(woff2|jpe?g|png|webp|gif)$/i;

class OctavoEpub extends EPub {
  readonly #publication: Publication;

  constructor(publication: Publication) {
    const { title, fonts, cover } = publication;
    super(
      {
        title,
        fonts: fonts.map(({ name, source }) => ({ filename: name, url: pathToFileURL(source).href })),
        ...(cover === undefined ? {} : { cover: new File([new Uint8Array(cover)], coverPath, { type: "image/jpeg" }) }),
      },
      [],
    );
    this.#publication = publication;
    // The library names a picture `${id}.${extension}`, whatever the id is.
    this.images = publication.images.map(({ name, source }) => ({
      url: pathToFileURL(source).href,
      id: name.slice(0, name.lastIndexOf(".")),
      extension: name.slice(name.lastIndexOf(".") + 1),
      mediaType: null,
    }));
  }

  /** Called by the library before it adds fonts, pictures and cover. */
  protected override generateTemplateFiles(): Promise<void> {
    // Half the time of the library's own level, and one hundredth more in size.
    const how = { compression: "DEFLATE", compressionOptions: { level: 6 } } as const;
    this.zip.file("META-INF/container.xml", container, how);
    for (const [path, xml] of this.#publication.texts) this.zip.file(`OEBPS/${path}`, xml, how);
    return Promise.resolve();
  }

  /** The last thing that is done before the archive is written. */
  override async render(): Promise<this> {
    await super.render();
    const earliest = Date.UTC(1980, 0, 1);
    const date = new Date(Math.max(this.#publication.date.getTime(), earliest));
    for (const [path, file] of Object.entries(this.zip.files)) {
      if (file.dir) Reflect.deleteProperty(this.zip.files, path);
      else file.date = date;
      if (packed.test(path)) file.options.compression = "STORE";
    }
    return this;
  }
}

const container =
  '<?xml version="1.0" encoding="utf-8"?>\n' +
  '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">\n' +
  `<rootfiles><rootfile full-path="${packagePath}" media-type="application/oebps-package+xml"/></rootfiles>\n` +
  "</container>\n";
