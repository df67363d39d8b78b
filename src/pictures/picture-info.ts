/** The accepted formats of pictures. The bytes decide, not the file's name. */
export type PictureFormat = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'tiff' | 'svg';

/** The properties of a picture that decide the names, sizes and formats of its variants. */
export interface PictureInfo {
  /** Hex digest of the file. */
  readonly sha256: string;
  /** After the camera's rotation is applied. */
  readonly width: number;
  readonly height: number;
  readonly format: PictureFormat;
  /** Size of the file. */
  readonly bytes: number;
  /** Whether it has lines, flat colours or transparency, which JPEG would damage. */
  readonly drawn: boolean;
  /** Whether it shows a page of a newspaper, whose words are small. It then has a wider variant. */
  readonly isPage?: true;
}

/** What tells a picture with its variants from others. */
export function variantKey({ sha256, isPage }: PictureInfo): string {
  return isPage ? `${sha256} page` : sha256;
}
